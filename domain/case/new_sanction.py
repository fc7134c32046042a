"""变更后的处分: what a sanction is changed to, and from when its effect counts."""

from typing import Any

from domain.case.sanction_form import must_name_posts
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Day, Text
from domain.step import Refused


class NewSanction(Command):
    party_sanction = Choice(
        "变更后的党纪处分",
        CODES["party_sanction"],
        secrecy=PUBLIC,
        required=False,
        group="变更后的处分",
        hint="党纪处分不变的不填",
    )
    removed_posts = Text(
        "撤销的党内职务", required=False, secrecy=PERSON, hint="变更为撤销党内职务的必填"
    )
    admin_sanction = Choice(
        "变更后的政务处分",
        CODES["admin_sanction"],
        secrecy=PUBLIC,
        required=False,
        hint="政务处分不变的不填",
    )
    earlier_effect_until = Day(
        "影响期起算日",
        required=False,
        secrecy=PUBLIC,
        hint="变更处分的必填；一般为原处分决定之日",
    )


def must_be_complete(command: dict[str, Any]) -> None:
    """Refuses a change without a sanction or its first day, or with the wrong posts."""
    party, admin = command["party_sanction"], command["admin_sanction"]
    if not (party or admin) or command["earlier_effect_until"] is None:
        sentence = "变更处分的，请填写变更后的处分和影响期起算日。"
        raise Refused("change-names-sanction", sentence)
    must_name_posts(command)

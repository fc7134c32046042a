"""党纪处分: the part of a form in which a body says which Party sanction it decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Day, Text
from domain.step import Refused

REMOVAL = "party_removal"
UNTIL_HINT = "此前的处分影响期尚未届满的填；新的影响期接着计算"


class Sanction(Command):
    """What every form that records a decided Party sanction ends with."""

    party_sanction = Choice(
        "党纪处分",
        CODES["party_sanction"],
        secrecy=PUBLIC,
        group="处分决定",
        hint="严重警告、撤销党内职务通常与政务记大过或降级、撤职相当",
    )
    removed_posts = Text(
        "撤销的党内职务",
        required=False,
        secrecy=PERSON,
        hint="撤销党内职务的必填；只撤一个职务的，撤其最高职务",
    )
    earlier_effect_until = Day(
        "原处分影响期届满日", required=False, secrecy=PUBLIC, hint=UNTIL_HINT
    )


@dataclass(frozen=True)
class PartySanctioned:
    """What every event that decides a Party sanction says. The effect begins with it."""

    party_sanction: str
    removed_posts: str | None
    earlier_effect_until: date | None


def must_name_posts(command: Mapping[str, Any]) -> None:
    """Raises Refused unless the posts are named exactly where the sanction takes them away."""
    if (command["party_sanction"] == REMOVAL) != bool(command["removed_posts"]):
        sentence = "撤销党内职务的须写明所撤职务，其他处分不写，请核对“撤销的党内职务”。"
        raise Refused("removal-names-posts", sentence)

"""变更后的处分: what a sanction is changed to, and from when its effect counts."""

from datetime import date
from typing import Any

from domain.case.sanction_form import must_name_posts
from domain.case.sanctions import EFFECT, deciding
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Day, Text
from domain.record import Record
from domain.step import Context, Refused

HINT = "变更处分的必填；一般为原处分决定之日"


class NewPartySanction(Command):
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
    party_effect_from = Day("影响期起算日", required=False, secrecy=PUBLIC, hint=HINT)


class NewAdminSanction(Command):
    admin_sanction = Choice(
        "变更后的政务处分",
        CODES["admin_sanction"],
        secrecy=PUBLIC,
        required=False,
        hint="政务处分不变的不填",
    )
    admin_effect_from = Day("处分期起算日", required=False, secrecy=PUBLIC, hint=HINT)


def of(form: type[Command], command: dict[str, Any]) -> dict[str, Any]:
    """What a command says of one of the two."""
    return {name: command[name] for name in form._declared_fields}


def must_take_its_place(command: dict[str, Any], case: Record, context: Context) -> None:
    """Refuses a change without sanction, a sanction without a fitting first day, wrong posts."""
    named = {name: (command[name], command[effect]) for name, effect in EFFECT.items()}
    if not any(map(any, named.values())) or any(not all(new) for new in named.values() if any(new)):
        sentence = "变更处分的，请填写变更后的处分和它的起算日；不变更的都不填。"
        raise Refused("change-names-sanction", sentence)
    must_name_posts(command)
    for name, (sanction, day) in named.items():
        if sanction:
            _must_fit(name, day, case, context)


def _must_fit(sanction: str, day: date, case: Record, context: Context) -> None:
    """From the decision that is changed until today, unless that itself tells from another day."""
    changed = deciding(case, sanction)
    if changed is None:
        sentence = "本案没有可变更的这一种处分，请核对；新给予的处分按决定登记。"
        raise Refused("sanction-decided-first", sentence)
    told = getattr(changed.event, EFFECT[sanction], None) or changed.occurred_on
    first, last = min(told, changed.occurred_on), max(told, context.occurred_on)
    if not first <= day <= last:
        raise Refused("change-names-sanction", f"起算日应在{first}至{last}之间，请核对。")

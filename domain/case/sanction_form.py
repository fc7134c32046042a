"""党纪处分: the part of a form in which a body says which Party sanction it decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case.sanctions import EFFECT
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Day, Text
from domain.step import Context, Refused

REMOVAL = "party_removal"
EFFECT_HINT = "此前的处分影响期尚未届满的，填其届满日；其他不填"


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
    party_effect_from = Day("影响期起算日", required=False, secrecy=PUBLIC, hint=EFFECT_HINT)


@dataclass(frozen=True)
class PartySanctioned:
    """What every event that decides a Party sanction says. The effect begins with it."""

    party_sanction: str
    removed_posts: str | None
    party_effect_from: date | None = None


def must_name_posts(command: Mapping[str, Any]) -> None:
    """Raises Refused unless the posts are named exactly where the sanction takes them away."""
    if (command["party_sanction"] == REMOVAL) != bool(command["removed_posts"]):
        sentence = "撤销党内职务的须写明所撤职务，其他处分不写，请核对“撤销的党内职务”。"
        raise Refused("removal-names-posts", sentence)


def must_follow_earlier(command: Mapping[str, Any], context: Context) -> None:
    """Refuses an effect counted from before the decision: only one that still runs is waited for
    (处分条例 21).
    """
    named = filter(None, map(command.get, EFFECT.values()))
    if any(day < context.occurred_on for day in named):
        sentence = "影响期自决定之日起算，此前的处分影响期已届满的不填起算日，请核对。"
        raise Refused("effect-follows-earlier", sentence)

"""变更处分: the competent body puts another sanction in the place of one decided (执纪规则 59)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import DECIDED
from domain.case.eligibility import must_be_eligible
from domain.case.later_decision import DecidedLater, LaterDecision, paper_of
from domain.case.new_sanction import NewSanction, must_be_complete
from domain.case.sanctions import must_replace
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Step


class ChangeSanction(NewSanction, LaterDecision):
    occurred_on = BusinessDate("变更决定日期")

    class Meta(Command.Meta):
        fields = ("occurred_on", *NewSanction._declared_fields, *LaterDecision._declared_fields)


@dataclass(frozen=True)
class PartySanctionChanged(DecidedLater):
    """The effect is counted anew, from the day named."""

    party_sanction: str
    removed_posts: str | None
    earlier_effect_until: date


@dataclass(frozen=True)
class AdminSanctionChanged(DecidedLater):
    """The effect is counted anew, from the day named."""

    admin_sanction: str
    earlier_effect_until: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return Recordings(changed(command, record, context))


def changed(command: dict[str, Any], case: Record, context: Context) -> tuple[Any, ...]:
    """What such a decision, on an appeal or not, records on the case. Raises Refused."""
    party, admin = command["party_sanction"], command["admin_sanction"]
    must_be_complete(command)
    must_be_eligible(case, party, admin)
    paper = paper_of(command, party, admin, case, context)
    must_replace(case, party, admin)
    paper["earlier_effect_until"] = command["earlier_effect_until"]
    posts = command["removed_posts"]
    events = (
        PartySanctionChanged(**paper, party_sanction=party, removed_posts=posts) if party else None,
        AdminSanctionChanged(**paper, admin_sanction=admin) if admin else None,
    )
    return tuple(filter(None, events))


STEP = Step(
    title="变更处分",
    command=ChangeSanction,
    decide=decide,
    leads_to={PartySanctionChanged: None, AdminSanctionChanged: None},
    after=DECIDED,
    aside=True,
)

"""变更处分: the competent body puts another sanction in the place of one decided (执纪规则 59)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import DECIDED
from domain.case.eligibility import must_be_eligible
from domain.case.later_decision import DecidedLater, LaterDecision, paper_of
from domain.case.new_sanction import NewAdminSanction, NewPartySanction, must_take_its_place, of
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Step

FIELDS = (*NewPartySanction._declared_fields, *NewAdminSanction._declared_fields)


class ChangeSanction(NewPartySanction, NewAdminSanction, LaterDecision):
    occurred_on = BusinessDate("变更决定日期")

    class Meta(Command.Meta):
        fields = ("occurred_on", *FIELDS, *LaterDecision._declared_fields)


@dataclass(frozen=True)
class PartySanctionChanged(DecidedLater):
    """To be announced and carried out anew; the effect is counted from the day named."""

    party_sanction: str
    removed_posts: str | None
    party_effect_from: date | None = None


@dataclass(frozen=True)
class AdminSanctionChanged(DecidedLater):
    """To be delivered and carried out anew; the effect is counted from the day named."""

    admin_sanction: str
    admin_effect_from: date | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return Recordings(changed(command, record, context))


def changed(said: dict[str, Any], case: Record, context: Context) -> tuple[Any, ...]:
    """What such a decision, on an appeal or not, records on the case. Raises Refused."""
    command = dict.fromkeys(FIELDS) | said
    must_take_its_place(command, case, context)
    party, admin = command["party_sanction"], command["admin_sanction"]
    must_be_eligible(case, party, admin)
    paper = paper_of(command, party, admin, case, context)
    events = (
        PartySanctionChanged(**paper, **of(NewPartySanction, command)) if party else None,
        AdminSanctionChanged(**paper, **of(NewAdminSanction, command)) if admin else None,
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

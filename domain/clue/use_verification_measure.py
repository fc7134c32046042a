"""登记核查措施: every use of a measure goes into the ledger (执纪规则 34, 40, 42)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.assignment import PEOPLE_MIN
from domain.clue import Stage
from domain.measures import MeasureFacts, UseMeasure, must_be_approved, read_approver
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, Target, as_said, here


@dataclass(frozen=True, kw_only=True)
class VerificationMeasureUsed(MeasureFacts):
    """One line of the ledger. Its first lines named approver and paper in words of their own."""

    measure_approver: Annotated[str | None, Fact("批准人（早期登记）")] = None
    measure_paper: Annotated[str | None, Fact("审批文书文号（早期登记）")] = None


def read_leader(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Who approved."""
    return read_approver(command)


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    members = command["acted_by"]
    if len(members) < PEOPLE_MIN or not set(members) <= set(record.fact("team")):
        raise Refused("inquiry-acts-by-two", "措施由核查组两名以上成员实施，请改选实施人。")
    must_be_approved(command, context)
    return here(VerificationMeasureUsed(**as_said(command)))


STEP = Step(
    title="登记核查措施",
    command=UseMeasure,
    decide=decide,
    leads_to={VerificationMeasureUsed: None},
    after=(Stage.VERIFYING,),
    reads=read_leader,
    aside=True,
)

"""使用措施: one line of the measures ledger: what, on whom, who approved (执纪规则 40, 47)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.case.inquiry import INQUIRING
from domain.case.inquiry_team import read_actors, two_members
from domain.measures import MeasureFacts, UseMeasure, must_be_approved, read_approver
from domain.record import Record
from domain.step import Context, Recordings, Step, Target, as_said, here


@dataclass(frozen=True, kw_only=True)
class MeasureUsed(MeasureFacts):
    """One line of the ledger."""


def read_people(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Who carried it out, and who approved."""
    return {**read_actors(record, command), **read_approver(command)}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    two_members(command, record, context)
    must_be_approved(command, context)
    return here(MeasureUsed(**as_said(command)))


STEP = Step(
    title="使用措施",
    command=UseMeasure,
    decide=decide,
    leads_to={MeasureUsed: None},
    after=INQUIRING,
    reads=read_people,
    aside=True,
)

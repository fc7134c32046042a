"""提出措施: supervision shows that somebody should be reminded or criticised (执纪规则 15)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.clue.known_person import known_among, named_by
from domain.measure import Stage
from domain.measure.ground import MeasureNumber, Subject, must_name_campaign
from domain.measure.measure_form import ProposeMeasure, RestateMeasure
from domain.naming import must_follow
from domain.problem.under_measure import ProblemMeasured
from domain.record import Record
from domain.step import Context, Recordings, Series, Step, Target, as_said, here


@dataclass(frozen=True)
class MeasureProposed:
    measure_number: MeasureNumber
    person_id: Subject
    unit_and_post: str
    rank: str
    political_status: str
    measure: str
    measure_ground: str
    campaign_id: str | None
    problem_id: str | None
    measure_reason: str
    about_head: bool | None = None


def read_known(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears the identity number, and the problem the measure comes of."""
    problem = command["problem_id"]
    return {**known_among([command]), **({"problem": Target(record=problem)} if problem else {})}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_name_campaign(command)
    must_follow(context.reads.get("problem"), "发现问题", context)
    (named,), person = named_by([command], context)
    del named["person_number"]  # there is one only
    proposed = MeasureProposed(measure_number=context.numbered("措"), **named)
    return Recordings((proposed,), others=person | _on_problem(record, command))


def _on_problem(record: Record, command: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    problem = command["problem_id"]
    return {problem: (ProblemMeasured(record.id),)} if problem else {}


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the facts; number, person and problem stay."""
    must_name_campaign(command)
    return here(replace(context.restating, **as_said(command)))


STEP = Step(
    title="提出措施",
    command=ProposeMeasure,
    decide=decide,
    leads_to={MeasureProposed: Stage.PROPOSED, ProblemMeasured: None},
    reads=read_known,
    series=Series("measure_number"),
    reserves=("measure_number",),
    restate=(RestateMeasure, decide_again),
)

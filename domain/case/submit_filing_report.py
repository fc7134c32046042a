"""呈报立案: facts and evidence are in part in hand; the report goes up (执纪规则 37, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.filing import must_fit_person
from domain.case.filing_form import FilingReport, SubmitFilingReport
from domain.case.inquiry_team import checked_team, read_team
from domain.case.statistics import kind_counted, must_be_consistent
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class FilingReportSubmitted(FilingReport):
    """Names the case's handler and team from now on."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    _must_handle_clue(context)
    must_fit_person(command["case_track"], record)
    must_be_consistent(command, context)
    checked_team(command, record, context)
    said = as_said(command) | {"eight_rules_kind": kind_counted(command)}
    return here(FilingReportSubmitted(**said))


def _must_handle_clue(context: Context) -> None:
    clue = context.reads["clue"]
    known = clue is not None and clue.fact("handler") == context.actor
    if context.restating is None and not known:
        sentence = "立案由该线索的承办人呈报，请交由其办理。"
        raise Refused("filing-report-by-clue-handler", sentence, "role")


STEP = Step(
    title="呈报立案",
    command=SubmitFilingReport,
    decide=decide,
    leads_to={FilingReportSubmitted: Stage.FILING_PENDING},
    after=(Stage.FILING_PROPOSED,),
    reads=read_team,
)

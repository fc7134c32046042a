"""呈报立案: facts and evidence are in part in hand; the report goes up (执纪规则 37, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.filing import must_fit_person
from domain.case.filing_form import FilingReport, SubmitFilingReport
from domain.case.inquiry_team import checked_team, read_team
from domain.decide import DATES
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class FilingReportSubmitted(FilingReport):
    """Names the case's handler and team from now on."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    _must_handle_clue(context)
    must_fit_person(command["case_track"], record)
    if not command["act_from"] <= command["act_to"] <= context.occurred_on:
        raise Refused(DATES, "首次、末次违纪违法日期和呈报日期应依次先后，请核对。")
    _must_name_problem(command, context)
    checked_team(command, record, context)
    return here(FilingReportSubmitted(**as_said(command)))


def _must_handle_clue(context: Context) -> None:
    clue = context.reads["clue"]
    known = clue is not None and clue.fact("handler") == context.actor
    if context.restating is None and not known:
        sentence = "立案由该线索的承办人呈报，请交由其办理。"
        raise Refused("filing-report-by-clue-handler", sentence, "role")


def _must_name_problem(command: dict[str, Any], context: Context) -> None:
    against, problems = command["eight_rules"], command["eight_rules_problem"]
    if against != bool(problems):
        sentence = "违反中央八项规定精神的须选问题类型，不违反的不选，请核对。"
        raise Refused("eight-rules-problem-named", sentence)
    since = context.rulebook.rules["after-eight-rules"][0].in_force
    if against and command["act_to"] < since:
        raise Refused("after-eight-rules", f"行为均在{since}以前的，不计入违反中央八项规定精神。")


STEP = Step(
    title="呈报立案",
    command=SubmitFilingReport,
    decide=decide,
    leads_to={FilingReportSubmitted: Stage.FILING_PENDING},
    after=(Stage.FILING_PROPOSED,),
    reads=read_team,
)

"""提交审理报告: discussed collectively, after a talk with the person (执纪规则 55)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.case.articles import must_cite
from domain.case.eligibility import must_be_eligible
from domain.case.review_report_form import SubmitReviewReport
from domain.case.review_talk import must_have_talked
from domain.clue.days import must_lie_within
from domain.clue.lateness import must_explain
from domain.decide import DATES
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class ReviewReportSubmitted:
    review_talk_on: date | None
    review_talkers: tuple[str, ...] | None
    review_talk_summary: str | None
    breach_facts: str
    act_from: date
    act_to: date
    newer_rules_lighter: bool
    breach_articles: str | None
    important_or_complex: bool
    importance_reason: str
    proposed_party_sanction: str | None
    proposed_admin_sanction: str | None
    discussed_on: date
    discussion_minutes: str
    late_reason: str | None
    review_talk_unable: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_have_talked(command, record, context)
    _must_be_in_order(record, command, context)
    must_cite(command, record, context)
    party, admin = command["proposed_party_sanction"], command["proposed_admin_sanction"]
    must_be_eligible(record, party, admin)
    must_explain(record, "case-review", command["late_reason"], context)
    return here(ReviewReportSubmitted(**as_said(command)))


def _must_be_in_order(record: Record, command: dict[str, Any], context: Context) -> None:
    last = context.occurred_on
    must_lie_within("集体审议日期", command["discussed_on"], last, record, context)
    if not command["act_from"] <= command["act_to"] <= last:
        raise Refused(DATES, "首次、末次违纪违法日期先后不对，请核对两个日期。")


STEP = Step(
    title="提交审理报告",
    command=SubmitReviewReport,
    decide=decide,
    leads_to={ReviewReportSubmitted: Stage.REVIEW_REPORTED},
    after=(Stage.IN_REVIEW,),
)

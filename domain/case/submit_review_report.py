"""提交审理报告: discussed collectively, after a talk with the person (执纪规则 55)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.case.articles import must_be_in_edition
from domain.case.eligibility import must_be_eligible
from domain.case.review_report_form import SubmitReviewReport
from domain.clue.days import must_lie_within
from domain.clue.lateness import must_explain
from domain.decide import DATES
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

TALKERS_MIN = 2


@dataclass(frozen=True)
class ReviewReportSubmitted:
    review_talk_on: date
    review_talkers: tuple[str, ...]
    review_talk_summary: str
    breach_facts: str
    act_from: date
    act_to: date
    newer_rules_lighter: bool
    breach_articles: str
    important_or_complex: bool
    importance_reason: str
    proposed_party_sanction: str | None
    proposed_admin_sanction: str | None
    discussed_on: date
    discussion_minutes: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    talkers = command["review_talkers"]
    if len(talkers) < TALKERS_MIN or not set(talkers) <= set(record.fact("review_team")):
        raise Refused("review-talk-by-two", "审理谈话须由审理组成员两人以上进行，请核对谈话人。")
    _must_be_in_order(record, command, context)
    day = context.occurred_on if command["newer_rules_lighter"] else command["act_to"]
    must_be_in_edition(command["breach_articles"], day, context)
    party, admin = command["proposed_party_sanction"], command["proposed_admin_sanction"]
    must_be_eligible(record, party, admin)
    must_explain(record, "case-review", command["late_reason"], context)
    return here(ReviewReportSubmitted(**as_said(command)))


def _must_be_in_order(record: Record, command: dict[str, Any], context: Context) -> None:
    last = context.occurred_on
    must_lie_within("审理谈话日期", command["review_talk_on"], last, record, context)
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

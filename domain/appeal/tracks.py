"""申诉类别: what each track is against, how long one may ask, how long an answer may take.

执纪规则 59; 监察条例 210; 组织处理 12; 问责条例 20. No appeal suspends the execution.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain import calendar
from domain.case.sanctions import standing
from domain.clue.lateness import must_explain
from domain.decide import DATES
from domain.record import Record
from domain.rulebook import RuleBook, in_force
from domain.step import Context, Refused, Target

# The fact of the case that each track asks to be looked at again.
AGAINST = {
    "party_appeal": "party_sanction",
    "admin_review": "admin_sanction",
    "admin_second_review": "admin_sanction",
    "handling_appeal": "organisational_handling",
    "accountability_appeal": "accountability_form",
}
# Where one must ask within a period of receiving the decision: the row that says how long.
TO_APPLY = {
    "admin_review": "admin-review-application",
    "admin_second_review": "admin-second-review-application",
    "accountability_appeal": "accountability-appeal-application",
}
BY_COUNTY = ("admin_review", "admin_second_review")  # what the county decided, it reviews
TO_DECIDE = (
    "party-appeal",
    "admin-review",
    "admin-second-review",
    "handling-appeal",
    "handling-appeal-upper",
    "accountability-appeal",
)


def read_matter(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The case or clue whose decision is complained of."""
    return {"matter": Target(record=record.fact("case_id") or record.fact("clue_id"))}


def decided(matter: Record, track: str) -> bool:
    """Whether what a track is against was decided there, and no sanction taken back since."""
    against, sanctions = AGAINST[track], standing(matter)._asdict()
    return bool(sanctions[against] if against in sanctions else matter.fact(against))


def by_county(record: Record, context: Context) -> Refused | None:
    """The guard of a team of our own: the county has none of it."""
    if record.fact("appeal_track") not in BY_COUNTY:
        return None
    sentence = "政务处分由县监委复审、复核，请转报县监委，收到决定后登记。"
    return Refused("admin-review-by-county", sentence, "stage")


def by_township(record: Record, context: Context) -> Refused | None:
    """The guard of recording what the county decided."""
    if record.fact("appeal_track") in BY_COUNTY:
        return None
    sentence = "本件申诉不由县监委复审、复核，请组成复查组办理。"
    return Refused("admin-review-by-county", sentence, "stage")


def must_explain_decision(record: Record, reason: str | None, context: Context) -> None:
    """Refuses a decision after its period without a reason."""
    for rule in TO_DECIDE:
        must_explain(record, rule, reason, context)


def must_say_when(command: Mapping[str, Any], context: Context) -> None:
    """Refuses an appeal that does not say when the decision came, where that counts."""
    received_on = command["decision_received_on"]
    if command["appeal_track"] in TO_APPLY and received_on is None:
        sentence = "复审、复核和问责申诉有申请期限，请填写收到决定的日期。"
        raise Refused("appeal-says-when-decision-came", sentence)
    if received_on and received_on > context.occurred_on:
        raise Refused(DATES, "收到决定的日期不能晚于收到申诉的日期，请核对。")


def last_day_to_apply(record: Record, rulebook: RuleBook) -> date | None:
    """Until when this appeal could be lodged, None where the rules set no day.

    A last day that is no working day moves on, though the period ends by itself.
    """
    rule, received = TO_APPLY.get(record.fact("appeal_track")), record.fact("decision_received_on")
    if rule is None:
        return None
    editions = rulebook.deadlines[rule]
    row = in_force(editions, max(received, editions[0].in_force))
    return calendar.next_working_day(row.from_day(received).due_on)


def late(record: Record, rulebook: RuleBook) -> bool:
    """Whether the appeal came after the last day."""
    last = last_day_to_apply(record, rulebook)
    received = record.last("appeal.appeal_received")
    return last is not None and received is not None and received.occurred_on > last

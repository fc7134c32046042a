"""谈话函询 in the demo, once or more: a talk, a letter or both, a report, what is decided on it."""

from collections.abc import Callable
from typing import Any

from domain.calendar import add_working_days
from domain.codes import CODES
from service.demo.teller import Part, Teller

INQUIRED = ("record_talk", "record_reply", "note_no_reply")  # what a talk inquiry can end with

FURTHER = CODES["first_form_measure"].codes.keys() - {"admonition", "ordered_self_review"}


def inquired(clue: Teller) -> Part:
    """It is agreed to, carried out, reported on and decided, perhaps more than once."""
    told = {"told_party_secretary": True} if clue.subject.main_leader else {}
    yield from clue.do("approve_talk_inquiry", "shuji", (1, 4), **told)
    outcomes = list(clue.plan.outcomes)
    outcome = "repeat_talk_inquiry"
    while outcome == "repeat_talk_inquiry":
        yield from _carried_out(clue)
        planned = outcomes.pop(0) if outcomes else clue.draw("talk_outcome")
        outcome, measure = (planned, "") if planned in ENDED else ("measure_applied", planned)
        if outcome == "measure_applied" and measure in ("", outcome):
            measure = clue.draw("first_form_measure")
        yield from _reported(clue, outcome, measure)
        yield from ENDED[outcome](clue, measure)
    return "verification_ordered" if outcome == "to_verification" else None


def _carried_out(clue: Teller) -> Part:
    parts = [part for name, part in INQUIRIES.items() if name in clue.facts["inquiry_mode"]]
    clue.rng.shuffle(parts)
    for part in parts:
        yield from part(clue)


def _talked(clue: Teller) -> Part:
    if "send_letter" not in clue.days and clue.has("delegated"):
        yield from clue.do("delegate_talk", "shuji", (0, 3))
    yield from clue.do("record_talk", clue.handler, (2, 8))


def _written(clue: Teller) -> Part:
    direct = clue.subject.main_leader
    yield from clue.do("send_letter", clue.handler, (1, 4), reply_direct=direct)
    yield from clue.do("record_letter_delivery", clue.handler, (1, 4))
    due = clue.due("letter-reply", "record_letter_delivery")
    assert due is not None
    overdue = add_working_days(due, clue.rng.randint(1, 5))
    if clue.has("no_reply"):
        yield from clue.do("note_no_reply", clue.handler, overdue)
        return
    opinion = {} if direct else {"leader_opinion": clue.said("leader_opinions")}
    when = overdue if clue.has("reply_late") else (4, 13)
    yield from clue.do("record_reply", clue.handler, when, **opinion)


def _reported(clue: Teller, outcome: str, measure: str) -> Part:
    step, due = "submit_talk_report", clue.due("talk-report", *INQUIRED)
    body = {"proposed_outcome": outcome} | ({"proposed_measure": measure} if measure else {})
    yield from clue.in_time(step, clue.handler, (4, 16), due, "report_late", **body)
    if clue.has("report_rejected"):
        yield from clue.do("reject_talk_report", "shuji", (1, 3))
        yield from clue.in_time(step, clue.handler, (2, 8), due, **body)


def _accepted(clue: Teller, _: str) -> Part:
    on = clue.diary.later(1, 5)
    yield from clue.do("close_accepted", "shuji", on, feedback_sent_on=on.isoformat())


def measured(clue: Teller, measure: str) -> Part:
    """A measure of the first form is applied, perhaps with a second one."""
    on = clue.diary.later(1, 5)
    body: dict[str, Any] = {"measure": measure, "measure_on": on.isoformat()}
    if clue.has("further_measure"):
        further = clue.draw("first_form_measure", FURTHER - {measure})
        body["further_measures"] = [further]
    yield from clue.do("apply_measure", "shuji", on, **body)


def _repeated(clue: Teller, _: str) -> Part:
    mode = clue.facts["inquiry_mode"] = clue.draw("inquiry_mode")
    clue.days.pop("send_letter", None)
    yield from clue.do("repeat_talk_inquiry", "shuji", (1, 4), inquiry_mode=mode)


def _to_verification(clue: Teller, _: str) -> Part:
    yield from clue.do("to_verification", "shuji", (1, 4))


INQUIRIES: dict[str, Callable[[Teller], Part]] = {"talk": _talked, "letter": _written}
ENDED: dict[str, Callable[[Teller, str], Part]] = {
    "accepted_closed": _accepted,
    "measure_applied": measured,
    "repeat_talk_inquiry": _repeated,
    "to_verification": _to_verification,
}

"""谈话函询 in the demo, once or more: a talk, a letter or both, a report, what is decided on it."""

from collections.abc import Callable
from dataclasses import replace

from domain.calendar import add_working_days
from domain.codes import CODES
from service.demo import verification
from service.demo.diary import due_on
from service.demo.teller import Part, Teller

INQUIRED = ("record_talk", "record_reply", "note_no_reply")  # what a talk inquiry can end with


def inquired(clue: Teller) -> Part:
    """It is agreed to, carried out, reported on and decided, perhaps more than once."""
    told = {"told_party_secretary": True} if clue.person.main_leader else {}
    yield from clue.do("approve_talk_inquiry", "shuji", (1, 4), **clue.agreed(), **told)
    for outcome in clue.plan.outcomes:
        yield from _carried_out(clue)
        yield from _reported(clue, outcome)
        yield from ENDED.get(outcome, _measured)(clue, outcome)


def _carried_out(clue: Teller) -> Part:
    parts = [part for name, part in INQUIRIES.items() if name in clue.plan.mode]
    clue.rng.shuffle(parts)
    for part in parts:
        yield from part(clue)


def _talked(clue: Teller) -> Part:
    if clue.has("delegated"):
        delegate = {"delegate_name": "演示总支书记", "delegate_is_main_leader": True}
        yield from clue.do("delegate_talk", "shuji", (0, 3), **delegate)
    yield from clue.do(
        "record_talk",
        clue.handler,
        (2, 8),
        talk_place=clue.said("places"),
        talkers="演示承办甲、演示承办乙",
        talk_record_signed=True,
        talk_summary=clue.said("talk_summaries"),
    )


def _written(clue: Teller) -> Part:
    direct = clue.person.main_leader
    letter = {"letter_number": clue.office.letter("函"), "reply_direct": direct}
    yield from clue.do("send_letter", clue.handler, (1, 4), **letter)
    yield from clue.do("record_letter_delivery", clue.handler, (1, 4))
    due = due_on("letter-reply", clue.day_of("record_letter_delivery"))
    overdue = add_working_days(due, clue.rng.randint(1, 5))
    if clue.has("no_reply"):
        reason = clue.said("no_replies")
        yield from clue.do("note_no_reply", clue.handler, overdue, reason=reason)
        return
    reply = {"reply_summary": clue.said("reply_summaries")}
    if not direct:
        reply["leader_opinion"] = clue.said("leader_opinions")
    when = overdue if clue.has("reply_late") else (4, 13)
    yield from clue.do("record_reply", clue.handler, when, **reply)


def _reported(clue: Teller, outcome: str) -> Part:
    due = due_on("talk-report", clue.day_of(*INQUIRED))
    named = {"proposed_outcome": outcome}
    if outcome in CODES["first_form_measure"].codes:
        named = {"proposed_outcome": "measure_applied", "proposed_measure": outcome}
    body = named | {"report_opinion": clue.said("report_opinions")}
    yield from clue.do_in_time("submit_talk_report", due, "report_late", body)
    if clue.has("report_rejected"):
        reason = clue.said("report_rejections")
        yield from clue.do("reject_talk_report", "shuji", (1, 3), reason=reason)
        yield from clue.do_in_time("submit_talk_report", due, "", body)


def _accepted(clue: Teller, _: str) -> Part:
    on = clue.diary.later(1, 5)
    letter = {"feedback_letter_number": clue.office.letter("馈"), "feedback_sent_on": str(on)}
    yield from clue.do("close_accepted", "shuji", on, **letter, **clue.agreed())


def _measured(clue: Teller, measure: str) -> Part:
    on = clue.diary.later(1, 5)
    paper = {"measure_document": clue.office.letter("处"), "measure_on": str(on)}
    yield from clue.do("apply_measure", "shuji", on, measure=measure, **paper, **clue.agreed())


def _repeated(clue: Teller, _: str) -> Part:
    mode = clue.rng.choice(list(CODES["inquiry_mode"].codes))
    clue.plan = replace(clue.plan, mode=mode)
    body = {"inquiry_mode": mode, "work_plan": clue.said("talk_plans")}
    reason = clue.said("repeats")
    yield from clue.do("repeat_talk_inquiry", "shuji", (1, 4), **body, reason=reason)


INQUIRIES: dict[str, Callable[[Teller], Part]] = {"talk": _talked, "letter": _written}
ENDED: dict[str, Callable[[Teller, str], Part]] = {
    "accepted_closed": _accepted,
    "repeat_talk_inquiry": _repeated,
    "to_verification": verification.ordered,
}

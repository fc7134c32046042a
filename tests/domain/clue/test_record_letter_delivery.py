"""登记函询送达."""

from datetime import date

from domain.clue.record_letter_delivery import LetterDelivered
from domain.record import Deadline
from tests.cases import Case
from tests.histories import LETTER_DELIVERED, LETTER_SENT

CASE = Case(LETTER_SENT, "2026-03-26", "handler")


def test_fifteen_working_days_start_when_the_letter_is_delivered(given):
    scene = given(LETTER_SENT).on("2026-03-26").by("handler")
    outcome = scene.when("record_letter_delivery").then(LetterDelivered())
    outcome.at_stage("awaiting_reply")
    assert outcome.deadline("letter-reply") == Deadline(
        rule="letter-reply",
        started_on=date(2026, 3, 26),
        due_on=date(2026, 4, 17),
        unshifted_on=date(2026, 4, 17),
        confirmed=True,
    )


def test_a_letter_is_delivered_once(given):
    scene = given(LETTER_DELIVERED).on("2026-03-27").by("handler")
    scene.when("record_letter_delivery").then_refused("letter-delivered-once", "stage")

"""采信了结."""

from datetime import date

import pytest
from marshmallow import ValidationError

from domain.clue.close_accepted import ExplanationAccepted
from tests.cases import Case
from tests.histories import LETTER_DELIVERED, REPLY, REPORT, TALK_REPORTED

FEEDBACK = {"feedback_letter_number": "反馈〔2026〕1号", "feedback_sent_on": "2026-04-09"}
LETTER_REPORTED = LETTER_DELIVERED.did("handler", "record_reply", "2026-04-01", **REPLY).did(
    "handler", "submit_talk_report", "2026-04-08", **REPORT
)
CASE = Case(TALK_REPORTED, "2026-04-09", "secretary", FEEDBACK)


@pytest.mark.parametrize(
    ("world", "mode"),
    [(TALK_REPORTED, "talk"), (LETTER_REPORTED, "letter")],
    ids=["talk", "letter"],
)
def test_the_person_is_told_by_letter_and_the_clue_closed(given, world, mode):
    outcome = given(world).on("2026-04-09").by("secretary").when("close_accepted", **FEEDBACK)
    outcome.then(ExplanationAccepted("反馈〔2026〕1号", date(2026, 4, 9), None, mode, "form_1"))
    outcome.at_stage("closed")


@pytest.mark.parametrize("missing", FEEDBACK)
def test_nothing_is_closed_without_the_letter(given, missing):
    with pytest.raises(ValidationError):
        given(TALK_REPORTED).by("secretary").when("close_accepted", **FEEDBACK | {missing: ""})

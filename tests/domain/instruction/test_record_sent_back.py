"""登记上级退回."""

from datetime import date

from domain.instruction.record_sent_back import InstructionSentBack
from tests.cases import Case
from tests.team_histories import REPORTED, SENT_BACK

CASE = Case(REPORTED, "2026-04-07", "intake", SENT_BACK)


def test_what_is_sent_back_is_due_anew(given):
    outcome = given(REPORTED).on("2026-04-07").by("intake").when("record_sent_back", **SENT_BACK)
    sent_back = InstructionSentBack("没有附台账", date(2026, 4, 20))
    outcome.then(sent_back).at_stage("sent_back")
    assert str(outcome.record.running("instruction-reported").due_on) == "2026-04-20"

"""办结上级部署."""

from domain.instruction.close_instruction import InstructionClosed
from tests.cases import Case
from tests.team_histories import REPORTED

CASE = Case(REPORTED, "2026-04-10", "intake")


def test_an_instruction_ends_when_its_report_was_taken(given):
    outcome = given(REPORTED).on("2026-04-10").by("intake").when("close_instruction")
    outcome.then(InstructionClosed(None)).at_stage("closed")

"""接收上级部署."""

from datetime import date

from domain.instruction.receive_instruction import InstructionReceived
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import INSTRUCTION

CASE = Case(HOUSE, "2026-03-02", "intake", INSTRUCTION)


def test_an_instruction_is_numbered_and_due_on_the_day_it_names(given):
    received = InstructionReceived(
        instruction_number="署〔2026〕1号",
        issuing_organ="某县纪委",
        instruction_document=None,
        instruction_title="惠农补贴专项检查",
        instruction_text="逐村核对发放台账",
        due_on=date(2026, 3, 31),
        responsible_person="李某",
    )
    scene = given(HOUSE).on("2026-03-02").by("intake")
    outcome = scene.when("instruction.receive_instruction", **INSTRUCTION).then(received)
    assert str(outcome.at_stage("received").record.running("instruction-reported").due_on) == (
        "2026-03-31"
    )

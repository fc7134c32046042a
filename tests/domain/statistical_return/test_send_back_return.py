"""退回报表."""

from datetime import date

from domain.statistical_return.remarks import Remark
from domain.statistical_return.send_back_return import ReturnSentBack
from tests.cases import Case
from tests.return_histories import SENDING_BACK, SUBMITTED

CASE = Case(SUBMITTED, "2026-04-08", "upper", SENDING_BACK)
REMARK = Remark("PET_TOTAL", "与信访台账不符")


def sending_back(given, **body):
    scene = given(SUBMITTED).on("2026-04-08").by("upper")
    return scene.when("send_back_return", **SENDING_BACK | body)


def test_it_is_sent_back_with_remarks_to_its_cells(given):
    outcome = sending_back(given)
    sent_back = ReturnSentBack("信访件数须核对", (REMARK,), date(2026, 4, 8))
    outcome.then(sent_back).at_stage("sent_back")
    assert outcome.deadline("return-resubmitted").due_on == date(2026, 4, 13)
    assert str(REMARK) == "PET_TOTAL　与信访台账不符"


def test_the_remarks_can_be_pasted(given):
    pasted = sending_back(given, remarks="PET_TOTAL\t与信访台账不符")
    assert pasted.record.fact("remarks") == (REMARK,)


def test_a_reason_may_stand_alone(given):
    assert sending_back(given, remarks=None).record.fact("remarks") == ()


def test_a_remark_is_about_a_cell_of_the_return(given):
    unknown = [{"cell": "PET_NONE", "remark": "不符"}]
    sending_back(given, remarks=unknown).then_refused("return-remark-on-cell")

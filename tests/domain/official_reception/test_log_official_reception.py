"""登记公务接待."""

from decimal import Decimal

from domain.official_reception.log_official_reception import OfficialReceptionLogged
from tests.cases import Case
from tests.histories import HOUSE
from tests.prevention_histories import RECEIVED, RECEPTION

CASE = Case(HOUSE, "2026-03-02", "handler", RECEPTION)


def test_a_reception_is_logged_as_its_list_says(given):
    scene = given(HOUSE).on("2026-03-02").by("handler")
    logged = OfficialReceptionLogged(
        official_reception_number="公务〔2026〕1号",
        approval_letter="某函〔2026〕3号",
        guest_unit="邻镇政府",
        guest_count=6,
        host_count=2,
        meal_standard="工作餐每人40元",
        reception_cost=Decimal("320.00"),
        reception_payer="镇财政所转账",
    )
    outcome = scene.when("official_reception.log_official_reception", **RECEPTION)
    outcome.then(logged).at_stage("logged")


def test_a_corrected_reception_keeps_its_number(given):
    wrong = {"target": 1, "restated": {"host_count": 3}, "reason": "录入有误"}
    proposed = RECEIVED.did("handler", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    assert corrected.record.fact("official_reception_number") == "公务〔2026〕1号"
    assert corrected.record.fact("host_count") == 3

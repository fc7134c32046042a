"""登记宣传品."""

from domain.publicity.put_out_material import MaterialPutOut
from tests.cases import Case
from tests.histories import HOUSE
from tests.outreach_histories import MATERIAL

CASE = Case(HOUSE, "2026-03-02", "manager", MATERIAL)


def test_what_was_put_out_is_kept_with_its_number(given):
    put_out = MaterialPutOut("宣〔2026〕1号", "card", 120, "换届纪律提醒", "镇村干部", None)
    scene = given(HOUSE).on("2026-03-02").by("manager")
    scene.when("publicity.put_out_material", **MATERIAL).then(put_out).at_stage("done")

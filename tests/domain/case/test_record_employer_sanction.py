"""登记任免机关处分."""

from domain.case.record_employer_sanction import EmployerSanctionRecorded
from tests.cases import Case
from tests.review_histories import ACCEPTED
from tests.sanction_histories import WITH_ADMIN

SANCTION = {
    "employer_decision_number": "某政处〔2026〕1号",
    "employer": "某镇政府",
    "employer_sanction": "记过",
    "employer_sanctioned": True,
}
CASE = Case(ACCEPTED, "2026-03-20", "reviewer", SANCTION, recurs=True)


def recording(given, world=ACCEPTED, **fields):
    scene = given(world).on("2026-04-20").by("handler")
    return scene.when("record_employer_sanction", **SANCTION | fields)


def test_the_employers_sanction_is_kept_beside_the_case(given):
    outcome = recording(given).at_stage("in_review")
    outcome.then(EmployerSanctionRecorded("某政处〔2026〕1号", "某镇政府", "记过", True))


def test_one_act_is_not_sanctioned_twice(given):
    recording(given, WITH_ADMIN).then_refused("one-sanction-in-office")
    assert recording(given, WITH_ADMIN, employer_sanctioned=False).refused is None

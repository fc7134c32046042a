"""登记政务处分."""

from datetime import date

import pytest

from domain.case.office import CountyDecisionReceived
from domain.case.record_admin_sanction import AdminSanctionRecorded
from tests.cases import Case
from tests.review_histories import (
    ADMIN,
    SUPERVISORY_ACCEPTED,
    SUPERVISORY_REPORTED,
    WARNED_ON_BOTH,
    accepted,
    checked,
    checking,
)

AWAITING = checked(SUPERVISORY_REPORTED)
ASKED = AWAITING.did(
    "secretary", "request_county", "2026-04-20", request_number="某纪请〔2026〕3号"
)
CASE = Case(accepted("both"), "2026-03-25", "reviewer", ADMIN)
OTHER_CASES = [
    Case(WARNED_ON_BOTH, "2026-04-20", "manager", ADMIN),
    Case(ASKED, "2026-05-06", "manager", ADMIN),
]
EMPLOYER = {
    "employer_decision_number": "某政处〔2026〕1号",
    "employer": "某镇政府",
    "employer_sanction": "记过",
    "employer_sanctioned": True,
}


def recording(given, world=WARNED_ON_BOTH, **fields):
    scene = given(world).on("2026-05-06").by("reviewer")
    return scene.when("record_admin_sanction", **ADMIN | fields)


def test_it_stands_beside_the_party_sanction(given):
    outcome = recording(given, admin_effect_from="2026-06-30").at_stage("decided")
    number, until = "某县监处〔2026〕2号", date(2026, 6, 30)
    outcome.then(AdminSanctionRecorded(number, "admin_demerit", False, until))
    assert outcome.record.fact("party_sanction") == "party_warning"


@pytest.mark.parametrize("world", [AWAITING, ASKED], ids=["before it was asked", "asked"])
def test_where_the_county_alone_filed_it_decides_the_case(given, world):
    outcome = recording(given, world).at_stage("announcing")
    sanction = AdminSanctionRecorded("某县监处〔2026〕2号", "admin_demerit", False, None)
    outcome.then(sanction, CountyDecisionReceived())
    assert outcome.record.fact("decision_number") is None  # the paper has the county's


@pytest.mark.parametrize("world", [SUPERVISORY_ACCEPTED, checking(SUPERVISORY_REPORTED)])
def test_the_county_alone_decides_after_the_review(given, world):
    recording(given, world).then_refused("county-decides-what-it-filed", "stage")


def test_the_employer_has_not_sanctioned_the_same_act(given):
    recording(given, employer_sanctioned=True).then_refused("one-sanction-in-office")
    sanctioned = WARNED_ON_BOTH.did("manager", "record_employer_sanction", "2026-05-05", **EMPLOYER)
    recording(given, sanctioned).then_refused("one-sanction-in-office")


def test_for_another_act_the_employer_may_have_sanctioned(given):
    other = EMPLOYER | {"employer_sanctioned": False}
    sanctioned = WARNED_ON_BOTH.did("manager", "record_employer_sanction", "2026-05-05", **other)
    assert recording(given, sanctioned).refused is None


def test_the_county_sanctions_once(given):
    again = recording(given, recording(given).world, admin_sanction="admin_warning")
    again.then_refused("one-sanction-in-office", "stage")


def test_a_village_manager_is_not_removed_by_it(given):
    outcome = recording(given, admin_sanction="admin_removal")
    outcome.then_refused("admin-sanction-of-village-managers")

"""登记政务处分."""

from datetime import date

from domain.case.record_admin_sanction import AdminSanctionRecorded
from tests.cases import Case
from tests.review_histories import ACCEPTED, ADMIN, COUNTY_DECIDING, REPLY, WARNED

CASE = Case(ACCEPTED, "2026-03-25", "reviewer", ADMIN)
OTHER_CASES = [Case(WARNED, "2026-04-20", "manager", ADMIN)]


def recording(given, world=WARNED, **fields):
    scene = given(world).on("2026-05-06").by("reviewer")
    return scene.when("record_admin_sanction", **ADMIN | fields)


def test_it_stands_beside_the_party_sanction(given):
    outcome = recording(given, earlier_effect_until="2026-06-30").at_stage("decided")
    number, until = "某县监处〔2026〕2号", date(2026, 6, 30)
    outcome.then(AdminSanctionRecorded(number, "admin_demerit", False, until))
    assert outcome.record.fact("party_sanction") == "party_warning"


def test_the_employer_has_not_sanctioned_the_same_act(given):
    recording(given, employer_sanctioned=True).then_refused("one-sanction-in-office")


def test_the_county_has_not_decided_it_with_its_reply(given):
    both = REPLY | {"admin_sanction": "admin_demerit"}
    replied = COUNTY_DECIDING.did("reviewer", "record_county_reply", "2026-05-06", **both)
    recording(given, replied).then_refused("one-sanction-in-office", "stage")


def test_a_village_manager_is_not_removed_by_it(given):
    outcome = recording(given, admin_sanction="admin_removal")
    outcome.then_refused("admin-sanction-of-village-managers")

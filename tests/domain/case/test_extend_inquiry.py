"""延长审查调查期限."""

from datetime import date

import pytest

from domain.case.extend_inquiry import InquiryExtended
from domain.rulebook import adopt
from tests.case_histories import (
    ANNOUNCED,
    FILING_ENDORSED,
    INVESTIGATING,
    SUPERVISORY_INVESTIGATING,
)
from tests.cases import Case

EXTENSION = {
    "extended_to": "2027-06-30",
    "extension_document": "某市监〔2027〕2号",
    "reason": "案情复杂",
}
CASE = Case(SUPERVISORY_INVESTIGATING, "2027-03-01", "secretary", EXTENSION)
LOCAL = """
[[local]]
id = "party-inquiry"
in_force = 2026-01-01
source = "某县纪委"
in_use = true
"""


@pytest.fixture
def with_limit():
    adopt(LOCAL)
    yield
    adopt("")


def extending(given, until, world=SUPERVISORY_INVESTIGATING, on="2027-03-01"):
    scene = given(world).on(on).by("secretary")
    return scene.when("extend_inquiry", **EXTENSION | {"extended_to": until})


@pytest.mark.parametrize("until", ["2027-03-15", "2027-09-13"])
def test_a_supervisory_inquiry_is_extended_by_six_months_at_most(given, until):
    day = date.fromisoformat(until)
    outcome = extending(given, until).then(InquiryExtended(day, "某市监〔2027〕2号", "案情复杂"))
    assert outcome.deadline("supervisory-inquiry").due_on == day
    extending(given, "2027-09-14").then_refused("supervisory-inquiry")


def test_an_extension_ends_later_than_the_period_now_does(given):
    extending(given, "2027-03-13").then_refused("extension-moves-day-later", "stage")


def test_a_party_case_has_no_limit_to_extend(given):
    outcome = extending(given, "2027-06-30", INVESTIGATING)
    outcome.then_refused("inquiry-extended-while-limited", "stage")


def test_the_limit_of_1994_runs_where_a_local_row_turns_it_on(given, with_limit):
    filed = FILING_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
    world = filed.did("handler", "announce_filing", "2026-03-17", **ANNOUNCED)
    assert world.record.deadlines["party-inquiry"].unshifted_on == date(2026, 6, 13)
    outcome = extending(given, "2028-01-03", world, "2026-06-01")
    assert outcome.deadline("party-inquiry").unshifted_on == date(2028, 1, 3)

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
CASE = Case(SUPERVISORY_INVESTIGATING, "2027-03-01", "secretary", EXTENSION, recurs=True)
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


@pytest.mark.parametrize(
    ("until", "possible"),
    [("2027-03-13", False), ("2027-03-14", True), ("2027-09-13", True), ("2027-09-14", False)],
)
def test_a_supervisory_inquiry_is_extended_by_six_months_at_most(given, until, possible):
    outcome = extending(given, until)
    if not possible:
        outcome.then_refused("supervisory-inquiry")
        return
    outcome.then(InquiryExtended(date.fromisoformat(until), "某市监〔2027〕2号", "案情复杂"))
    deadline = outcome.deadline("supervisory-inquiry")
    assert (deadline.started_on, deadline.unshifted_on) == (
        date(2026, 3, 13),
        date.fromisoformat(until),
    )


def test_a_party_case_has_no_limit_to_extend(given):
    outcome = extending(given, "2027-06-30", INVESTIGATING)
    outcome.then_refused("inquiry-extended-while-limited", "stage")


def test_the_limit_of_1994_runs_where_a_local_row_turns_it_on(given, with_limit):
    filed = FILING_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
    world = filed.did("handler", "announce_filing", "2026-03-17", **ANNOUNCED)
    assert world.record.deadlines["party-inquiry"].unshifted_on == date(2026, 6, 13)
    extending(given, "2026-06-13", world, "2026-06-01").then_refused("party-inquiry")
    outcome = extending(given, "2028-01-03", world, "2026-06-01")
    assert outcome.deadline("party-inquiry").unshifted_on == date(2028, 1, 3)

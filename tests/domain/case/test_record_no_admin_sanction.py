"""登记不予政务处分."""

import pytest

from domain.case.record_no_admin_sanction import NoAdminSanctionRecorded
from tests.case_histories import BOTH_TRANSFERRED
from tests.cases import Case
from tests.outcome_histories import after_inquiry
from tests.review_histories import ADMIN, WARNED

NONE = {"county_document": "某县监不〔2026〕1号", "reason": "情节轻微"}
BOTH_WARNED = after_inquiry("party_warning", BOTH_TRANSFERRED)
CASE = Case(BOTH_WARNED, "2026-05-25", "reviewer", NONE)


def recording(given, world=BOTH_WARNED):
    return given(world).on("2026-05-25").by("reviewer").when("record_no_admin_sanction", **NONE)


def test_the_county_may_leave_it_at_the_party_sanction(given):
    recording(given).then(NoAdminSanctionRecorded(**NONE)).at_stage("decided")


@pytest.mark.parametrize(
    "world",
    [WARNED, BOTH_WARNED.did("reviewer", "record_admin_sanction", "2026-05-22", **ADMIN)],
)
def test_where_none_is_awaited_or_one_was_imposed_there_is_nothing_to_record(given, world):
    recording(given, world).then_refused("both-tracks-have-an-outcome", "stage")

"""退回立案呈批."""

import pytest

from domain.case.reject_filing import FilingRejected
from tests.case_histories import FILING_ENDORSED, FILING_REPORTED
from tests.cases import Case

CASE = Case(FILING_REPORTED, "2026-03-12", "secretary", {"reason": "证据不足"})


@pytest.mark.parametrize(
    ("world", "by"), [(FILING_REPORTED, "secretary"), (FILING_ENDORSED, "party_secretary")]
)
def test_either_secretary_sends_the_report_back(given, world, by):
    outcome = given(world).on("2026-03-13").by(by).when("reject_filing", reason="证据不足")
    outcome.then(FilingRejected("证据不足")).at_stage("filing_proposed")

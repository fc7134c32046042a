"""登记组织处理."""

import pytest

from domain.case.record_organisational_handling import OrganisationalHandlingDecided
from domain.codes import CODES
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import HANDLING

CASE = Case(WARNED, "2026-05-08", "handler", HANDLING, recurs=True)


@pytest.mark.parametrize("handling", CODES["organisational_handling"].codes)
def test_a_decision_of_the_party_committee_starts_its_formalities(given, handling):
    body = HANDLING | {"organisational_handling": handling}
    outcome = given(WARNED).on("2026-05-08").by("handler")
    outcome = outcome.when("record_organisational_handling", **body)
    outcome.then(OrganisationalHandlingDecided(**body)).at_stage("decided")
    assert outcome.record.running("case-handling-formalities")
    assert ("case-suspension" in outcome.record.deadlines) == (handling == "suspension")

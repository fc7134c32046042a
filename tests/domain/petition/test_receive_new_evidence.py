"""接收新证据."""

from domain.petition.receive_new_evidence import NewEvidenceReceived
from tests.cases import Case
from tests.petition_histories import ANSWERED

BODY = {"evidence_brought": "新的单据"}
CASE = Case(ANSWERED, "2026-04-20", "secretary", BODY)


def test_what_is_new_is_checked(given):
    scene = given(ANSWERED).on("2026-04-20").by("secretary")
    outcome = scene.when("receive_new_evidence", **BODY)
    outcome.then(NewEvidenceReceived("新的单据")).at_stage("handed_over")

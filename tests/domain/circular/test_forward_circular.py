"""转发通报."""

from domain.circular.forward_circular import CircularForwarded
from tests.cases import Case
from tests.measure_histories import ISSUED

BODY = {"circular_forwarded_to": "各村党支部", "circular_forward_note": "组织学习"}
CASE = Case(ISSUED, "2026-03-12", "manager", BODY, recurs=True)


def test_an_issued_circular_goes_on_to_others(given):
    outcome = given(ISSUED).on("2026-03-12").by("manager").when("forward_circular", **BODY)
    outcome.then(CircularForwarded("各村党支部", "组织学习")).at_stage("issued")

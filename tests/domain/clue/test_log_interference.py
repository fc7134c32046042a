"""登记过问说情."""

from domain.clue.log_interference import InterferenceLogged
from tests.cases import Case
from tests.histories import VERIFYING

LOGGED = {
    "interference_kind": "pleaded",
    "interferer": "某站站长赵某",
    "interference_note": "来电说情",
    "interference_reported_to": "核查组组长",
}
CASE = Case(VERIFYING, "2026-04-01", "colleague", LOGGED, recurs=True)


def test_whoever_was_asked_writes_it_down(given):
    outcome = given(VERIFYING).on("2026-04-01").by("reviewer").when("log_interference", **LOGGED)
    event = InterferenceLogged("pleaded", "某站站长赵某", "来电说情", "核查组组长")
    outcome.then(event).at_stage("verifying")

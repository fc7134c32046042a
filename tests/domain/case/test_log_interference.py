"""登记过问说情."""

from domain.case.log_interference import InterferenceLogged
from tests.case_histories import INVESTIGATING
from tests.cases import Case

ASKED = {
    "interference_kind": "asked_about",
    "interferer": "某村委员钱某",
    "interference_note": "打听审查进展",
    "interference_reported_to": "审查组组长",
}
CASE = Case(INVESTIGATING, "2026-03-25", "handler", ASKED, recurs=True)


def test_whoever_asked_is_written_down(given):
    outcome = given(INVESTIGATING).on("2026-03-25").by("handler").when("log_interference", **ASKED)
    outcome.then(InterferenceLogged(**ASKED)).at_stage("investigating")

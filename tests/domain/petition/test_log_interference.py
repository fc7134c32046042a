"""登记过问说情."""

from domain.petition.log_interference import InterferenceLogged
from tests.cases import Case
from tests.petition_histories import RECEIVED

ASKED = {
    "interference_kind": "asked_about",
    "interferer": "钱某，某局干部",
    "interference_note": "来电打听有无举报",
    "interference_reported_to": "李某、赵某",
}
CASE = Case(RECEIVED, "2026-03-02", "intake", ASKED, recurs=True)


def test_whoever_asks_is_written_down(given):
    outcome = given(RECEIVED).on("2026-03-02").by("intake").when("log_interference", **ASKED)
    outcome.then(InterferenceLogged(**ASKED)).at_stage("received")

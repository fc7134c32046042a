"""送达申诉决定."""

from domain.appeal.notify_appeal import AppealNotified
from tests.cases import Case
from tests.sanction_histories import MAINTAINED

TOLD = {
    "delivered_to": "本人签收",
    "copies_to": "某村党支部、镇党委组织办",
    "announcement_range": "某村党支部全体党员",
}
CASE = Case(MAINTAINED, "2026-05-28", "intake", TOLD)


def test_everybody_concerned_learns_of_it(given):
    outcome = given(MAINTAINED).on("2026-05-28").by("intake").when("notify_appeal", **TOLD)
    outcome.then(AppealNotified(**TOLD)).at_stage("notified")

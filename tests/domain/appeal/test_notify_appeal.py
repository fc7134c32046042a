"""送达申诉决定."""

from domain.appeal.notify_appeal import AppealNotified
from tests.cases import Case
from tests.sanction_histories import MAINTAINED, NOTICE

CASE = Case(MAINTAINED, "2026-05-28", "intake", NOTICE)


def test_everybody_concerned_learns_of_it(given):
    outcome = given(MAINTAINED).on("2026-05-28").by("intake").when("notify_appeal", **NOTICE)
    outcome.then(AppealNotified(**NOTICE)).at_stage("notified")

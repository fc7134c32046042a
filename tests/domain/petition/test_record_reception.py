"""登记接待."""

from domain.petition.record_reception import ReceptionRecorded
from tests.cases import Case
from tests.petition_histories import ACCEPTED, RECEPTION

CASE = Case(ACCEPTED, "2026-03-10", "intake", RECEPTION, recurs=True)


def test_whoever_comes_is_heard_and_answered(given):
    outcome = given(ACCEPTED).on("2026-03-10").by("intake").when("record_reception", **RECEPTION)
    outcome.then(ReceptionRecorded(**RECEPTION)).at_stage("accepted")

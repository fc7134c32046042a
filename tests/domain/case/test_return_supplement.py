"""退回补充证据."""

from datetime import date

from domain.case.return_supplement import SupplementOrdered
from tests.cases import Case
from tests.review_histories import ACCEPTED

GAPS = {"evidence_gaps": "转账凭证\n会议记录"}
CASE = Case(ACCEPTED, "2026-03-16", "deputy", GAPS)


def test_the_month_stands_still_meanwhile(given):
    outcome = given(ACCEPTED).on("2026-03-16").by("secretary").when("return_supplement", **GAPS)
    outcome.then(SupplementOrdered("转账凭证\n会议记录")).at_stage("supplementing")
    assert outcome.deadline("case-review").paused_on == date(2026, 3, 16)

"""登记矛盾纠纷."""

from datetime import date

from domain.dispute.list_dispute import DisputeListed
from tests.campaign_histories import DISPUTE, SCREENED
from tests.cases import Case
from tests.histories import HOUSE, ZJW

BODY = DISPUTE | {"responsible_unit": ZJW}
CASE = Case(HOUSE, "2026-03-10", "handler", BODY)
OTHER_CASES = [Case(SCREENED, "2026-03-10", "handler", BODY | {"screening_id": SCREENED.subject})]


def test_a_dispute_is_listed_with_who_settles_it_by_when(given):
    body = BODY | {"screening_id": SCREENED.subject}
    scene = given(SCREENED).on("2026-03-10").by("handler")
    outcome = scene.when("dispute.list_dispute", **body)
    outcome.then(DisputeListed("矛〔2026〕1号", **body | {"due_on": date(2026, 4, 10)}))
    assert outcome.at_stage("listed").deadline("dispute-due").due_on == date(2026, 4, 10)

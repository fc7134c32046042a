"""办结走访."""

from domain.business_visit.close_business_visit import BusinessVisitClosed
from tests.cases import Case
from tests.supervision_histories import RESOLVED, VISITED, visited

CASE = Case(RESOLVED, "2026-03-12", "manager")


def closing(given, world):
    return given(world).on("2026-03-12").by("manager").when("close_business_visit")


def test_a_visit_ends_when_every_opinion_has_been_seen_to(given):
    closing(given, RESOLVED).then(BusinessVisitClosed()).at_stage("closed")


def test_a_visit_without_opinions_can_end_at_once(given):
    closing(given, visited(business_opinions=[])).then(BusinessVisitClosed())


def test_what_has_not_been_seen_to_is_named(given):
    outcome = closing(given, VISITED)
    outcome.then_refused("opinions-seen-to")
    assert outcome.refused.sentence.startswith("第1条、第2条意见建议")
    first = {"opinion_no": 1, "opinion_resolution": "已代办"}
    one = VISITED.did("manager", "resolve_opinion", "2026-03-09", **first)
    assert closing(given, one).refused.sentence.startswith("第2条意见建议")

"""办理意见建议."""

from domain.business_visit.resolve_opinion import OpinionResolved
from tests.cases import Case
from tests.supervision_histories import VISITED

SECOND = {"opinion_no": 2, "opinion_resolution": "已公开办事流程"}
CASE = Case(VISITED, "2026-03-10", "manager", SECOND, recurs=True)


def resolving(given, **said):
    return given(VISITED).on("2026-03-10").by("manager").when("resolve_opinion", **SECOND | said)


def test_what_was_done_about_an_opinion_is_kept_with_it(given):
    resolving(given).then(OpinionResolved(**SECOND)).at_stage("visited")


def test_an_opinion_the_business_did_not_give_cannot_be_seen_to(given):
    resolving(given, opinion_no=3).then_refused("opinion-of-this-visit")

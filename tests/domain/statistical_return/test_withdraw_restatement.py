"""撤回更正."""

from domain.statistical_return.figures import frozen
from domain.statistical_return.withdraw_restatement import RestatementWithdrawn
from tests.cases import Case
from tests.return_histories import COMPILED, FOUND_FIRST, RESTATED

WHY = {"reason": "漏登的来信属重复件"}
CASE = Case(RESTATED, "2026-05-07", "manager", WHY)


def withdrawing(given, world=RESTATED):
    return given(world).on("2026-05-07").by("manager").when("withdraw_restatement", **WHY)


def test_what_was_accepted_stands_again(given):
    withdrawn = RestatementWithdrawn(reason=WHY["reason"], **frozen(FOUND_FIRST))
    withdrawing(given).then(withdrawn).at_stage("accepted")


def test_what_was_never_accepted_is_not_withdrawn(given):
    withdrawing(given, COMPILED).then_refused("return-accepted-restated-only", "stage")

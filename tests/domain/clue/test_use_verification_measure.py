"""登记核查措施."""

import pytest

from domain.clue.use_verification_measure import VerificationMeasureUsed
from domain.codes import CODES
from tests.cases import Case
from tests.histories import HANDLER, HOUSE, TEAM, VERIFYING

SECRETARY = HOUSE.account("secretary")
MEASURE = {
    "inquiry_measure": "talk",
    "measure_target": "与证人李某谈话",
    "acted_by": TEAM,
    "approver": SECRETARY,
    "measure_document": "某纪措〔2026〕1号",
}
COUNTYS = ("seize", "query_deposits", "freeze")
OTHERS = [code for code in CODES["inquiry_measure"].codes if code not in COUNTYS]
CASE = Case(VERIFYING, "2026-04-01", "handler", MEASURE, recurs=True)


def using(given, **fields):
    scene = given(VERIFYING).on("2026-04-01").by("handler")
    return scene.when("use_verification_measure", **MEASURE | fields)


def used(measure, approval=None):
    return VerificationMeasureUsed(
        inquiry_measure=measure,
        measure_target="与证人李某谈话",
        acted_by=tuple(TEAM),
        approver=SECRETARY,
        measure_document="某纪措〔2026〕1号",
        county_approval_number=approval,
    )


@pytest.mark.parametrize("measure", OTHERS)
def test_each_use_is_in_the_ledger(given, measure):
    using(given, inquiry_measure=measure).then(used(measure)).at_stage("verifying")


@pytest.mark.parametrize("measure", COUNTYS)
def test_a_strong_measure_carries_the_countys_approval(given, measure):
    using(given, inquiry_measure=measure).then_refused("strong-measures-by-county")
    outcome = using(given, inquiry_measure=measure, county_approval_number="县纪批〔2026〕9号")
    outcome.then(used(measure, "县纪批〔2026〕9号"))


@pytest.mark.parametrize("officers", [[HANDLER], [HANDLER, HOUSE.account("outsider")]])
def test_two_of_the_team_carry_it_out(given, officers):
    using(given, acted_by=officers).then_refused("inquiry-acts-by-two")


def test_a_leader_approves(given):
    using(given, approver=HANDLER).then_refused("measure-approved-by-leader")

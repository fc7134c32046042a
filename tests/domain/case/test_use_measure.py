"""使用措施."""

import pytest

from domain.case.use_measure import MeasureUsed
from tests.case_histories import FACTS_MET, FILED, INVESTIGATING, MEASURE
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, HOUSE

CASE = Case(INVESTIGATING, "2026-03-25", "handler", MEASURE, recurs=True)
COUNTY = {"county_approval_number": "某县监批〔2026〕7号"}


def using(given, world=INVESTIGATING, **fields):
    scene = given(world).on("2026-04-20").by("handler")
    return scene.when("use_measure", **MEASURE | fields)


@pytest.mark.parametrize("world", [FILED, INVESTIGATING, FACTS_MET])
def test_each_use_is_a_line_of_the_ledger(given, world):
    outcome = using(given, world).at_stage(world.record.stage)
    secretary = HOUSE.account("secretary")
    outcome.then(
        MeasureUsed(
            inquiry_measure="obtain",
            measure_target="某村低保评议记录",
            acted_by=(HANDLER, COLLEAGUE),
            approver=secretary,
            measure_document="措〔2026〕5号",
            county_approval_number=None,
        )
    )


@pytest.mark.parametrize("measure", ["seize", "query_deposits", "freeze"])
def test_strong_measures_carry_the_countys_approval(given, measure):
    using(given, inquiry_measure=measure).then_refused("strong-measures-by-county")
    event = using(given, inquiry_measure=measure, **COUNTY).recorded[0].event
    assert (event.inquiry_measure, event.county_approval_number) == (
        measure,
        "某县监批〔2026〕7号",
    )


@pytest.mark.parametrize("approver", [HANDLER, "0" * 32])
def test_a_leader_approves(given, approver):
    using(given, approver=approver).then_refused("measure-approved-by-leader")


def test_two_of_the_team_take_a_measure(given):
    using(given, acted_by=[HANDLER]).then_refused("inquiry-by-two")
    outcome = using(given, acted_by=[HANDLER, HOUSE.account("outsider")])
    outcome.then_refused("inquiry-acts-by-team")

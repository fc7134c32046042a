"""给予第一种形态处理."""

from datetime import date

import pytest

from domain.clue.apply_measure import MeasureApplied
from domain.codes import CODES
from tests.cases import Case
from tests.histories import TALK_REPORTED

MEASURE = {"measure_document": "文〔2026〕1号", "measure_on": "2026-03-31"}
CASE = Case(TALK_REPORTED, "2026-04-01", "secretary", MEASURE | {"measure": "criticism"})


@pytest.mark.parametrize("measure", CODES["first_form_measure"].codes)
def test_a_measure_ends_the_clue_whatever_was_proposed(given, measure):
    scene = given(TALK_REPORTED).on("2026-04-01").by("secretary")
    outcome = scene.when(
        "apply_measure", measure=measure, measure_document="文〔2026〕1号", measure_on="2026-03-31"
    )
    event = MeasureApplied(measure, "文〔2026〕1号", date(2026, 3, 31), None, "talk")
    outcome.then(event).at_stage("closed")


@pytest.mark.parametrize("day", ["2026-03-01", "2026-04-02"])
def test_a_measure_is_carried_out_within_the_life_of_the_clue(given, day):
    scene = given(TALK_REPORTED).on("2026-04-01").by("secretary")
    outcome = scene.when("apply_measure", **MEASURE | {"measure": "criticism", "measure_on": day})
    outcome.then_refused("dates-in-order")

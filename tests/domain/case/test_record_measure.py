"""登记第一种形态措施."""

from datetime import date

import pytest

from domain.case.record_measure import MeasureRecorded
from domain.codes import CODES
from tests.cases import Case
from tests.review_histories import WARNED

MEASURE = {"measure": "criticism", "measure_document": "文〔2026〕1号", "measure_on": "2026-05-08"}
CASE = Case(WARNED, "2026-05-08", "handler", MEASURE, recurs=True)


def recording(given, **fields):
    scene = given(WARNED).on("2026-05-08").by("handler")
    return scene.when("record_measure", **MEASURE | fields)


@pytest.mark.parametrize("measure", CODES["first_form_measure"].codes)
def test_a_measure_may_go_with_a_sanction(given, measure):
    event = MeasureRecorded(measure, "文〔2026〕1号", date(2026, 5, 8))
    outcome = recording(given, measure=measure).then(event).at_stage("decided")
    assert ("case-admonition-effect" in outcome.record.deadlines) == (measure == "admonition")


def test_an_admonition_tells_for_half_a_year(given):
    outcome = recording(given, measure="admonition")
    assert outcome.deadline("case-admonition-effect").due_on == date(2026, 11, 8)


def test_a_measure_is_carried_out_before_it_is_recorded(given):
    recording(given, measure_on="2026-05-09").then_refused("dates-in-order")

"""补证后重新报送."""

from datetime import date

import pytest

from domain.case.resubmit_supplement import SupplementResubmitted
from tests.cases import Case
from tests.review_histories import SUPPLEMENTING

CASE = Case(SUPPLEMENTING, "2026-03-26", "handler", {"supplement_notes": "已调取\n已复印"})


def resubmitting(given, notes):
    scene = given(SUPPLEMENTING).on("2026-03-26").by("handler")
    return scene.when("resubmit_supplement", supplement_notes=notes)


def test_the_days_of_the_supplement_are_not_counted(given):
    outcome = resubmitting(given, "已调取\n\n已复印")
    outcome.then(SupplementResubmitted("已调取\n\n已复印")).at_stage("in_review")
    period = outcome.deadline("case-review")
    assert (period.paused_on, period.days_paused, period.due_on) == (None, 10, date(2026, 4, 22))


@pytest.mark.parametrize("notes", ["已调取", "一\n二\n三"])
def test_each_gap_is_answered(given, notes):
    resubmitting(given, notes).then_refused("each-gap-is-answered")

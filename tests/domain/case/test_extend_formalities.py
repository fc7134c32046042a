"""延长手续办理期限."""

from datetime import date

import pytest

from domain.case.extend_formalities import FormalitiesExtended
from tests.cases import Case
from tests.review_histories import REMOVED, WARNED
from tests.sanction_histories import ADMIN_EXECUTING

LONGER = {"extended_to": "2026-10-15", "reason": "等待换届"}
CASE = Case(REMOVED, "2026-05-08", "secretary", LONGER)
OTHER_CASES = [
    Case(
        ADMIN_EXECUTING,
        "2026-05-08",
        "secretary",
        LONGER | {"extended_to": "2026-10-10"},
    )
]


def extending(given, until, world=REMOVED):
    scene = given(world).on("2026-05-08").by("secretary")
    return scene.when("extend_formalities", extended_to=until, reason="等待换届")


def test_a_period_may_be_extended_to_six_months_in_all(given):
    outcome = extending(given, "2026-10-15")
    outcome.then(FormalitiesExtended(date(2026, 10, 15), "等待换届")).at_stage("decided")
    assert outcome.deadline("sanction-formalities").due_on == date(2026, 10, 15)


@pytest.mark.parametrize("day", ["2026-05-15", "2026-10-16"])
def test_but_not_beyond_nor_to_what_it_was(given, day):
    extending(given, day).then_refused("sanction-formalities")


def test_where_no_formalities_are_due_there_is_nothing_to_extend(given):
    outcome = extending(given, "2026-10-07", world=WARNED)
    outcome.then_refused("formalities-extended-while-due", "stage")

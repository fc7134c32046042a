"""延长申诉处理期限."""

from datetime import date

import pytest

from domain.appeal.extend_appeal import AppealExtended
from tests.cases import Case
from tests.sanction_histories import ACCEPTED, UPPER_ACCEPTED

LONGER = {"extended_to": "2026-08-12", "reason": "需外出核查"}
CASE = Case(UPPER_ACCEPTED, "2026-06-01", "secretary", LONGER)


def extending(given, until="2026-08-12", world=UPPER_ACCEPTED):
    scene = given(world).on("2026-06-01").by("secretary")
    return scene.when("extend_appeal", **LONGER | {"extended_to": until})


def test_the_upper_level_may_take_three_months(given):
    outcome = extending(given).then(AppealExtended(date(2026, 8, 12), "需外出核查"))
    assert outcome.at_stage("accepted").deadline("handling-appeal-upper").due_on == date(
        2026, 8, 12
    )


@pytest.mark.parametrize("day", ["2026-07-12", "2026-08-13"])
def test_but_not_longer_nor_less_than_it_has(given, day):
    extending(given, day).then_refused("handling-appeal-upper")


def test_no_other_appeal_is_extended(given):
    extending(given, world=ACCEPTED).then_refused("appeal-extended-by-upper-level", "stage")

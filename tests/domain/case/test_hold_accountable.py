"""登记问责."""

from datetime import date

import pytest

from domain.case.hold_accountable import HeldAccountable
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import ACCOUNTABLE

CASE = Case(WARNED, "2026-05-08", "handler", ACCOUNTABLE, recurs=True)


def holding(given, form):
    scene = given(WARNED).on("2026-05-08").by("handler")
    return scene.when("hold_accountable", **ACCOUNTABLE | {"accountability_form": form})


@pytest.mark.parametrize("form", ["notice", "admonition", "org_handling", "sanction"])
def test_a_person_is_held_accountable_and_may_appeal_within_a_month(given, form):
    event = HeldAccountable(**ACCOUNTABLE | {"accountability_form": form})
    outcome = holding(given, form).then(event).at_stage("decided")
    assert outcome.deadline("accountability-appeal-application").due_on == date(2026, 6, 8)


def test_what_is_meant_for_organisations_is_refused(given):
    holding(given, "org_notice").then_refused("case.hold_accountable")

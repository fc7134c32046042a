"""延长手续办理期限."""

from datetime import date

import pytest

from domain.case.extend_formalities import AdminExecutionExtended, FormalitiesExtended
from tests.cases import Case
from tests.review_histories import (
    ADMIN,
    COMMITTEE,
    OPINIONS,
    REMOVED,
    WARNED,
    accepted,
    agreed,
    reported,
    resolved,
)
from tests.sanction_histories import ADMIN_EXECUTING

REMOVED_ON_BOTH = (
    agreed(resolved(reported(accepted("both"))), "party_removal")
    .did("secretary", "ask_party_committee", "2026-04-10", **OPINIONS)
    .did(
        "party_secretary",
        "decide_by_party_committee",
        "2026-04-15",
        **COMMITTEE | {"party_sanction": "party_removal", "removed_posts": "某村党支部委员"},
    )
)
LONGER = {"extended_track": "party", "extended_to": "2026-10-15", "reason": "等待换届"}
CASE = Case(REMOVED, "2026-05-08", "secretary", LONGER)
OTHER_CASES = [
    Case(
        ADMIN_EXECUTING,
        "2026-05-08",
        "secretary",
        LONGER | {"extended_track": "admin", "extended_to": "2026-10-10"},
    )
]


def extending(given, until, world=REMOVED, track="party"):
    scene = given(world).on("2026-05-08").by("secretary")
    return scene.when(
        "extend_formalities", extended_track=track, extended_to=until, reason="等待换届"
    )


def test_a_period_may_be_extended_to_six_months_in_all(given):
    outcome = extending(given, "2026-10-15")
    outcome.then(FormalitiesExtended(date(2026, 10, 15), "等待换届", "party")).at_stage("decided")
    assert outcome.deadline("sanction-formalities").due_on == date(2026, 10, 15)


@pytest.mark.parametrize("day", ["2026-05-15", "2026-10-16"])
def test_but_not_beyond_nor_to_what_it_was(given, day):
    extending(given, day).then_refused("sanction-formalities")


def test_where_no_formalities_are_due_there_is_nothing_to_extend(given):
    outcome = extending(given, "2026-10-07", world=WARNED)
    outcome.then_refused("formalities-extended-while-due", "stage")


def test_each_of_two_periods_is_extended_by_itself(given):
    removed = REMOVED_ON_BOTH.did("reviewer", "record_admin_sanction", "2026-05-06", **ADMIN)
    first = extending(given, "2026-10-15", removed)
    assert first.record.running("admin-sanction-execution").extended_to is None
    again = extending(given, "2026-10-15", first.world)
    again.then_refused("formalities-extended-while-due")
    second = extending(given, "2026-11-06", first.world, track="admin")
    second.then(AdminExecutionExtended(date(2026, 11, 6), "等待换届", "admin"))
    assert second.record.running("sanction-formalities").due_on == date(2026, 10, 15)

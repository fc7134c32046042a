"""登记变更处分宣布."""

from datetime import date

import pytest

from domain.case.announce_change import ChangeAnnounced
from tests.cases import Case
from tests.histories import World
from tests.sanction_histories import ANNOUNCEMENT, ARCHIVED, BY_COMMISSION, EXECUTED, EXECUTING

SERIOUS = BY_COMMISSION | {
    "party_effect_from": "2026-04-07",
    "party_sanction": "party_serious_warning",
}


def changed(world: World) -> World:
    """The same with another sanction."""
    return world.did("reviewer", "change_sanction", "2026-06-10", **SERIOUS)


CASE = Case(changed(EXECUTED), "2026-06-12", "handler", ANNOUNCEMENT)
OTHER_CASES = [Case(changed(ARCHIVED), "2026-06-12", "handler", ANNOUNCEMENT)]


def announcing(given, world, on="2026-07-10", **fields):
    scene = given(world).on(on).by("handler")
    return scene.when("announce_change", **ANNOUNCEMENT | fields)


@pytest.mark.parametrize("world", [EXECUTING, EXECUTED, ARCHIVED])
def test_a_change_is_announced_within_a_month_wherever_the_case_is(given, world):
    blank = {"announced_to_group": None, "late_reason": None}
    event = ChangeAnnounced(**ANNOUNCEMENT | blank | {"acted_by": tuple(ANNOUNCEMENT["acted_by"])})
    outcome = announcing(given, changed(world)).then(event).at_stage(world.record.stage)
    assert outcome.deadline("announce-decision").met_on == date(2026, 7, 10)
    assert not outcome.deadline("announce-decision").late


def test_it_is_told_as_the_first_was(given):
    announcing(given, changed(EXECUTED), on="2026-07-11").then_refused("announce-decision")
    outcome = announcing(given, changed(EXECUTED), announced_to_members=False)
    outcome.then_refused("announced-not-only-delivered")


def test_where_nothing_was_changed_nothing_is_announced(given):
    announcing(given, EXECUTED).then_refused("announced-once", "stage")

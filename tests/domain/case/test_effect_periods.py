"""影响期: how long a sanction tells, from the day it was decided."""

from datetime import date

import pytest

from domain.rulebook import rulebook
from tests.review_histories import ADMIN, EXPELLED, WARNED, WARNED_ON_BOTH
from tests.sanction_histories import HANDLING, by_plenary, decided

DECIDED = {
    "party_warning": (by_plenary("party_warning"), 12, "effect-party-warning"),
    "party_serious_warning": (
        by_plenary("party_serious_warning"),
        18,
        "effect-party-serious-warning",
    ),
    "party_serious_warning_in_lieu": (
        decided("party_serious_warning_in_lieu"),
        24,
        "effect-party-serious-warning-in-lieu",
    ),
    "party_removal": (
        decided("party_removal", removed_posts="某村党支部委员"),
        24,
        "effect-party-removal",
    ),
    "party_probation_1y": (decided("party_probation_1y"), 12, "probation-1y"),
    "party_probation_2y": (decided("party_probation_2y"), 24, "probation-2y"),
    "party_expulsion": (EXPELLED, 60, "effect-party-expulsion"),
}
UNTIL = {
    12: (date(2027, 4, 7), date(2027, 4, 15)),
    18: (date(2027, 10, 7),),
    24: (date(2028, 4, 15),),
    60: (date(2031, 5, 6),),
}
EFFECTS = {id for _, _, id in DECIDED.values()}


@pytest.mark.parametrize("sanction", DECIDED)
def test_a_party_sanction_has_one_effect_as_long_as_the_rule_says(sanction):
    world, months, id = DECIDED[sanction]
    assert EFFECTS & world.record.deadlines.keys() == {id}
    assert world.record.running(id).unshifted_on in UNTIL[months]
    assert rulebook().deadlines[id][-1].expires == (not id.startswith("probation"))


@pytest.mark.parametrize("id", sorted(EFFECTS))
def test_the_2018_edition_has_the_same_periods(id):
    old, new = rulebook().deadlines[id]
    assert (str(old.in_force), str(new.in_force)) == ("2018-10-01", "2024-01-01")
    assert (old.months, old.confidence, new.confidence) == (new.months, "M", "H")


def test_an_exemption_is_announced_and_has_no_effect():
    exempt = by_plenary("party_exemption").record
    assert exempt.running("announce-decision")
    assert not EFFECTS & exempt.deadlines.keys()


def test_a_new_effect_follows_on_an_earlier_one():
    world = by_plenary("party_warning", earlier_effect_until="2026-12-31")
    assert world.record.running("effect-party-warning").due_on == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("sanction", "until"),
    [
        ("admin_warning", date(2026, 10, 10)),
        ("admin_demerit", date(2027, 4, 10)),
        ("admin_major_demerit", date(2027, 10, 10)),
    ],
)
def test_an_administrative_sanction_is_lifted_by_itself(sanction, until):
    body = ADMIN | {"admin_sanction": sanction}
    world = WARNED_ON_BOTH.did("reviewer", "record_admin_sanction", "2026-04-10", **body)
    id = "effect-" + sanction.replace("_", "-")
    assert world.record.running(id).due_on == until


@pytest.mark.parametrize("id", ["effect-admin-demotion", "effect-admin-removal"])
def test_the_heavier_ones_last_two_years(id):
    assert rulebook().deadlines[id][0].from_day(date(2026, 4, 10)).due_on == date(2028, 4, 10)


@pytest.mark.parametrize(
    ("handling", "until"),
    [
        ("reassignment", date(2027, 4, 10)),
        ("ordered_resignation", date(2028, 4, 10)),
        ("dismissal_from_post", date(2028, 4, 10)),
        ("demotion_of_post", date(2028, 4, 10)),
    ],
)
def test_organisational_handling_has_effects_of_its_own(handling, until):
    body = HANDLING | {"organisational_handling": handling}
    world = WARNED.did("handler", "record_organisational_handling", "2026-04-10", **body)
    assert world.record.running("effect-" + handling.replace("_", "-")).due_on == until

"""影响期: how long a sanction tells, from the day it was decided."""

from datetime import date

import pytest

from domain.rulebook import rulebook
from domain.step import Refused
from tests.domain.case.test_record_county_reply import ON_BOTH
from tests.histories import CLOSED
from tests.review_histories import (
    ACCEPTED,
    ADMIN,
    EXPELLED,
    WARNED,
    WARNED_ON_BOTH,
)
from tests.sanction_histories import ACCOUNTABLE, HANDLING, by_plenary, decided

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
    world = by_plenary("party_warning", party_effect_from="2026-12-31")
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


def test_each_of_two_sanctions_follows_on_an_earlier_one_of_its_kind():
    reply = {"party_sanction": "party_warning", "admin_sanction": "admin_demerit"}
    days = {"party_effect_from": "2026-12-31", "admin_effect_from": "2026-06-30"}
    body = {"reply_number": "某县纪复〔2026〕2号"} | reply | days
    world = ON_BOTH.did("reviewer", "record_county_reply", "2026-05-06", **body)
    assert world.record.running("effect-party-warning").due_on == date(2027, 12, 31)
    assert world.record.running("effect-admin-demerit").due_on == date(2027, 6, 30)


def test_no_effect_tells_from_before_its_decision():
    with pytest.raises(Refused) as refused:
        by_plenary("party_warning", party_effect_from="2026-04-06")
    assert refused.value.rule == "effect-follows-earlier"
    assert by_plenary("party_warning", party_effect_from="2026-04-07")


def test_an_admonition_instead_of_a_sanction_tells_from_that_decision():
    before = {
        "measure": "criticism",
        "measure_document": "某纪〔2026〕5号",
        "measure_on": "2026-03-13",
    }
    decided = {
        "minutes_number": "某党会〔2026〕3号",
        "no_sanction_reason": "minor_first_form",
        "measure": "admonition",
        "written_conclusion": "情节轻微，不予处分",
    }
    world = ACCEPTED.did("handler", "record_measure", "2026-03-16", **before)
    world = world.did("party_secretary", "decide_no_sanction", "2026-04-07", **decided)
    assert world.record.running("no-sanction-admonition-effect").due_on == date(2026, 10, 7)


def test_handling_decided_on_a_clue_tells_as_long():
    handling = HANDLING | {"organisational_handling": "reassignment"}
    world = CLOSED.did("handler", "record_organisational_handling", "2026-06-10", **handling)
    assert world.record.running("effect-reassignment").due_on == date(2027, 6, 10)


def test_accountability_decided_on_a_clue_can_be_appealed_for_a_month():
    world = CLOSED.did("handler", "hold_accountable", "2026-06-10", **ACCOUNTABLE)
    assert world.record.running("accountability-appeal-application").due_on == date(2026, 7, 10)

"""缺配: an approval waits where the seat of whoever would approve is vacant; nothing skips it."""

import pytest

from tests.histories import CLUE, HANDLER, HOUSE
from tests.team_histories import ACTING, DEPARTURE, LED, MANNED

WAITS = "approval-needs-seat-filled"
OPINION = {"handler": HANDLER, "distribution_opinion": "请承办"}
LEFT = LED.did("manager", "record_departure", "2026-02-02", **DEPARTURE)
FOR_SECRETARY = ACTING | {"acting_for": "secretary", "acting_from": "2026-02-03"}
ACTED_FOR = LEFT.did("manager", "name_acting", "2026-02-03", **FOR_SECRETARY)


def proposed(town):
    """A clue whose distribution is proposed, in a town whose committee stands like this."""
    clue = town.did("manager", "clue.register_clue", "2026-03-02", **CLUE)
    return clue.did("manager", "propose_distribution", "2026-03-03", **OPINION)


def approving(given, town, on="2026-03-04", by="secretary"):
    return given(proposed(town)).on(on).by(by).when("approve_distribution")


@pytest.mark.parametrize("town", [HOUSE, LED, MANNED], ids=["no committee", "led", "manned"])
def test_a_secretary_in_post_approves_and_a_town_without_a_committee_is_not_held_to_it(given, town):
    assert approving(given, town).refused is None


def test_nobody_approves_for_a_seat_that_is_vacant(given):
    outcome = approving(given, LEFT)
    outcome.then_refused(WAITS, "role")
    seats = "镇纪委书记、镇纪委副书记、镇纪委委员"
    sentence = f"{seats}空缺，审批须由两人分别提出和批准，请先登记任职或者指定代行职责人。"
    assert outcome.refused.sentence == sentence


def test_who_acts_approves_until_the_term_ends(given):
    assert approving(given, ACTED_FOR).refused is None
    assert ACTED_FOR.record.fact("acting_until").year == 2026
    approving(given, ACTED_FOR, on="2027-01-04").then_refused(WAITS, "role")


def test_nobody_acts_before_the_day_on_which_acting_begins(given):
    later = FOR_SECRETARY | {"acting_from": "2026-03-10"}
    named = LEFT.did("manager", "name_acting", "2026-02-03", **later)
    approving(given, named, on="2026-03-09").then_refused(WAITS, "role")
    assert approving(given, named, on="2026-03-10").refused is None


def test_a_committee_that_was_dissolved_keeps_nobody_waiting(given):
    reason = {"dissolution_reason": "撤镇设街道"}
    dissolved = LEFT.did("manager", "dissolve_committee", "2026-02-03", **reason)
    assert approving(given, dissolved).refused is None


def test_the_record_of_the_committee_can_be_put_right_whoever_is_missing(given):
    wrong = {"target": LEFT.record.version, "reason": "没有离任"}
    waiting = LEFT.did("manager", "propose_voiding", "2026-02-03", **wrong)
    outcome = given(waiting).on("2026-02-04").by("secretary").when("approve_voiding")
    assert "secretary" not in outcome.record.fact("vacant_kinds")


def test_who_is_asked_to_find_another_is_told_of_the_vacancy(given):
    world = proposed(LED)
    role = {"role": "commission_secretary"}
    both = world.about("manager").did("security", "grant_role", "2026-03-03", **role)
    scene = given(both.about(world.subject)).on("2026-03-04").by("manager")
    outcome = scene.when("approve_distribution")
    outcome.then_refused("separation-proposer-not-approver", "role")
    assert "目前镇纪委副书记、镇纪委委员空缺" in outcome.refused.sentence

"""问题转为线索."""

from domain.problem.turn_into_clue import ProblemBecameClue
from domain.rulebook import rulebook
from tests import supervision_histories as s
from tests.campaign_histories import FOUND
from tests.cases import Case
from tests.histories import SUBJECT

CASE = Case(s.FOUND, "2026-03-20", "manager", FOUND)


def turned(given, world=s.FOUND, **clue):
    return given(world).on("2026-03-20").by("manager").when("turn_into_clue", **FOUND | clue)


def clue_of(outcome):
    """The clue that a problem has become."""
    return outcome.world.records[outcome.record.fact("clues_registered")[0]]


def test_a_problem_becomes_a_clue_and_is_put_right_all_the_same(given):
    outcome = turned(given).at_stage("open")
    clue = clue_of(outcome)
    assert outcome.recorded[0].event == ProblemBecameClue("线索〔2026〕1号", (clue.id,))
    assert (clue.stage, clue.fact("source")) == ("registered", "supervision")
    assert clue.fact("found_in") == s.FOUND.subject
    assert outcome.record.running("problem-rectification")


def test_a_problem_becomes_a_clue_once(given):
    turned(given, turned(given).world.about(s.FOUND.subject)).then_refused(
        "problem-becomes-clue-once", "stage"
    )


def test_a_problem_of_a_campaign_makes_a_clue_of_the_campaign(given):
    campaign = s.in_campaign()
    inspected = s.inspected(campaign, campaign_id=campaign.subject)
    problem = s.found(inspected, inspection_id=inspected.subject)
    assert clue_of(turned(given, problem)).fact("campaign_id") == campaign.subject


def test_when_it_was_turned_can_be_corrected(given):
    world = turned(given).world.about(s.FOUND.subject)
    wrong = {"target": world.record.version, "reason": "日期录错"}
    proposed = world.did(
        "manager",
        "propose_correction",
        "2026-03-21",
        **wrong,
        restated={"occurred_on": "2026-03-19"},
    )
    outcome = given(proposed).on("2026-03-22").by("secretary").when("approve_correction")
    assert [str(r.occurred_on) for r in outcome.record if "became" in r.kind] == ["2026-03-19"]


def test_what_turns_out_to_be_about_the_head_is_kept_from_them(given):
    about = FOUND | {"persons": [SUBJECT | {"about_head": True}]}
    scene = given(s.FOUND).on("2026-03-20").by("manager")
    roles = ("commission_secretary",)
    assert not rulebook().keeps_from(roles, scene.when("turn_into_clue", **FOUND).record)
    assert rulebook().keeps_from(roles, scene.when("turn_into_clue", **about).record)

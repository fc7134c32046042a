"""审查组: who inquires stays who inquired, and never reviews."""

import pytest

from tests.case_histories import ANNOUNCED, INVESTIGATING, MEASURE, TRANSFERRED, transferred
from tests.histories import COLLEAGUE, HANDLER, HOUSE, TEAM

REVIEWERS = [HOUSE.account("reviewer"), HOUSE.account("second_reviewer")]


def without_colleague_and_secretary(world):
    """Whoever was in the team, and whoever approved, have left since."""
    case = world.subject
    for who, step, body in (
        ("colleague", "disable_account", {"reason": "调离"}),
        ("secretary", "withdraw_role", {"role": "commission_secretary"}),
        ("deputy", "grant_role", {"role": "acting_secretary"}),
    ):
        world = world.about(who).did("security", step, "2026-05-04", **body)
    return world.about(case)


def corrected(given, world, target, **restated):
    body = {"target": target, "restated": restated, "reason": "登记有误"}
    world = world.did("manager", "propose_correction", "2026-05-06", **body)
    return given(world).on("2026-05-06").by("deputy").when("approve_correction")


def version_of(world, kind):
    return world.record.last(kind).version


def test_who_was_right_when_they_acted_stays_right_in_a_correction(given):
    measured = INVESTIGATING.did("handler", "use_measure", "2026-03-25", **MEASURE)
    world = without_colleague_and_secretary(transferred(measured))
    said = MEASURE | {"measure_target": "某村会议记录", "occurred_on": "2026-03-25"}
    outcome = corrected(given, world, version_of(world, "case.measure_used"), **said)
    assert outcome.refused is None
    assert outcome.at_stage("in_review_intake").record.fact("measure_target") == "某村会议记录"


def test_a_correction_of_the_opening_keeps_number_and_team(given):
    world = without_colleague_and_secretary(TRANSFERRED)
    opened = world.record.slots[1].event
    facts = ("summary", "disciplines", "unit_and_post", "management_authority", "main_leader")
    same = {name: getattr(opened, name) for name in facts}
    same |= {"disciplines": list(opened.disciplines), "rank": "general_cadre"}
    same |= {"person_category": "village_manager", "political_status": "party_member"}
    outcome = corrected(given, world, 1, **same, occurred_on="2026-03-10")
    assert outcome.refused is None
    record = outcome.at_stage("in_review_intake").record
    assert (record.fact("rank"), record.fact("team")) == ("general_cadre", (HANDLER, COLLEAGUE))
    assert record.fact("case_number") == TRANSFERRED.record.fact("case_number")


def test_whoever_reviews_does_not_inquire(given):
    in_review = TRANSFERRED.did("reviewer", "accept_review", "2026-04-27", review_team=REVIEWERS)
    scene = given(in_review).on("2026-04-28").by("secretary")
    outcome = scene.when(
        "reassign_team", handler=HANDLER, team=[*TEAM, REVIEWERS[0]], reason="增加人手"
    )
    outcome.then_refused("separation-reviewer-not-inquirer")


@pytest.mark.parametrize(
    ("kind", "body", "wrong"),
    [
        ("case.measure_used", MEASURE, {"approver": HANDLER}),
        ("case.measure_used", MEASURE, {"acted_by": [*TEAM, HOUSE.account("security")]}),
        ("case.filing_announced", ANNOUNCED, {"acted_by": [HANDLER]}),
    ],
)
def test_who_could_not_have_acted_is_not_put_there_by_a_correction(given, kind, body, wrong):
    world = INVESTIGATING.did("handler", "use_measure", "2026-03-25", **MEASURE)
    act = world.record.last(kind)
    restated = body | wrong | {"occurred_on": str(act.occurred_on)}
    correction = {"target": act.version, "restated": restated, "reason": "登记有误"}
    scene = given(world).on("2026-05-06").by("manager")
    outcome = scene.when("propose_correction", **correction)
    outcome.then_refused("correction-keeps-history-legal")

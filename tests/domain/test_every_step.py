"""What holds for every step of every matter: its stages, its roles, the proposal it answers."""

from datetime import date, timedelta
from functools import cache

import pytest

from domain.procedure import procedure
from domain.redecide import act_at, asked
from domain.rulebook import rulebook
from tests.cases import cases

KINDS = [name for name, kind in procedure().kinds.items() if kind.finished]  # what is pursued
CASES = [case for kind in KINDS for case in cases(kind) if not case.step.opens]
ACTORS = ("intake", "manager", "handler", "reviewer", "secretary", "party_secretary", "security")


def row_of(case):
    return rulebook().step(case.id, date.fromisoformat(case.day))


def each(cases):
    names = [f"{case.id}-{case.world.record.stage}" for case in cases]
    return pytest.mark.parametrize("case", cases, ids=names)


every_step = each(CASES)
every_handler_step = each([case for case in CASES if row_of(case).assignment])
every_correctable = each([c for c in CASES if procedure().kinds[c.kind].correctable])
every_answer = each([case for case in CASES if row_of(case).decides_on])


@cache
def at_each_stage(kind):
    """A history at each stage there is: that before a case, or that after it."""
    worlds = {}
    of_kind = [case for case in CASES if case.kind == kind]
    for case in of_kind:
        worlds.setdefault(case.world.record.stage, case.world)
    for case in of_kind:
        if not case.refused:
            worlds.setdefault(case.done.record.stage, case.done)
    return worlds


def doing(given, case, by=None, world=None, **fields):
    scene = given(world or case.world).on(case.day).by(by or case.by)
    return scene.when(case.id, **case.body, **fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_stage_is_in_some_case(kind):
    assert set(at_each_stage(kind)) == set(procedure().kinds[kind].stages)


@every_step
def test_a_step_is_done_by_whom_the_rule_book_names(given, case):
    outcome = doing(given, case)
    assert outcome.refused is None, f"the CASE of {case.id} is refused: {outcome.refused}"
    row = rulebook().step(case.id, outcome.recorded[0].occurred_on)
    assert {r.rules[0] for r in outcome.recorded} == {row.reference}
    assert {r.role in row.roles for r in outcome.recorded} == {True}


@every_step
def test_a_step_is_refused_to_every_other_role(given, case):
    others = [who for who in ACTORS if not case.world.roles(who).intersection(row_of(case).roles)]
    assert others
    for other in others:
        doing(given, case, by=other).then_refused(case.id, "role")


@every_step
def test_a_step_is_refused_at_every_other_stage(given, case):
    worlds = at_each_stage(case.kind)
    for stage in worlds.keys() - set(case.step.after):
        scene = given(worlds[stage]).on("2026-10-09").by(case.by)
        scene.when(case.id, **case.body).then_refused(case.id, "stage")


@every_step
def test_a_step_done_once_cannot_be_done_again(given, case):
    again = doing(given, case, world=doing(given, case).world).refused
    if case.recurs:
        assert again is None
    else:
        assert again, f"{case.id} can be done again: guard it, or say recurs=True in its CASE"
        assert again.because == "stage"


@every_handler_step
def test_what_is_assigned_to_some_nobody_else_may_do(given, case):
    doing(given, case, by="outsider").then_refused(case.id, "role")


@every_answer
def test_nobody_answers_their_own_proposal(given, case):
    world, row = case.world, row_of(case)
    proposer = world.record.last(*row.decides_on).actor
    both = world.about(proposer)
    if not world.roles(proposer).intersection(row.roles):
        both = both.did("security", "grant_role", "2026-03-01", role=row.roles[-1])
    outcome = doing(given, case, by=proposer, world=both.about(world.subject))
    outcome.then_refused("separation-proposer-not-approver", "role")


@every_answer
def test_an_answer_to_an_older_version_is_refused(given, case):
    proposal = case.world.record.last(*row_of(case).decides_on).version
    doing(given, case, decides_on=proposal - 1).then_refused(case.id, "stage")
    answered = doing(given, case, decides_on=proposal)
    here = [r for r in answered.recorded if r.record == case.world.subject]
    assert {r.decides_on for r in here} == {proposal}


@every_step
def test_a_step_cannot_lie_ahead(given, case):
    doing(given, case, occurred_on="2099-12-31").then_refused("dates-in-order")


@every_step
def test_a_day_before_the_rules_is_refused(given, case):
    day = rulebook().steps[case.id][0].in_force - timedelta(days=1)
    doing(given, case, occurred_on=str(day)).then_refused(case.id)


@every_correctable
def test_a_correction_can_rebuild_the_command(given, case):
    done = doing(given, case).world.record
    act = act_at(done, done.version)
    schema = asked(act.step)
    sent = schema.load({k: v for k, v in case.body.items() if k in schema.fields})
    sent["occurred_on"] = done.history[-1].occurred_on
    sent.pop("decides_on", None)
    assert schema.load(schema.dump(act.command)) == schema.load(schema.dump(sent))

"""What holds for every step of a clue: its stages, its roles, and the proposal it answers."""

import pytest

from domain.procedure import procedure
from domain.redecide import act_at, asked
from domain.rulebook import rulebook
from tests import histories as h

SHELVED_AGAIN = {"reexamination_outcome": "kept", "reason": "条件仍不成熟"}
STEPS = [  # each with a history in which it is open, who does it, on which day, and its fields
    (
        h.REGISTERED,
        "manager",
        "propose_distribution",
        "2026-03-03",
        {"handler": h.HANDLER, "distribution_opinion": "请承办"},
    ),
    (h.DISTRIBUTION_PROPOSED, "secretary", "approve_distribution", "2026-03-04", {}),
    (h.DISTRIBUTION_PROPOSED, "secretary", "reject_distribution", "2026-03-04", {"reason": "改派"}),
    (h.ASSIGNED, "handler", "sign_receipt", "2026-03-05", {}),
    (h.ASSESSING, "handler", "propose_disposition", "2026-03-20", h.TALK),
    (h.TALK_PROPOSED, "secretary", "approve_talk_inquiry", "2026-03-23", {}),
    (h.VERIFICATION_PROPOSED, "secretary", "approve_verification", "2026-03-23", {}),
    (h.PLAN_PROPOSED, "secretary", "approve_verification", "2026-04-09", {}),
    (h.SHELVING_PROPOSED, "secretary", "approve_shelving", "2026-03-23", {}),
    (h.CLOSURE_PROPOSED, "secretary", "approve_closure", "2026-03-23", {}),
    (h.TALK_PROPOSED, "secretary", "reject_disposition", "2026-03-23", {"reason": "再研究"}),
    (
        h.TALK_PLANNED,
        "secretary",
        "delegate_talk",
        "2026-03-24",
        {"delegate_name": "钱某", "delegate_is_main_leader": True},
    ),
    (h.TALK_PLANNED, "handler", "record_talk", "2026-03-25", h.HELD_TALK),
    (h.LETTER_PLANNED, "handler", "send_letter", "2026-03-24", h.SENT_LETTER),
    (h.LETTER_SENT, "handler", "record_letter_delivery", "2026-03-26", {}),
    (h.LETTER_DELIVERED, "handler", "record_reply", "2026-04-01", h.REPLY),
    (h.LETTER_DELIVERED, "handler", "note_no_reply", "2026-04-20", {"reason": "多次催办未回复"}),
    (h.TALK_HELD, "handler", "submit_talk_report", "2026-03-30", h.REPORT),
    (
        h.TALK_REPORTED,
        "secretary",
        "close_accepted",
        "2026-04-01",
        {"feedback_letter_number": "反馈〔2026〕1号", "feedback_sent_on": "2026-04-01"},
    ),
    (
        h.TALK_REPORTED,
        "secretary",
        "apply_measure",
        "2026-04-01",
        {"measure": "criticism", "measure_document": "批〔2026〕1号", "measure_on": "2026-04-01"},
    ),
    (
        h.TALK_REPORTED,
        "secretary",
        "repeat_talk_inquiry",
        "2026-04-01",
        {"inquiry_mode": "letter", "work_plan": "方案", "reason": "说明含糊"},
    ),
    (h.TALK_REPORTED, "secretary", "to_verification", "2026-04-01", {"reason": "涉嫌违纪"}),
    (h.TALK_REPORTED, "secretary", "reject_talk_report", "2026-04-01", {"reason": "补充说明"}),
    (
        h.VERIFICATION_ORDERED,
        "handler",
        "propose_verification_plan",
        "2026-04-08",
        {"work_plan": "初核方案", "team": h.TEAM},
    ),
    (
        h.PLAN_PROPOSED,
        "secretary",
        "reject_verification_plan",
        "2026-04-09",
        {"reason": "人员不足"},
    ),
    (h.SHELVED, "secretary", "reexamine_shelved", "2026-09-01", SHELVED_AGAIN),
]
MAY_RECUR = {"delegate_talk", "reexamine_shelved"}


def rule_of(case):
    return rulebook().step(f"clue.{case[2]}", case[0].record.history[-1].occurred_on)


def each(cases):
    names = [f"{step}-{history.record.stage}" for history, _, step, _, _ in cases]
    return pytest.mark.parametrize(("history", "actor", "step", "day", "body"), cases, ids=names)


every_step = each(STEPS)
every_handler_step = each([case for case in STEPS if rule_of(case).assignment])
every_answer = each([case for case in STEPS if rule_of(case).decides_on])

STAGES = {history.record.stage: history for history, *_ in STEPS} | {
    h.CLOSED.record.stage: h.CLOSED,
    h.VERIFICATION_PLANNED.record.stage: h.VERIFICATION_PLANNED,
}
ACTORS = ("manager", "handler", "secretary", "party_secretary", "security")


def test_every_step_of_a_clue_is_in_the_table():
    ours = [step.name for step in procedure().of("clue") if step.kind == "clue"]
    assert set(ours) == {"register_clue", *(step for _, _, step, _, _ in STEPS)}
    assert set(STAGES) == set(procedure().kinds["clue"].stages)


@every_step
def test_a_step_is_done_by_whom_the_rule_book_names(given, history, actor, step, day, body):
    outcome = given(history).on(day).by(actor).when(step, **body)
    row = rulebook().step(f"clue.{step}", outcome.recorded[0].occurred_on)
    assert outcome.refused is None
    assert {r.rules[0] for r in outcome.recorded} == {row.reference}
    assert {r.role in row.roles for r in outcome.recorded} == {True}


@every_step
def test_a_step_is_refused_to_every_other_role(given, history, actor, step, day, body):
    row = rulebook().step(f"clue.{step}", history.record.history[-1].occurred_on)
    others = [who for who in ACTORS if not history.roles(who).intersection(row.roles)]
    assert others
    for other in others:
        given(history).on(day).by(other).when(step, **body).then_refused(f"clue.{step}", "role")


@every_step
def test_a_step_is_refused_at_every_other_stage(given, history, actor, step, day, body):
    others = [s for s in STAGES if s not in procedure().steps[f"clue.{step}"].after]
    for stage in others:
        outcome = given(STAGES[stage]).on("2026-10-09").by(actor).when(step, **body)
        outcome.then_refused(f"clue.{step}", "stage")


@every_step
def test_a_step_done_once_cannot_be_done_again(given, history, actor, step, day, body):
    done = given(history).on(day).by(actor).when(step, **body).world
    again = given(done).on(day).by(actor).when(step, **body)
    if step in MAY_RECUR:
        assert again.refused is None
    else:
        assert again.refused.because == "stage"


@every_handler_step
def test_what_the_handler_does_no_other_handler_may_do(given, history, actor, step, day, body):
    outcome = given(history).on(day).by("colleague").when(step, **body)
    outcome.then_refused(f"clue.{step}", "role")


@every_answer
def test_nobody_answers_their_own_proposal(given, history, actor, step, day, body):
    row = rulebook().steps[f"clue.{step}"][0]
    proposer = history.record.last(*row.decides_on).actor
    both = history.about(proposer).did("security", "grant_role", "2026-03-01", role=row.roles[-1])
    outcome = given(both.about(history.subject)).on(day).by(proposer).when(step, **body)
    outcome.then_refused("separation-proposer-not-approver", "role")


@every_answer
def test_an_answer_to_an_older_version_is_refused(given, history, actor, step, day, body):
    row = rulebook().steps[f"clue.{step}"][0]
    proposal = history.record.last(*row.decides_on).version
    scene = given(history).on(day).by(actor)
    scene.when(step, **body, decides_on=proposal - 1).then_refused(f"clue.{step}", "stage")
    answered = scene.when(step, **body, decides_on=proposal)
    assert {r.decides_on for r in answered.recorded} == {proposal}


@every_step
def test_a_step_cannot_lie_ahead(given, history, actor, step, day, body):
    outcome = given(history).on(day).by(actor).when(step, **body, occurred_on="2026-12-31")
    outcome.then_refused("dates-in-order")


@every_step
def test_a_day_before_the_rules_is_refused(given, history, actor, step, day, body):
    outcome = given(history).on(day).by(actor).when(step, **body, occurred_on="2018-12-31")
    outcome.then_refused(f"clue.{step}")


@every_step
def test_a_correction_can_rebuild_the_command(given, history, actor, step, day, body):
    done = given(history).on(day).by(actor).when(step, **body).world.record
    act = act_at(done, done.version)
    schema = asked(act.step)
    sent = schema.load({k: v for k, v in body.items() if k in schema.fields})
    sent["occurred_on"] = done.history[-1].occurred_on
    sent.pop("decides_on", None)
    assert schema.load(schema.dump(act.command)) == schema.load(schema.dump(sent))

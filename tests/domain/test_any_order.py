"""Whatever is done in whatever order, corrections too: it is recorded or refused, and it holds."""

from datetime import date, timedelta
from random import Random

import pytest

from domain.procedure import GENERIC, procedure
from domain.redecide import _again, _content, acts, reads_of
from domain.rulebook import rulebook
from domain.step import Context, Refused
from tests import histories as h
from tests.cases import cases

EXCUSE = {"late_reason": "人手不足"}
CASES = [case for case in cases("clue") if not case.step.opens]
DONE = [(case.by, case.id, case.body) for case in CASES] + [
    (case.by, case.id, case.body | EXCUSE)
    for case in CASES
    if EXCUSE.keys() <= procedure().schemas[case.id].fields.keys()
]
ANSWERS = ("approve_correction", "approve_voiding", "reject_correction")


def anything(random, record):
    """A step of the clue that is open at its stage, or something about an earlier one."""
    chance = random.random()
    if chance < 0.6:
        steps = procedure().steps
        return random.choice([d for d in DONE if record.stage in steps[d[1]].after] or DONE)
    if chance < 0.8:
        step = random.choice(ANSWERS)
        return "secretary", step, {"reason": "证据不足"} if step == "reject_correction" else {}
    target = random.randint(1, record.version)
    about = {"target": target, "reason": "登记有误"}
    if chance < 0.85:
        return "manager", "propose_voiding", about
    day = record.history[target - 1].occurred_on + timedelta(days=random.choice((-1, 0, 1, 5)))
    return "manager", "propose_correction", about | {"restated": {"occurred_on": f"{day}"}}


def check(world, today):
    """Every act, decided again on what stands before it, comes out as it stands."""
    record, standing = world.record, []
    reads = {name: world.found(target) for name, target in reads_of(record).items()}
    context = Context(
        *("nobody", frozenset(), "zjw", today, today, "0" * 32, rulebook()), reads=reads
    )
    for act in acts(record):
        if act.step.kind == GENERIC:
            standing.extend(act.entries)
            continue
        for _, was, now in _again(record, standing, act, None, context):
            assert _content(was) == _content(now)
            standing.append(now)
    versions = {entry.version for entry in record}
    assert {entry.decides_on for entry in record} - {None} <= versions


@pytest.mark.parametrize("seed", range(30))
def test_what_stands_could_have_been_done_as_it_stands(seed):
    random, today = Random(seed), date(2026, 3, 2)
    clue = random.choice((h.CLUE, h.LEADER_CLUE))
    world = h.HOUSE.did("manager", "clue.register_clue", f"{today}", **clue)
    for _ in range(60):
        today += timedelta(days=random.choice((0, 0, 1, 2, 20)))
        actor, step, body = anything(random, world.record)
        try:
            world = world.did(actor, step, f"{today}", **body)
        except Refused:
            continue
        if step in ANSWERS:
            check(world, today)

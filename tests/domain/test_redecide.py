"""Deciding again: without a change nothing changes, whatever the history."""

import pytest

from domain.procedure import procedure
from domain.redecide import act_at, acts, reads_of
from domain.rulebook import ABOUT_HEAD, rulebook
from domain.step import Target
from tests import histories as h
from tests.cases import cases

WORLDS = {
    f"{n} {case.id}": case.done
    for n, case in enumerate(cases())
    if procedure().pursues(case.step.kind) and procedure().kinds[case.step.kind].correctable
    if not case.refused
    if not case.done.record.fact(ABOUT_HEAD)  # the secretary approves none of these
}
ACTS = [
    (name, act.slots[0])
    for name, world in WORLDS.items()
    for act in acts(world.record)
    if not act.given
    if all(entry.decides_on not in act.slots for entry in world.record)
]


def approver(world, target):
    """The secretary, or for what only the Party secretary approves, that one."""
    act = act_at(world.record, target)
    row = rulebook().step(act.step.id, act.entries[0].occurred_on)
    own = row.decides_on and "commission_secretary" not in row.roles
    return "party_secretary" if own else "secretary"


@pytest.mark.parametrize("name", WORLDS)
def test_a_history_falls_into_acts(name):
    record = WORLDS[name].record
    found = [version for act in acts(record) for version in act.slots]
    assert found == [entry.version for entry in record.history]


@pytest.mark.parametrize(("name", "target"), ACTS)
def test_deciding_the_same_again_leaves_all_as_it_was(name, target):
    before = WORLDS[name].record
    after = (
        WORLDS[name]
        .did(
            "manager", "propose_correction", "2031-10-09", target=target, restated={}, reason="核对"
        )
        .did(approver(WORLDS[name], target), "approve_correction", "2031-10-09")
        .record
    )
    for slot, entry in before.slots.items():
        assert _said(after.slots[slot]) == _said(entry)
    assert after.stage == before.stage
    assert after.deadlines == before.deadlines


def _said(entry):
    """What an entry says, apart from when and how it came to be written."""
    return (
        *(entry.kind, entry.occurred_on, entry.period, entry.actor, entry.role),
        *(entry.decides_on, entry.deadlines, entry.event),
    )


@pytest.mark.parametrize(("name", "target"), ACTS)
def test_a_record_is_corrected_and_then_goes_on_as_it_would_have(name, target):
    """The same correction can be made again on what the first one left."""
    world = WORLDS[name]
    for _ in range(2):
        world = world.did(
            "manager", "propose_correction", "2031-10-09", target=target, restated={}, reason="核对"
        ).did(approver(WORLDS[name], target), "approve_correction", "2031-10-09")
    assert world.record.stage == WORLDS[name].record.stage


def test_what_the_acts_had_read_is_read_again():
    assert reads_of(h.VERIFICATION_PROPOSED.record) == {
        "2.handler": Target(record=h.HANDLER),
        "3.handler": Target(record=h.HANDLER),
        f"5.account {h.HANDLER}": Target(record=h.HANDLER),
        f"5.account {h.COLLEAGUE}": Target(record=h.COLLEAGUE),
    }


def test_an_act_is_found_by_any_event_it_recorded():
    record = h.TALK_HELD.record
    assert act_at(record, 7) == act_at(record, 8)
    assert act_at(record, 8).step.title == "登记谈话"
    assert act_at(record, 8).command == h.HELD_TALK | {"occurred_on": record.slots[7].occurred_on}

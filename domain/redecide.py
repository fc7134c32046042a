"""Deciding again: what a correction changes, and whether the rest of the history still holds.

A correction puts another command in the place of an earlier act and decides it, and every act after
it, anew on what then stands. What comes out different is restated; what could no longer be done
refuses the correction and is named.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from marshmallow import ValidationError

from domain.deadlines import deadlines_of, must_lie_ahead
from domain.decide import answered, before_the_rules, misdated, not_at_stage
from domain.naming import must_exist
from domain.procedure import GENERIC, event_kind, procedure
from domain.record import FILES, Record, Recorded
from domain.step import Context, Recordings, Refused, Restated, Step, Target

HOLDS = "correction-keeps-history-legal"
_content = attrgetter("event", "occurred_on", "deadlines", "decides_on")  # of an entry


@dataclass(frozen=True)
class Act:
    """What one command recorded here and still stands: the slots it fills and their entries."""

    slots: tuple[int, ...]
    entries: tuple[Recorded, ...]

    @property
    def step(self) -> Step:
        """The step that was done."""
        return procedure().step_of[self.entries[0].kind]

    @property
    def given(self) -> bool:
        """Whether it is not this record's own to decide again: words about the history, or what a
        step on another record recorded here.
        """
        first = self.entries[0]
        step = procedure().step_of.get(first.kind)
        if step is None or step.kind == GENERIC:
            return True
        return first.caused_by is not None and not step.opens

    @property
    def title(self) -> str:
        """What was done, in words."""
        step = procedure().step_of.get(self.entries[0].kind)
        return step.title if step else str(self.entries[0].event.TITLE)

    @property
    def command(self) -> dict[str, Any]:
        """The command as it would have to be given to record this again."""
        facts = {k: v for entry in self.entries for k, v in vars(entry.event).items()}
        facts["occurred_on"] = self.entries[0].occurred_on
        return {name: facts.get(name) for name in asked(self.step).fields if name != "decides_on"}


def asked(step: Step) -> Any:
    """The schema a correction of this step fills in."""
    return step.restate[0]() if step.restate else procedure().own[step.id]


def restatement(act: Act, restated: dict[str, Any]) -> dict[str, Any]:
    """A correction's fields as the step's schema reads them. Raises ValidationError under their
    path in the correction.
    """
    try:
        command: dict[str, Any] = asked(act.step).load(restated)
    except ValidationError as error:
        raise ValidationError({"restated": error.messages}) from error
    return command


def acts(record: Record) -> Iterator[Act]:
    """The acts that stand, in order."""
    command_of = {recorded.version: recorded.command_id for recorded in record.history}
    for _, slots in groupby(record.slots, key=command_of.__getitem__):
        versions = tuple(slots)
        yield Act(versions, tuple(record.slots[version] for version in versions))


def act_at(record: Record, version: int, to_void: bool = False) -> Act:
    """The act that recorded a version, as it now stands. Raises Refused when none can be named."""
    for act in acts(record):
        if version in act.slots and not act.given:
            if to_void and not act.step.voidable:
                sentence = "这一步的登记只增不减，不能作废；有误的可以更正。"
                raise Refused("kept-for-ever", sentence)
            return act
    raise Refused(HOLDS, "没有可以更正或作废的这一步，请在办理经过中选择仍然有效的本件步骤。")


def reads_of(record: Record) -> Mapping[str, Target]:
    """All that the acts of a record read when they were decided."""
    targets: dict[str, Target] = {}
    for act in acts(record):
        if not act.given:
            targets |= reads_of_act(act, record, act.command)
    return targets


def reads_of_act(act: Act, record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """What an act reads when it is decided anew with a command."""
    if act.step.restate:
        return {}
    return {f"{act.slots[0]}.{k}": t for k, t in act.step.reads(record, command).items()}


def redecide(
    record: Record, target: Act, command: dict[str, Any] | None, context: Context, after: int = 0
) -> tuple[Restated, ...]:
    """The events that take the place of earlier ones when `target` becomes `command` (None: goes).

    `after` is how many other events the same command records before these. Raises Refused naming
    the first act that would no longer be legal.
    """
    standing: list[Recorded] = []
    restated: list[Restated] = []
    lapsed = {entry.version for entry in target.entries}
    for act in acts(record):
        if act.slots == target.slots and command is None:
            continue
        if act.given:
            standing.extend(act.entries)
            continue
        if any(entry.decides_on in lapsed for entry in act.entries):
            continue
        new = command if act.slots == target.slots else None
        for slot, was, now in _again(record, standing, act, new, context):
            if (new is not None and was.kind != FILES) or _content(was) != _content(now):
                version = record.version + 2 + after + len(restated)
                now = now._replace(version=version)
                restated.append(
                    Restated(slot, now.event, now.occurred_on, now.decides_on, now.deadlines)
                )
            standing.append(now)
    return tuple(restated)


def _again(
    record: Record,
    standing: Sequence[Recorded],
    act: Act,
    command: dict[str, Any] | None,
    context: Context,
) -> Iterator[tuple[int, Recorded, Recorded]]:
    """Each slot of an act, the entry that stood there and that which would; its files stay."""
    so_far = procedure().fold(record.id, tuple(standing))
    day = (command or {}).get("occurred_on") or act.entries[0].occurred_on
    again = _context_of(act, record, day, context)
    try:
        recordings = _decide(act, so_far, command or act.command, again)
        if command is not None:
            must_exist(asked(act.step), command, again)
        _must_leave_others(act, recordings, record, context, again)
        must_lie_ahead(recordings.here, day)
        events = (*recordings.here, *(e.event for e in act.entries[1:] if e.kind == FILES))
        if [event_kind(e.__class__) for e in events] != [entry.kind for entry in act.entries]:
            raise Refused(HOLDS, "更正改变了这一步的性质，请作废后重新登记。")
        decides_on = answered(act.step, so_far, day)
    except Refused as refusal:
        raise _no_longer(act, refusal) from refusal
    for slot, entry, event in zip(act.slots, act.entries, events, strict=True):
        marks = deadlines_of(event, so_far, day)
        yield (
            slot,
            entry,
            entry._replace(
                event=event, occurred_on=day, deadlines=marks, decides_on=decides_on, corrects=None
            ),
        )


def _must_leave_others(
    act: Act, now: Recordings, record: Record, context: Context, again: Context
) -> None:
    """Refuses what would have to change another record: that is corrected there first, or the act
    is voided together with what it recorded there.
    """
    if not now.others:
        return
    first = act.slots[0]
    before = tuple(e._replace(corrects=None) for s, e in record.slots.items() if s < first)
    was = _decide(act, procedure().fold(record.id, before), act.command, again).others
    for id, events in now.others.items():
        there = context.reads.get(id)
        stands = there and tuple(
            e.event for e in carried(act, record, there).values() if e.kind != FILES
        )
        if events not in (was.get(id), stands):
            title = procedure().kinds[event_kind(events[0].__class__).partition(".")[0]].title
            sentence = f"会改变记入{title}的内容，请先在{title}上同样更正，或将这一步作废重办。"
            raise Refused(HOLDS, sentence)


def carried(act: Act, record: Record, other: Record) -> dict[int, Recorded]:
    """What stands of another record because this act recorded it there, by slot."""
    commands = {record.history[slot - 1].command_id for slot in act.slots}
    return {
        slot: entry
        for slot, entry in other.slots.items()
        if other.history[slot - 1].command_id in commands
    }


def _decide(act: Act, record: Record, command: dict[str, Any], context: Context) -> Recordings:
    step = act.step
    refusal = (
        before_the_rules(step, context.occurred_on)
        or not_at_stage(step, record)
        or step.closed_because(record, context)
        or misdated(step, record, context)
    )
    if refusal:
        raise refusal
    decide = step.restate[1] if step.restate else step.decide
    return decide(record, command, context)


def _context_of(act: Act, record: Record, day: date, context: Context) -> Context:
    """What the act's decision knew, with other records as they stand today."""
    entry = act.entries[0]
    series = act.step.series
    drawn = [getattr(each.event, series.name, None) for each in act.entries] if series else []
    prefix = f"{act.slots[0]}."
    reads = {k.removeprefix(prefix): v for k, v in context.reads.items() if k.startswith(prefix)}
    return replace(
        context,
        actor=entry.actor,
        role=entry.role,
        unit=entry.unit,
        occurred_on=day,
        reads=reads,
        command_id=record.history[act.slots[0] - 1].command_id,
        restating=entry.event,
        drawn=next(filter(None, drawn), None),
    )


def _no_longer(act: Act, refusal: Refused) -> Refused:
    day = act.entries[0].occurred_on
    return Refused(HOLDS, f"如此更正，{day}的“{act.step.title}”将不再成立：{refusal.sentence}")

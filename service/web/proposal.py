"""What an approval is about: the proposal that waits, as the approver must read it."""

from collections.abc import Mapping
from typing import Any

from domain.decide import answered
from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.redecide import Act, act_at, asked
from domain.step import Refused, Step
from projections.audit_trail import Shown, shown, title_of
from service import words
from service.reading import Reader, name_of, today_at

STACKED_MAX = 8  # rows of a table that stand below each other; more stand in columns


def proposal(known: Reader, record: Record, step: Step) -> dict[str, Any] | None:
    """The proposal a step answers: who made it, when, what it says, and what it would change."""
    version = answered(step, record, today_at(known.house))
    if version is None:
        return None
    recorded = next(each for each in record if each.version == version)
    target = getattr(recorded.event, "target", None)
    act = _act(record, target) if isinstance(target, int) else None
    return {
        "title": title_of(recorded),
        "by": name_of(known, recorded.actor),
        "on": words.day(recorded.occurred_on),
        "rows": [] if act else [field_row(known, each) for each in shown(recorded, known.sees)],
        "reason": getattr(recorded.event, "reason", None),
        "changed": _changed(known, act, recorded) if act else [],
        "about": act and f"第{act.slots[0]}步：{act.step.title}",
        "voids": act is not None and _restated(recorded) is None,
    }


def _act(record: Record, version: int) -> Act | None:
    try:
        return act_at(record, version)
    except Refused:
        return None


def told(known: Reader, record: Record, recorded: Recorded) -> list[dict[str, Any]]:
    """The fields of an event; of a proposed correction what it would change, from and to what."""
    fields = [field_row(known, each) for each in shown(recorded, known.sees)]
    if _restated(recorded) is None:
        return fields
    before = procedure().fold(record.id, record.history[: recorded.version - 1])
    act = act_at(before, recorded.event.target)
    own = {procedure().title(recorded.kind, name) for name in ("target", "reason")}
    changes = [
        {"title": each["title"], "value": f"{each['was'] or '—'} → {each['now'] or '—'}", **each}
        for each in _changed(known, act, recorded)
        if each["differs"]
    ]
    return [each for each in fields if each["title"] in own] + changes


def field_row(known: Reader, field: Shown) -> dict[str, Any]:
    """A field in words, or that it is sealed."""
    text = "" if field.sealed else words.value(known, field.meaning, field.value)
    rows = words.are_rows(field.value) and len(field.value) > STACKED_MAX
    return {"title": field.title, "value": text, "sealed": field.sealed, "rows": rows}


def _restated(recorded: Recorded) -> Mapping[str, Any] | None:
    """The fields a correction would restate; a voiding restates none."""
    said = (value for value in vars(recorded.event).values() if isinstance(value, Mapping))
    return next(said, None)


def _changed(known: Reader, act: Act, recorded: Recorded) -> list[dict[str, Any]]:
    """Every field of the step in question: its value now, beside the one it would have."""
    restated = _restated(recorded)
    now = as_restated(act, restated) if restated is not None else {}
    return [_pair(known, act, name, was, now.get(name)) for name, was in act.command.items()]


def as_restated(act: Act, restated: Mapping[str, Any]) -> dict[str, Any]:
    """The command an act would be decided anew on; what is not restated stays."""
    schema = asked(act.step)
    command: dict[str, Any] = schema.load(schema.dump(act.command) | dict(restated))
    return command | {"occurred_on": command["occurred_on"] or act.command["occurred_on"]}


def differs(was: Any, now: Any) -> bool:
    """Whether a value changes; an event keeps a tuple where a command has a list."""
    return bool(_plain(was) != _plain(now))


def _pair(known: Reader, act: Act, name: str, was: Any, now: Any) -> dict[str, Any]:
    meaning = procedure().meaning(name)
    return {
        "title": str(asked(act.step).fields[name].metadata["title"]),
        "sealed": not words.may_read(known, meaning),
        "was": words.value(known, meaning, was),
        "now": words.value(known, meaning, now),
        "differs": differs(was, now),
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple | list) else value

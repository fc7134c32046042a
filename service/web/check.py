"""The page on which a person checks a step before it is recorded: what was typed, what follows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from domain.attachment.fields import FIELDS
from domain.fields import Pasted, Rows
from domain.procedure import procedure
from domain.record import FILES, Recorded
from domain.redecide import Act, asked
from projections.audit_trail import title_of
from projections.indicators import counted_kinds
from service import periods, words
from service.fields import Typed
from service.order import Order
from service.reading import SEALED, amount, name_of
from service.web import also
from service.web.duplicates import duplicates
from service.web.kinds import counted
from service.web.namesakes import namesakes
from service.web.proposal import as_restated, differs
from service.web.task import Task


def checked(
    task: Task, typed: Typed, order: Order, events: Sequence[Recorded], others: Sequence[str]
) -> dict[str, Any]:
    """What templates/check.html shows; `others` are those it is done for as well."""
    return {
        "title": task.step.title,
        "rows": [*_rows(task, order, events), *_others(task, others)],
        "namesakes": namesakes(task.reader, events),
        "duplicates": duplicates(task.reader, events),
        "derived": list(_derived(task, events)),
        "hidden": [
            (name, value)
            for name, value in typed.items(multi=True)
            if name not in ("csrf_token", "_go", "_add", "_remove")
        ],
        "action": task.action,
    }


# ---- what was typed


def _rows(task: Task, order: Order, events: Sequence[Recorded]) -> Iterator[dict[str, Any]]:
    schema = procedure().schemas[task.step.id]
    command = schema.load(dict(order.body)) | {"occurred_on": events[0].occurred_on}
    hidden = {n for n, p in task.asked["properties"].items() if p["x-widget"] == "hidden"}
    restated = command.pop("restated", None)
    said = {n: v for n, v in command.items() if n not in hidden and n not in FIELDS}
    yield from _said(task, schema, said)
    yield from _files(schema, events)
    if restated is not None and task.act:
        yield from _differing(task, task.act, as_restated(task.act, restated))


def _files(schema: Any, events: Sequence[Recorded]) -> Iterator[dict[str, Any]]:
    """The files that come along, as they will be called, with their sizes."""
    for name in (name for name in FIELDS if name in schema.fields):
        attached = (getattr(each.event, name) for each in events if each.kind == FILES)
        if files := next(filter(None, attached), None):
            title = str(schema.fields[name].metadata["title"])
            yield {"title": title, "value": "\n".join(map(str, files)), "field": name}


def _others(task: Task, others: Sequence[str]) -> Iterator[dict[str, Any]]:
    if others:
        title = also.SHARED_TITLE if task.act else also.TITLE
        yield {"title": title, "value": "、".join(others), "field": also.ALSO}


def _said(
    task: Task, schema: Any, command: Mapping[str, Any], before: str = "", path: str = ""
) -> Iterator[Any]:
    for name, field in schema.fields.items():
        value = command.get(name)
        if isinstance(field, Pasted) and value:
            title = f"{before}{field.title}（{len(value)}行）"
            yield {"title": title, "value": _table(task, value), "field": path + name}
        elif isinstance(field, Rows) and value:
            for n, row in enumerate(value):
                titled, below = f"{field.title}{n + 1} · ", f"{name}-{n}-"
                said = row if isinstance(row, Mapping) else vars(row)
                yield from _said(task, field.inner.schema, said, titled, below)
        elif name in command:
            title = str(field.metadata["title"])
            said = _in_words(task, name, value)
            yield {"title": before + title, "value": said, "field": path + name}


def _table(task: Task, rows: Sequence[Any]) -> str:
    """What was pasted, as it was read: one row a line."""
    said = [row if isinstance(row, Mapping) else vars(row) for row in rows]
    return "\n".join(
        f"{n}　" + "　".join(_in_words(task, name, value) or "—" for name, value in row.items())
        for n, row in enumerate(said, 1)
    )


def _in_words(task: Task, name: str, value: Any) -> str:
    """A value in words. Whoever typed it has seen it, so nothing is sealed here."""
    meaning = procedure().meaning(name)
    if value in (None, ""):
        return ""
    if isinstance(value, str) and value in task.offered.get(name, {}):
        return task.offered[name][value]
    if meaning.reference:
        ids = [value] if isinstance(value, str) else value
        return "、".join(name_of(task.reader, id) for id in ids)
    if isinstance(value, Decimal):
        return amount(value)
    return words.day_of_week(value) if isinstance(value, date) else meaning.show(value)


def _differing(task: Task, act: Act, changed: Mapping[str, Any]) -> Iterator[Any]:
    for name, was in act.command.items():
        now = changed.get(name)
        if differs(was, now):
            title = str(asked(act.step).fields[name].metadata["title"])
            said = f"{_open(task, name, was) or '—'} → {_open(task, name, now) or '—'}"
            yield {"title": f"更正 · {title}", "value": said, "field": f"restated-{name}"}


def _open(task: Task, name: str, value: Any) -> str:
    """A value that the log gave and nobody here has typed: sealed like anywhere else."""
    if not words.may_read(task.reader, procedure().meaning(name)):
        return SEALED
    return _in_words(task, name, value)


# ---- what follows


def _derived(task: Task, events: Sequence[Recorded]) -> Iterator[dict[str, str]]:
    first = events[0]
    number = procedure().kinds[task.kind].number
    if task.step.series and hasattr(first.event, number):
        title = procedure().meaning(number).title
        yield {"title": title, "value": f"{getattr(first.event, number)}（以记录时为准）"}
    yield from _opened(task, events)
    for event in events:
        yield from _deadlines(event)
        if event.corrects:
            yield {"title": "随之改变", "value": title_of(event)}
    for event in _counted(events)[:1]:
        yield {"title": "统计期", "value": _period(event)}


def _counted(events: Sequence[Recorded]) -> list[Recorded]:
    """Those that some figure counts; of the others the month would be asked about in vain."""
    return [event for event in events if event.kind in counted_kinds()]


def _opened(task: Task, events: Sequence[Recorded]) -> Iterator[dict[str, str]]:
    """How many records come into being, where there are several."""
    new = [event for event in events if event.version == 1]
    numbers = Counter(event.kind.partition(".")[0] for event in new)
    if len(new) > 1:
        said = [counted(kind, n) for kind, n in numbers.items()]
        yield {"title": "新建记录", "value": "、".join(said)}


def _deadlines(event: Recorded) -> Iterator[dict[str, str]]:
    for title, said in periods.moved(event, in_full=True):
        yield {"title": f"期限：{title}", "value": said}


def _period(event: Recorded) -> str:
    """The month an act's figures fall in; a later one than its own where that is closed."""
    own, said = f"{event.occurred_on:%Y-%m}", words.month(event.period)
    return f"{said}（{words.month(own)}已封账）" if event.period > own else said

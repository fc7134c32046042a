"""The other persons of the same clue: a step done for one of them may be done for more at once.

Each is an order of its own, taken as any other, under a command id made of the form's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from marshmallow import ValidationError

from domain.decide import answered, why_closed
from domain.fields import errors_of
from domain.procedure import GENERIC, procedure
from domain.record import Record, Recorded
from domain.redecide import Act, acts, asked
from domain.step import Context, Refused
from service.fields import Typed
from service.house import House
from service.order import ActedFirst, Order
from service.reading import Reader, context_now, today_at
from service.take import rehearse, take
from service.web.desk import Unreadable
from service.web.proposal import as_restated, differs
from service.web.rows import Row, register_for
from service.web.task import Task, version_in

ALSO = "_also"  # the ids of the records ticked
SEEN = "_seen-"  # before an id: the version of that record which the form was shown with
TITLE = "同时对同一线索的其他被反映人办理"
SHARED_TITLE = "同时更正同一线索的其他被反映人"
SHARED_HINT = "只更正线索本身的内容，各人的职级等不变"
NOTHING_SHARED = "没有改动线索本身的内容，不能一并更正，请取消勾选。"


class Elsewhere(Exception):
    """What was asked for one of the other persons cannot be done; says for whom and why."""

    def __init__(self, whom: str, error: Exception) -> None:
        said = str(error)
        if isinstance(error, ValidationError):
            said = "；".join(each.message for each in errors_of(error))
        super().__init__(f"{whom}：{said}")


# ---- what the form offers


def fields(task: Task, typed: Typed, error: str = "", focus: str = "") -> list[dict[str, Any]]:
    """The boxes to tick, and the versions they are shown with, as fields of the form."""
    ticked = typed.getlist(ALSO)
    offered = [row for row in _beside(task) if _open(task, row.record)]
    if not offered:
        return []
    options = [
        {"value": row.found.record, "text": called(row), "checked": row.found.record in ticked}
        for row in offered
    ]
    if focus == ALSO:
        options[0]["attributes"] = {"autofocus": ""}
    boxes = {
        "title": SHARED_TITLE if task.act else TITLE,
        "hint": SHARED_HINT if task.act else "",
        "widget": "checkboxes",
        "error": error,
        "options": options,
    }
    seen = [_field(SEEN + row.found.record, _seen(typed, row)) for row in offered]
    return [_field(ALSO, None) | boxes, *seen]


def _field(name: str, value: str | None) -> dict[str, Any]:
    drawn = {"name": name, "id": name, "title": "", "widget": "hidden", "value": value}
    return drawn | {"required": False, "rows": [], "fields": [], "apart": True}


def _seen(typed: Typed, row: Row) -> str:
    return typed.get(SEEN + row.found.record) or str(row.record.version)


def called(row: Row) -> str:
    """One of the other persons, and the number of their record."""
    return f"{row.person}（{row.number}）"


def _beside(task: Task) -> list[Row]:
    """The records of the other persons; a step that opens records or is generic concerns none."""
    if task.record is None or (task.step.kind == GENERIC and not _restates_opening(task)):
        return []
    return _siblings(task.reader, task.record)


def _siblings(known: Reader, record: Record) -> list[Row]:
    with register_for(known) as register:
        return [row for row in register.beside(record.id) if known.may_open(row.record)]


def _restates_opening(task: Task) -> bool:
    """What was asked once for all persons of a clue can be wrong for all of them."""
    return task.act is not None and task.act.step.opens and task.restates


def _open(task: Task, record: Record) -> bool:
    """Whether the same step is open to the reader there too."""
    shared = task.act is None or _same_act(task.act, record) is not None
    return shared and why_closed(task.step, record, context_now(task.reader, record)) is None


def _same_act(act: Act, record: Record) -> Act | None:
    return next((each for each in acts(record) if each.step is act.step), None)


# ---- what is sent for them


def orders(task: Task, typed: Typed, order: Order) -> Mapping[str, Order]:
    """The same command for each of the others ticked, by what they are called.

    Raises Elsewhere, and Unreadable for a record that is none of theirs.
    """
    ticked = typed.getlist(ALSO)
    rows = {row.found.record: row for row in _beside(task)} if ticked else {}
    if not rows.keys() >= set(ticked):
        raise Unreadable("所选被反映人不在这件线索中，请重新打开后再填。")
    wanted = [row for id, row in rows.items() if id in ticked]
    return {called(row): _order(task, typed, order, row) for row in wanted}


def _order(task: Task, typed: Typed, order: Order, row: Row) -> Order:
    record, seen = row.record, version_in(typed, SEEN + row.found.record)
    if task.act:
        body = _shared(task.act, order.body, _same_act(task.act, record), called(row))
    else:
        body = {**order.body, **_answers(task, record, seen)}
    command_id = Context.id_for(order.command_id, record.id)
    return replace(order, record=record.id, body=body, version=seen, command_id=command_id)


def _answers(task: Task, record: Record, seen: int) -> dict[str, str]:
    """Each answer is to the proposal that waited on that very record when it was seen."""
    then = procedure().fold(record.id, record.history[:seen])
    proposal = answered(task.step, then, today_at(task.house))
    return {"decides_on": str(proposal)} if proposal else {}


def _shared(act: Act, body: Mapping[str, Any], theirs: Act | None, whom: str) -> dict[str, Any]:
    """A correction of the same first step, of what that step asks once for all its persons."""
    now = as_restated(act, body["restated"])
    once = asked(act.step).fields.keys() & procedure().schemas[act.step.id].fields.keys()
    changed = {
        name: body["restated"][name]
        for name, was in act.command.items()
        if name in once and name in body["restated"] and differs(was, now[name])
    }
    if theirs is None or not changed:
        raise Elsewhere(whom, Refused(act.step.id, NOTHING_SHARED))
    return {**body, "target": theirs.slots[0], "restated": changed}


def rehearsed(house: House, order: Order, others: Mapping[str, Order]) -> None:
    """Tries the step for all before it is recorded for anybody. Raises as `take`, and Elsewhere.

    Not when the form comes again: what it asked for is recorded by then, or told as left undone.
    """
    if not others or done(house, str(order.record), order.command_id):
        return
    rehearse(house.store, order)
    for whom, other in others.items():
        try:
            rehearse(house.store, other)
        except (Refused, ActedFirst, ValidationError) as error:
            raise Elsewhere(whom, error) from error


def take_too(house: House, others: Mapping[str, Order]) -> None:
    """Records the step for the others.

    What somebody else's act has shut out since the rehearsal is told by `outcome`.
    """
    for other in others.values():
        try:
            take(house.store, other)
        except (Refused, ActedFirst):
            continue


def done(house: House, record: str, command_id: str) -> Recorded | None:
    """What a command has recorded on a record."""
    history = house.store.record(record).history
    return next((each for each in history if each.command_id == command_id), None)


# ---- what became of it


def outcome(known: Reader, record: Record, act: Recorded, wanted: Sequence[str]) -> list[Any]:
    """For each of the others it was asked for: where it stands recorded, or that it does not."""
    return [
        {
            "title": called(row),
            "href": row.href,
            "position": found.position if found else None,
        }
        for row in _siblings(known, record)
        if row.found.record in wanted
        for found in [done(known.house, row.found.record, _derived(act, row))]
    ]


def _derived(act: Recorded, row: Row) -> str:
    return Context.id_for(act.command_id, row.found.record)

"""我的工作: what waits for this reader, and what is theirs, nearest deadline first."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, redirect, render_template
from sqlalchemy import or_, true

from domain.decide import not_at_stage
from domain.procedure import GENERIC, GENERICS, procedure
from domain.record import Record
from domain.rulebook import StepRule, rulebook
from domain.step import Step
from service.deadlines import STATES, Wanted, deadlines_for
from service.reading import next_steps
from service.web.desk import may_list, reader, today
from service.web.kinds import AREAS, kinds_in, pursued_kinds, title_of_kind
from service.web.rows import Register, Row, register_for

blueprint = Blueprint("home", __name__)

CANDIDATES_MAX = 100
ANSWERS_NAMED_MAX = 2  # yes and no
MATTERS = "cases"  # the area whose kinds are counted one by one
REFUSAL = "reject_"  # what every step is called that turns a proposal down


@blueprint.get("/")
def home() -> Any:
    if not reader().groups & {"business", "audit"}:
        return redirect("/account", 303)
    with register_for(reader()) as register:
        approvals = [row for row in _may_answer(register) if row]
        mine = _mine(register)
        counts = list(_counts(len(approvals)))
        open_ = list(_open(register))
    return render_template("home.html", counts=counts, open=open_, approvals=approvals, work=mine)


def _counts(waiting: int) -> Iterator[dict[str, Any]]:
    """What presses."""
    yield _count("待我批", waiting, "#approvals" if waiting else "#work", strong=True)
    with deadlines_for(reader()) as deadlines:
        for state in ("overdue", "soon"):
            near, path = deadlines.count(Wanted(state)), f"/deadlines?state={state}"
            yield _count(STATES[state], near, path, strong=state == "overdue")


def _open(register: Register) -> Iterator[dict[str, Any]]:
    """What is not finished: matters by kind, all other work by area."""
    for area, title in AREAS.items():
        kinds = [kind for kind in kinds_in(title) if may_list(kind)]
        if area == MATTERS:
            for kind in kinds:
                open_ = register.count(register.of(kind), register.unfinished())
                yield _count(title_of_kind(kind), open_, f"/{kind}?stage=open")
        elif kinds:
            open_ = register.count(register.of(*kinds), register.unfinished())
            yield _count(title, open_, f"/area/{area}")


def _count(title: str, value: int, path: str, strong: bool = False) -> dict[str, Any]:
    return {"title": title, "value": value, "href": path, "strong": strong and value > 0}


def _my_rows(answering: bool) -> Iterator[tuple[str, Step, StepRule]]:
    """The steps of my roles that answer a proposal, or that do not and are nobody's in person."""
    for kind in procedure().kinds:
        for step in procedure().of(kind):
            row = rulebook().step(step.id, today())
            mine = reader().roles & set(row.roles) and not step.opens
            if mine and bool(row.decides_on) == answering and not row.assignment:
                yield kind, step, row


def _at(register: Register, answering: bool, *kinds: str) -> Any:
    """The stages in which such a step may be open, on what this reader's unit may take it on."""
    columns = register.table.c
    places = [
        (columns.kind == kind)
        & columns.stage.in_([str(stage) for stage in step.after])
        & (true() if row.from_above else register.own())
        for kind, step, row in _my_rows(answering)
        if step.kind not in GENERICS and not step.aside and kind in kinds
    ]
    return or_(False, *places)


def _may_answer(register: Register) -> Iterator[dict[str, Any] | None]:
    """The records on which a proposal waits for this reader."""
    columns = register.table.c
    pending = columns.correction_pending & register.own() if _answers_corrections() else False
    business = [name for name, kind in procedure().kinds.items() if kind.business]
    waiting = or_(_at(register, True, *business), pending)
    order = (columns.due_on.is_(None), columns.due_on, columns.opened_at)
    for row in register.rows(waiting, order=order, limit=CANDIDATES_MAX):
        steps = _open_steps(row.record, answering=True)
        yield _in_words(row, steps, answering=True) if steps else None


def _answers_corrections() -> bool:
    return any(step.kind == GENERIC for _, step, _ in _my_rows(True))


def _mine(register: Register) -> list[dict[str, Any]]:
    """What I handle, and what my role must do next on records nobody handles yet."""
    columns = register.table.c
    mine = or_(columns.handler == reader().account, _at(register, False, *pursued_kinds()))
    conditions = (register.of(*pursued_kinds()), register.unfinished(), mine)
    order = (columns.due_on.is_(None), columns.due_on, columns.opened_at)
    found = register.rows(*conditions, order=order, limit=CANDIDATES_MAX)
    return [_in_words(row, _open_steps(row.record, answering=False)) for row in found]


def _open_steps(record: Record, answering: bool) -> list[Step]:
    """The steps open to this reader: those that answer a proposal, a refusal after the others, or
    those that do the work.
    """
    found = [
        step
        for step, refused in next_steps(reader(), record)
        if refused is None
        and not step.aside
        and bool(rulebook().step(step.id, today()).decides_on) == answering
        and (answering or step.kind not in GENERICS)
    ]
    return sorted(found, key=lambda step: step.name.startswith(REFUSAL))


def _next(row: Row, steps: list[Step], answering: bool) -> tuple[str, str]:
    """What comes next and where: the first step in the order of the procedure; where several
    answers are open, the record shows them all.
    """
    if not steps:
        return _whose_turn(row.record), ""
    if answering and len(steps) > ANSWERS_NAMED_MAX:
        return f"审批（{len(steps)}种办法）", f"{row.href}#steps"
    return steps[0].title, f"{row.href}/{steps[0].name}"


def _in_words(row: Row, steps: list[Step], answering: bool = False) -> dict[str, Any]:
    title, href = _next(row, steps, answering)
    due_text, due_state = row.due
    return {
        "href": row.href,
        "number": row.number,
        "person": row.person,
        "title": row.stage,
        "due_text": due_text,
        "due_state": due_state,
        "next_step_title": title,
        "next_step_href": href,
    }


def _whose_turn(record: Record) -> str:
    """The roles that the stage waits for, when it does not wait for me."""
    steps = [step for step in procedure().of(record.kind) if step.kind not in GENERICS]
    due = (step for step in steps if not step.opens and not step.aside)
    waiting = (step for step in due if not_at_stage(step, record) is None)
    roles = [rulebook().step(step.id, today()).roles[0] for step in waiting]
    return f"等{rulebook().roles[roles[0]].title}办理" if roles else ""

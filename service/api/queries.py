"""What an address may ask beside its path, and a page of the register."""

from typing import Any

from marshmallow import ValidationError
from sqlalchemy import func, select

from domain.fields import PUBLIC, Command, Line, Message, Whole
from domain.procedure import procedure
from domain.rulebook import rulebook
from service.deadlines import STATES, Wanted, deadline_shape, deadlines_for
from service.reading import Reader

PAGE_SIZE, PAGE_SIZE_MAX = 20, 100
SHOWN = (
    "record",
    "kind",
    "stage",
    "unit",
    "number",
    "person_number",
    "source",
    "rank",
    "handler",
    "opened_on",
    "last_on",
    "due_on",
    "due_rule",
    "correction_pending",
    "version",
)


class AsOf(Command):
    as_of = Line("截至", required=False, max_length=30, secrecy=PUBLIC)


class Counted(AsOf):
    unit = Line("单位代码", required=False, max_length=20, secrecy=PUBLIC)


class CountedMonthly(Counted):
    months = Line("逐月核对", required=False, max_length=1, secrecy=PUBLIC)


class Named(Command):
    name = Line("文件名", max_length=300)


class Paged(Command):
    page = Whole("页码", required=False, minimum=1, maximum=10**6, secrecy=PUBLIC)
    page_size = Whole("每页行数", required=False, minimum=1, maximum=PAGE_SIZE_MAX, secrecy=PUBLIC)


class Paging(Paged):
    stage = Line("环节", required=False, max_length=60, secrecy=PUBLIC)


class Due(Paged):
    state = Line("情况", required=False, max_length=20, secrecy=PUBLIC)
    kind = Line("类别", required=False, max_length=60, secrecy=PUBLIC)
    rule = Line("期限", required=False, max_length=60, secrecy=PUBLIC)
    handler = Line("承办人", required=False, max_length=32, secrecy=PUBLIC)


def due_page(reader: Reader, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of the periods that run, the nearest first. Raises ValidationError."""
    page, size = asked.pop("page") or 1, asked.pop("page_size") or PAGE_SIZE
    offered = {"state": STATES, "kind": procedure().kinds, "rule": rulebook().deadlines}
    for name, known in offered.items():
        if asked[name] is not None and asked[name] not in known:
            raise ValidationError({name: [Message("没有这一项，请核对", "not_in_list")]})
    wanted = Wanted(**{name: value or "" for name, value in asked.items()})
    with deadlines_for(reader) as found:
        total = found.count(wanted)
        rows = found.rows(wanted, size, (page - 1) * size)
        shown = [deadline_shape(row, found.today) for row in rows]
    return {"page": page, "page_size": size, "total": total, "rows": shown}


def page_of(reader: Reader, kind: str, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of the register, the latest record first. Raises ValidationError."""
    page, size, stage = asked["page"] or 1, asked["page_size"] or PAGE_SIZE, asked["stage"]
    if stage is not None and stage not in list(procedure().kinds[kind].stages):
        message = Message("没有这个环节，请用 /api/v1/steps 所列的环节", "not_in_list")
        raise ValidationError({"stage": [message]})
    with reader.house.views.of("register") as (connection, tables):
        register = tables["register"]
        wanted = reader.rows(register, kind) & (register.c.kind == kind)
        if stage is not None:
            wanted &= register.c.stage == stage
        total = connection.scalar(select(func.count()).select_from(register).where(wanted))
        rows = select(*(register.c[name] for name in SHOWN)).where(wanted)
        rows = rows.order_by(register.c.opened_at.desc(), register.c.record)
        found = connection.execute(rows.limit(size).offset((page - 1) * size))
        shown = [dict(row._mapping) for row in found]
    return {"page": page, "page_size": size, "total": total, "rows": shown}

"""Records and trails as JSON: one shape for the API and the command line."""

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.decide import not_at_stage
from domain.procedure import GENERICS, procedure
from domain.record import Record, Recorded
from domain.rulebook import rulebook
from domain.step import ANY_STAGE, Refused, Step
from projections.audit_trail import Entry, title_of, trail
from projections.periods import Period, left_out, periods_of
from service.order import Order
from service.reading import Reader, name_of, next_steps, today_at


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if is_dataclass(value):
        value = vars(value)
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


# ---- the procedure


def kinds() -> list[str]:
    """The kinds a record can be of; the generic steps belong to each that can be corrected."""
    return [kind for kind in procedure().kinds if kind not in GENERICS]


def every_step(kind: str | None = None) -> list[tuple[str, Step]]:
    """Every step beside the kind under which a channel offers it."""
    wanted = [each for each in kinds() if kind in (None, each)]
    return [(each, step) for each in wanted for step in procedure().of(each)]


def step_shape(kind: str, step: Step) -> dict[str, Any]:
    """One step: when it is open, to whom, under which article, and what it asks for."""
    row = rulebook().steps[step.id][-1]
    return {
        "kind": kind,
        "step": step.name,
        "title": step.title,
        "opens": step.opens,
        "stages": [_stage(kind, stage) for stage in step.after],
        "roles": [{"id": role, "title": rulebook().roles[role].title} for role in row.roles],
        "articles": [row.article],
        "fields": [
            {
                "name": name,
                "title": field.metadata["title"],
                "required": field.required,
                "secrecy": field.metadata["x-secrecy"],
            }
            for name, field in procedure().schemas[step.id].fields.items()
        ],
    }


def article_of(rule: str) -> str:
    """The article a refusal stands on, as the latest edition of its rule cites it."""
    book = rulebook()
    return (book.rules.get(rule) or book.deadlines.get(rule) or book.steps[rule])[-1].article


def _stage(kind: str, stage: str) -> dict[str, str]:
    anywhere = stage in ANY_STAGE
    title = "任何环节" if anywhere else procedure().stage_title(kind, stage)
    return {"id": str(stage), "title": title}


def orderable(order: Order) -> Order:
    """The order, unless it is one that only a page can carry out. Raises Refused."""
    if (order.kind, order.step) == ("account", "set_password"):
        sentence = "密码只能由本人在网页上设置，请打开一次性链接或登录后设置。"
        raise Refused("account.set_password", sentence, "role")
    return order


# ---- records


def record_shape(reader: Reader, record: Record, as_of: int | None = None) -> dict[str, Any]:
    """A record with what this reader may see of it; the past has no next steps."""
    facts, sealed = visible(reader, record.facts)
    return {
        "record": record.id,
        "kind": record.kind,
        "stage": record.stage,
        "stage_title": procedure().stage_title(record.kind, record.stage),
        "version": record.version,
        "as_of": as_of,
        "unit": record.unit,
        "facts": facts,
        "sealed": sealed,
        "deadlines": [_period(reader, period) for period in periods_of(record)],
        "next_steps": []
        if as_of is not None
        else [_next(record, *each) for each in next_steps(reader, record)],
    }


def visible(reader: Reader, facts: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Facts as JSON, null where sealed, and the names of the sealed ones."""
    sealed = [name for name in facts if procedure().meaning(name).secrecy not in reader.sees]
    return {k: None if k in sealed else plain(v) for k, v in facts.items()}, sealed


def _period(reader: Reader, period: Period) -> dict[str, Any]:
    row, deadline, today = period.row, period.deadline, today_at(reader.house)
    excluded = left_out(row, deadline.started_on)
    return {
        "rule": deadline.rule,
        "title": row.title,
        "article": row.article,
        "length": period.length or None,
        "confidence": row.confidence,
        "local_source": row.source or None,
        "expires": row.expires,
        "started_on": plain(deadline.started_on),
        "started_by": period.started_by and _act(reader, period.started_by),
        "excluded": excluded and dict(vars(excluded)),
        "pauses": [plain(vars(pause)) | {"days": pause.days} for pause in period.pauses],
        "extensions": [
            {"to": plain(each.to)} | _act(reader, each.by) for each in period.extensions
        ],
        "unshifted_on": plain(deadline.unshifted_on),
        "due_on": plain(deadline.due_on),
        "confirmed": deadline.confirmed,
        "met_on": plain(deadline.met_on),
        "state": period.state(today),
        "days_late": period.days_late(today),
        "late": deadline.late,
    }


def _act(reader: Reader, recorded: Recorded) -> dict[str, Any]:
    return {
        "version": recorded.version,
        "title": title_of(recorded),
        "occurred_on": plain(recorded.occurred_on),
        "actor": {"id": recorded.actor, "name": name_of(reader, recorded.actor)},
        "role": recorded.role,
    }


def _next(record: Record, step: Step, refused: Refused | None) -> dict[str, Any]:
    return {
        "step": step.name,
        "title": step.title,
        "at_stage": not_at_stage(step, record) is None,
        "open": refused is None,
        "because": refused.because if refused else None,
        "reason": refused.sentence if refused else None,
        "rule": refused.rule if refused else None,
    }


def trail_shape(reader: Reader, record: Record) -> list[dict[str, Any]]:
    """The audit trail of a record, field by field."""
    return [_entry(reader, entry) for entry in trail(record, reader.sees)]


def _entry(reader: Reader, entry: Entry) -> dict[str, Any]:
    known = {
        name: plain(getattr(entry, name))
        for name in Entry.__annotations__
        if name not in ("fields", "actor")
    }
    return known | {
        "actor": {"id": entry.actor, "name": name_of(reader, entry.actor)},
        "fields": [
            {"name": f.name, "title": f.title, "value": plain(f.value), "sealed": f.sealed}
            for f in entry.fields
        ],
    }


def changed_shape(reader: Reader, since: Iterable[Recorded]) -> list[dict[str, Any]]:
    """What happened to a record since its sender read it."""
    return [
        _act(reader, recorded) | {"recorded_at": plain(recorded.recorded_at)} for recorded in since
    ]

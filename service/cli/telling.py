"""Records as text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from domain.procedure import GENERICS, procedure
from domain.record import Record
from domain.rulebook import rulebook
from projections.audit_trail import LAPSED, RESTATED, STANDS, Entry, Shown, title_of_field
from projections.audit_trail import trail as entries_of
from projections.periods import periods_of
from service import periods
from service.cli.frame import columns
from service.reading import SEALED, Reader, in_words, name_of, today_at

STATES = {STANDS: "", RESTATED: "〔已更正〕", LAPSED: "〔已失效〕"}


def step_row(step: Mapping[str, Any]) -> Sequence[str]:
    """One step in one line."""
    stages = "、".join(stage["title"] for stage in step["stages"]) or "（新建）"
    roles = "、".join(role["title"] for role in step["roles"])
    return step["kind"], step["step"], step["title"], stages, "、".join(step["articles"]), roles


def record(reader: Reader, record: Record, shape: Mapping[str, Any]) -> str:
    """A record as it stands: what is known, what is due, what may be done."""
    kind = procedure().kinds[record.kind].title
    head = f"{kind} {name_of(reader, record.id)}  {shape['stage_title']}  版本 {record.version}"
    return "\n".join(
        [head, record.id, *_facts(reader, record), *_due(reader, record), *_next(shape)]
    )


def _facts(reader: Reader, record: Record) -> Iterator[str]:
    """Every fact under the title it has in the step that last said it."""
    yield "\n内容"
    titles = _titles(record)
    for name, value in record.facts.items():
        yield f"  {titles[name]}：{in_words(reader, procedure().meaning(name), value)}"


def _titles(record: Record) -> dict[str, str]:
    return {
        name: title_of_field(recorded.kind, name)
        for recorded in record
        if recorded.kind.partition(".")[0] not in GENERICS
        for name, value in vars(recorded.event).items()
        if value is not None
    }


def _due(reader: Reader, record: Record) -> Iterator[str]:
    today = today_at(reader.house)
    found = periods.in_order(periods_of(record), today)
    if found:
        yield "\n期限"
    for each in found:
        state, _ = periods.standing(each, today)
        yield f"  {each.row.title}：{periods.last_day(each.row, each.deadline)}，{state}"
        yield from (f"    {line}" for line in periods.told(reader, each))


def _next(shape: Mapping[str, Any]) -> Iterator[str]:
    """What may be done at this stage, or why not; the steps of other stages are left out."""
    rows = [
        (f"  {step['step']}", step["title"], step["reason"] or "可以办理")
        for step in shape["next_steps"]
        if step["at_stage"]
    ]
    if rows:
        yield "\n下一步"
        yield columns(rows)


def trail_of(reader: Reader, record: Record) -> str:
    """The audit trail, an entry after another."""
    return "\n\n".join(_entry(reader, entry) for entry in entries_of(record, reader.sees))


def _entry(reader: Reader, entry: Entry) -> str:
    role = rulebook().roles[entry.role].title
    state = STATES.get(entry.state, "〔已作废〕")
    who = f"{name_of(reader, entry.actor)}（{role}）"
    head = f"{entry.version}. {entry.occurred_on} {entry.title}{state}  {who}"
    source = f"   依据 {'、'.join(entry.articles)}；日志位置 {entry.position}"
    return "\n".join([head, source, *(_field(reader, shown) for shown in entry.fields)])


def _field(reader: Reader, shown: Shown) -> str:
    value = SEALED if shown.sealed else in_words(reader, shown.meaning, shown.value)
    return f"   {shown.title}：{value}"

"""What may be opened about a record: a case from a clue, an appeal against a case."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from domain.fields import Reference, References
from domain.procedure import procedure
from domain.record import Record
from domain.step import Refused, Step
from service.reading import Reader, context_now, opening_steps


class Opening(NamedTuple):
    """A step that opens a record about another one: the step, the field that names the other, and
    why it cannot be done now, or None.
    """

    step: Step
    field: str
    refused: Refused | None


def openings_about(reader: Reader, record: Record) -> Iterator[Opening]:
    """The steps of other kinds by which this reader may open a record about this one."""
    for kind in procedure().kinds:
        if kind == record.kind or not may_be_named(reader, record):
            continue
        for step in opening_steps(reader, kind):
            for name, asked in procedure().schemas[step.id].fields.items():
                if _names(asked, record.kind):
                    yield Opening(step, name, foreseen(reader, step, name, record))


def may_be_named(reader: Reader, record: Record) -> bool:
    """Whether what this reader opens may name a record: each unit goes by its own matters."""
    kind = procedure().kinds[record.kind]
    return kind.business and (kind.shared or record.unit == reader.unit)


def _names(asked: Any, kind: str) -> bool:
    """Whether a field names records of a kind."""
    return isinstance(asked, Reference | References) and asked.metadata["x-reference"] == kind


def foreseen(reader: Reader, step: Step, name: str, record: Record) -> Refused | None:
    """What the decision has against a record before the rest of the form is filled in."""
    nothing = Record("", ())
    asked = procedure().schemas[step.id].fields
    named = [record.id] if isinstance(asked[name], References) else record.id
    command = dict.fromkeys(asked) | {name: named}
    try:
        targets = step.reads(nothing, command)
        reads = {n: record for n, target in targets.items() if target.record == record.id}
        context = replace(context_now(reader), reads=dict.fromkeys(targets) | reads, number=1)
        step.decide(nothing, command, context)
    except Refused as refused:
        return refused if refused.because in ("stage", "role") else None
    except Exception:  # as far as it comes without the rest of the form
        return None
    return None

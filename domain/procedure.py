"""The procedure: every kind, step, event and field there is, in the order the rule book gives.

A rule-book row without a file stops the start; a file without a row fails the tests.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, get_type_hints

from domain.attachment.fields import FIELDS, OF_INFORMANTS
from domain.fields import CASE, INFORMANT, Command, Rows
from domain.record import Kind, Record, Recorded
from domain.rulebook import rulebook
from domain.step import Step

GENERIC = "correction"  # the kind whose steps belong to every correctable kind of record
GENERICS = (GENERIC, "attachment")  # both kinds of which that is true


@dataclass(frozen=True)
class Meaning:
    """What a field name means everywhere: its title, its secrecy class, how a value reads."""

    title: str
    secrecy: str
    labels: Mapping[str, str]
    reference: str | None

    def show(self, value: Any) -> str:
        """A value in words, for a page or a list."""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, tuple | list):
            return "、".join(self.show(item) for item in value)
        return self.labels.get(str(value), str(value))


@dataclass(frozen=True)
class Procedure:
    """The whole of it, loaded once."""

    kinds: Mapping[str, Kind]
    steps: Mapping[str, Step]
    events: Mapping[str, type]  # the allow-list of what may stand in the log
    leads_to: Mapping[str, str | None]
    step_of: Mapping[str, Step]
    meanings: Mapping[str, Meaning]
    schemas: Mapping[str, Command]  # what a channel may send
    own: Mapping[str, Command]  # what of it is the step's own: without the files that come along

    def of(self, kind: str) -> Iterator[Step]:
        """The steps of a kind, the generic ones after its own."""
        yield from (step for step in self.steps.values() if step.kind == kind)
        if self.kinds[kind].correctable:
            yield from (step for step in self.steps.values() if step.kind in GENERICS)

    def pursues(self, kind: str | None) -> bool:
        """Whether records of a kind are matters that lead somewhere."""
        return kind is not None and kind in self.kinds and bool(self.kinds[kind].finished)

    def step(self, kind: str, name: str) -> Step:
        """A step by its name within a kind. Raises LookupError."""
        generics = GENERICS if self.kinds[kind].correctable else ()
        ids = (f"{each}.{name}" for each in (kind, *generics))
        known = next((id for id in ids if id in self.steps), f"{kind}.{name}")
        return self.steps[known]

    def fold(self, id: str, history: Sequence[Recorded]) -> Record:
        """A record at the stage its standing events lead to. Refuses nothing, computes no rule."""
        record = Record(id, history)
        record.stage = self.stage_of(record)
        return record

    def stage_of(self, standing: Iterable[Any]) -> str | None:
        """The stage that a standing history (of anything with a `kind`) has reached."""
        stage = None
        for recorded in standing:
            stage = self.leads_to[recorded.kind] or stage
        return stage

    def stage_title(self, kind: str, stage: str | None) -> str:
        """The stage in words; a record none of whose events stands is void."""
        titles = {each.value: each.title_zh for each in self.kinds[kind].stages}
        return "已作废" if stage is None else titles[stage]

    def meaning(self, name: str) -> Meaning:
        """What a field name means."""
        return self.meanings[name]

    def title(self, kind: str, name: str) -> str:
        """A field as the step that records this kind of event calls it."""
        step = self.step_of.get(kind)
        asked = self.schemas[step.id].fields.get(name) if step else None
        return str(asked.metadata["title"]) if asked else self.meanings[name].title


@cache
def event_kind(event: type) -> str:
    """How the log names an event class: its folder and its name. This is storage format."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", event.__name__).lower()
    return f"{event.__module__.split('.')[1]}.{name}"


@cache
def procedure() -> Procedure:
    """The procedure as the rule book lists it."""
    steps = {id: _load(id) for id in rulebook().steps}
    leads_to = [(event, step) for step in steps.values() for event in step.leads_to]
    kinds = {kind: _kind(kind) for kind in dict.fromkeys(step.kind for step in steps.values())}
    return Procedure(
        kinds=kinds,
        steps=steps,
        events={event_kind(event): event for event, _ in leads_to},
        leads_to={event_kind(event): step.leads_to[event] for event, step in leads_to},
        step_of={
            event_kind(event): step
            for event, step in leads_to
            if event.__module__ == step.decide.__module__
        },
        meanings=_meanings(steps.values()),
        schemas={
            id: _with_files(step.command)() if _takes_files(step, kinds) else step.command()
            for id, step in steps.items()
        },
        own={id: step.command() for id, step in steps.items()},
    )


def _takes_files(step: Step, kinds: Mapping[str, Kind]) -> bool:
    """Whether files may come with a step: with those of matters, once their content may be kept."""
    kind = kinds[step.kind]
    stages = {stage for stage in step.leads_to.values() if stage} or set(step.after)
    return kind.correctable and not (kind.unread and stages <= set(kind.unread))


@cache
def _with_files(command: type[Command]) -> type[Command]:
    """What a step of a matter asks, and the files that may come with it."""
    secrecy = {field.metadata["x-secrecy"] for field in command().fields.values()}
    asked = {n: f for n, f in FIELDS.items() if n != OF_INFORMANTS or INFORMANT in secrecy}
    order = getattr(command.Meta, "fields", ())  # of a schema made of several, as its paper has it
    meta = type("Meta", (command.Meta,), {"fields": (*order, *asked)} if order else {})
    own = {"__module__": command.__module__, "Meta": meta}
    return type(command.__name__, (command,), asked | own)


def _load(id: str) -> Step:
    step: Step = import_module(f"domain.{id}").STEP
    assert step.id == id, f"{step.id} is declared in the file of {id}"
    return step


def _kind(folder: str) -> Kind:
    kind: Kind = import_module(f"domain.{folder}").KIND
    return kind


def _meanings(steps: Iterable[Step]) -> Mapping[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for step in steps:
        for event in step.leads_to:
            meanings.update(_of_event(event))
    for step in steps:
        for schema in (step.command, *((step.restate[0],) if step.restate else ())):
            meanings.update(_of_schema(schema()))
    return meanings


def _of_event(event: type) -> Iterator[tuple[str, Meaning]]:
    for name, hint in get_type_hints(event, include_extras=True).items():
        for fact in getattr(hint, "__metadata__", ()):
            yield name, Meaning(fact.title, fact.secrecy, fact.labels, fact.reference)


def _of_schema(schema: Any) -> Iterator[tuple[str, Meaning]]:
    for name, field in schema.fields.items():
        data = field.metadata
        yield (
            name,
            Meaning(
                data["title"],
                data.get("x-secrecy", CASE),
                data.get("x-labels", {}),
                data.get("x-reference"),
            ),
        )
        if isinstance(field, Rows):
            yield from _of_schema(field.row())

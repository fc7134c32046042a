"""Every step's own case: what the tests of all steps, the frozen events and the sample of the web
forms are made from.

A step's test file says `CASE = Case(world, day, by, body)`; `OTHER_CASES` lists further ones where
the step may record something else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from domain.procedure import procedure
from domain.step import Refused, Step
from tests.histories import World

FOLDER = Path(__file__).parent / "domain"


@dataclass(frozen=True)
class Case:
    """A step that can be done: a history in which it is open, the day, who does it by login name,
    and the body a channel would send. `recurs` says that it may be done again right away.
    """

    world: World
    day: str
    by: str
    body: Mapping[str, Any] = field(default_factory=dict)
    recurs: bool = False
    id: str = ""  # of the step; known from the file the case stands in

    @property
    def step(self) -> Step:
        """The step that is done."""
        return procedure().steps[self.id]

    @property
    def kind(self) -> str:
        """The kind of record it is done on, or opens."""
        return self.step.kind if self.step.opens else self.world.record.kind

    @cached_property
    def done(self) -> World:
        """The world afterwards. Raises ValidationError and Refused."""
        return self.world.did(self.by, self.id, self.day, **self.body)

    @cached_property
    def refused(self) -> str:
        """Why it cannot be done after all; nothing if it can."""
        try:
            assert self.done
        except (Refused, ValidationError) as error:
            return str(error)
        return ""


@cache
def cases(kind: str | None = None) -> tuple[Case, ...]:
    """Every case of every step (of a kind), in the order of the procedure."""
    steps = procedure().steps.values()
    return tuple(case for step in steps if kind in (None, step.kind) for case in _cases_of(step))


def caseless() -> list[str]:
    """What to add for each step that has no case."""
    steps = procedure().steps.values()
    return [
        f"{step.id} has no case: add CASE = Case(world, day, by, body) to {_file(step)}"
        for step in steps
        if not any(_cases_of(step))
    ]


def _cases_of(step: Step) -> Iterator[Case]:
    if not (FOLDER.parent.parent / _file(step)).exists():
        return
    module = import_module(f"tests.domain.{step.kind}.test_{step.name}")
    first = (module.CASE,) if hasattr(module, "CASE") else ()
    for case in (*first, *getattr(module, "OTHER_CASES", ())):
        yield replace(case, id=step.id)


def _file(step: Step) -> str:
    return f"tests/domain/{step.kind}/test_{step.name}.py"

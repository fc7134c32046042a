"""Given, when, then, in the words of the procedure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from domain.record import Deadline, Record, Recorded
from domain.rulebook import rulebook
from domain.step import Refused
from tests.histories import World

pytest_plugins = ["tests.stores"]


@dataclass(frozen=True)
class Outcome:
    """What came of a command: the world after it, with what it recorded, or the refusal."""

    world: World
    recorded: tuple[Recorded, ...]
    refused: Refused | None

    def then(self, *events: Any) -> "Outcome":
        """Exactly these events were recorded, in this order."""
        assert self.refused is None, f"{self.refused.rule}: {self.refused}"
        assert [recorded.event for recorded in self.recorded] == list(events)
        return self

    def then_refused(self, rule: str, because: str = "content") -> "Outcome":
        """It was refused for this kind of reason, by this row of the rule book."""
        assert self.refused is not None, [recorded.event for recorded in self.recorded]
        assert rulebook().rule(self.refused.rule, date(2026, 6, 1)).article
        assert (self.refused.rule, self.refused.because) == (rule, because)
        return self

    def at_stage(self, stage: str | None) -> "Outcome":
        """The record now is at this stage."""
        assert self.record.stage == stage
        return self

    @property
    def record(self) -> Record:
        """The record the command was about."""
        return self.world.record

    def deadline(self, rule: str) -> Deadline:
        """The latest word on a deadline of the record."""
        return self.record.deadlines[rule]


@dataclass(frozen=True)
class Scene:
    """A world, a day, and whoever acts."""

    world: World
    day: date = date(2026, 6, 1)
    actor: str = ""

    def on(self, day: str) -> "Scene":
        """Today, as YYYY-MM-DD."""
        return replace(self, day=date.fromisoformat(day))

    def by(self, actor: str) -> "Scene":
        """Whoever acts, by login name."""
        return replace(self, actor=actor)

    def when(self, step: str, **body: Any) -> Outcome:
        """Somebody sends a command."""
        try:
            recorded = self.world.recorded(self.actor, step, self.day, body)
        except Refused as refused:
            return Outcome(self.world, (), refused)
        return Outcome(self.world.with_events(recorded), recorded, None)


@pytest.fixture
def given() -> Callable[[World], Scene]:
    """The world as it is before the command."""
    return Scene

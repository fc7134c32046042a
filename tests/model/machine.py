"""The walk as a state machine: the library draws who tries what, and shrinks what goes wrong."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import event, note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.model.errands import ERRANDS, USUAL, Errand
from tests.model.people import PEOPLE
from tests.model.rows import ROWS
from tests.model.walk import Walk

# From when every rule is in force, to the last year whose holidays are published.
DAYS = st.dates(date(2022, 10, 8), date(2026, 6, 30))
PASSING = st.sampled_from([0, 0, 1, 1, 2, 7, 30])
GOALS = st.sampled_from(sorted(ROWS))
ACCEPTED: Counter[str] = Counter()  # over all runs; nothing is drawn by it
REFUSED: Counter[str] = Counter()


class Procedure(RuleBasedStateMachine):
    """Petitions, clues, cases and appeals together, walked at random."""

    @initialize(day=DAYS, goal=GOALS, data=st.data())
    def begin(self, day: date, goal: str, data: st.DataObject) -> None:
        """Starts with the way to some step, so that every stage is a place to start from."""
        self.walk = Walk(day)
        errand = ERRANDS.get(goal, Errand())
        for step in (*errand.first, goal):
            self._go_to(step, data, USUAL | errand.wishes)
        self.walk.pass_days(errand.wait)

    def _go_to(self, step: str, data: st.DataObject, wishes: dict[str, Any]) -> None:
        def pick(name: str, options: Sequence[Any]) -> Any:
            usual = name in wishes and wishes[name] in options
            return wishes[name] if usual else data.draw(st.sampled_from(options), label=name)

        for _ in range(30):
            _, near = self.walk.towards(step)
            if not near:
                return
            option = data.draw(st.sampled_from(near), label="towards")
            if self.walk.attempt(*option, pick) and option[0].id == step:
                return

    @rule(data=st.data(), days=PASSING, lawful=st.integers(0, 99))
    def somebody_tries_something(self, data: st.DataObject, days: int, lawful: int) -> None:
        """Mostly what the model allows; else any step on any record, by anybody."""

        def pick(name: str, options: Sequence[Any]) -> Any:
            return data.draw(st.sampled_from(options), label=name)

        self.walk.pass_days(days)
        options = list(self.walk.options()) if lawful < 85 else []
        if options:
            steps = sorted({row.id for row, _, _ in options})
            step = pick("step", steps)
            self.walk.attempt(*pick("option", [o for o in options if o[0].id == step]), pick)
        else:
            row = ROWS[pick("step", sorted(ROWS))]
            ids = [id for id, m in self.walk.model.matters.items() if m.kind == row.kind]
            if ids or not row.after:
                id = pick("record", ids) if row.after else None
                self.walk.attempt(row, id, pick("who", list(PEOPLE)), pick)

    def teardown(self) -> None:
        """Counts, and shows the story of a walk that failed."""
        walk = getattr(self, "walk", None)
        if walk is None:
            return
        ACCEPTED.update(walk.accepted)
        REFUSED.update(walk.refused)
        for step in walk.accepted:
            event(f"accepted {step}")
        note("\n".join(walk.story))

"""The walk as a state machine: the library draws who tries what, and shrinks what goes wrong."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import event, note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.model.bodies import Pick
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
        lawfully = lawful < 80 or not self.walk.model.matters
        options = list(self.walk.options()) if lawfully else []
        if options:
            steps = sorted({row.id for row, _, _ in options})
            step = pick("step", steps)
            self.walk.attempt(*pick("option", [o for o in options if o[0].id == step]), pick)
        elif self.walk.model.matters:
            self._try_anything(pick)

    def _try_anything(self, pick: Pick) -> None:
        """Any step of a record's kind, often by somebody who might do it at the right stage."""
        id = pick("record", list(self.walk.model.matters))
        kind = self.walk.model.matters[id].kind
        row = ROWS[pick("step", sorted(step for step in ROWS if ROWS[step].kind == kind))]
        able = self.walk.fitting(row, id) if row.after else []
        who = pick("who", able * 3 + list(PEOPLE))
        self.walk.attempt(row, id if row.after else None, who, pick)

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

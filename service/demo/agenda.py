"""Everybody's next act, taken in the order of the clock, so that every day means something."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from heapq import heappop, heappush
from itertools import count

from service.order import Order, Receipt
from service.store import Store
from service.take import take

BATCH = 500  # commands in one transaction


@dataclass(frozen=True)
class Act:
    """A command, the day it is about, and the instant at which it is recorded."""

    order: Order
    on: date
    at: datetime


# A story yields its acts, is sent what came of each, and returns the stories that follow from it.
Story = Generator[Act, Receipt, "Sequence[Story]"]


class Agenda:
    """Tells many stories at once up to a last day; what would happen after it, does not."""

    def __init__(self, store: Store, last_day: date) -> None:
        self._store, self._last_day = store, last_day
        self._next: list[tuple[datetime, int, Act, Story]] = []
        self._ties = count()
        self.now = datetime.min.replace(tzinfo=UTC)

    def add(self, story: Story) -> None:
        """A story that begins."""
        self._hear(story, None)

    def run(self, after_batch: Callable[[], None]) -> None:
        """Takes every act. A refusal is a mistake of the demo, and raised."""
        while self._next:
            with self._store.batch():
                for _ in range(min(BATCH, len(self._next))):
                    self._go_on()
            after_batch()

    def _go_on(self) -> None:
        self.now, _, act, story = heappop(self._next)
        self._hear(story, take(self._store, act.order))

    def _hear(self, story: Story, receipt: Receipt | None) -> None:
        """The story's next act, or those that begin with its end."""
        try:
            act = story.send(receipt)  # type: ignore[arg-type]
        except StopIteration as end:
            for following in end.value or ():
                self.add(following)
            return
        if act.on <= self._last_day:
            heappush(self._next, (act.at, next(self._ties), act, story))

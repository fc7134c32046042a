"""Number series: every number ever drawn, on which record, and proof that none is missing."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from typing import Any, NamedTuple

from domain.procedure import event_kind, procedure
from domain.record import VOIDED
from domain.step import Series
from projections.log import PublicEvent
from service.store import Store
from service.take import CONSOLE, series_of

NUMBERED = re.compile("〔([0-9]{4})〕([0-9]+)号")


class Use(NamedTuple):
    """One record on which a number was used; `stands` until the act that drew it is voided."""

    number: int
    text: str
    record: str
    kind: str
    position: int
    stands: bool


@dataclass(frozen=True)
class NumberSeries:
    """The numbers of one year; `unit` is empty where all units share them, `last` as the store
    keeps it.
    """

    name: str
    unit: str
    year: int
    last: int
    uses: Sequence[Use] = field(default=())

    @property
    def title(self) -> str:
        """What is numbered."""
        return procedure().meaning(self.name).title

    @cached_property
    def used(self) -> frozenset[int]:
        """Every number that an event bears."""
        return frozenset(use.number for use in self.uses)

    @cached_property
    def missing(self) -> list[int]:
        """The gaps, of which there must be none."""
        return sorted(set(range(1, max(self.used | {self.last}) + 1)) - self.used)

    @cached_property
    def voided(self) -> list[Use]:
        """The uses that stand no more; their numbers are never given again."""
        return [use for use in self.uses if not use.stands]

    def differences(self) -> Iterator[str]:
        """One line for each thing that does not agree."""
        whose = f"{self.title}{f'（单位 {self.unit}）' if self.unit else ''}{self.year}年"
        yield from (f"{whose}缺第{number}号。" for number in self.missing)
        if self.used and max(self.used) > self.last:
            yield f"{whose}已用到第{max(self.used)}号，号码表只到第{self.last}号。"


def number_series(store: Store, year: int | None = None) -> list[NumberSeries]:
    """Every series there is (of a year), in the order of the procedure; the latest year first."""
    kept, used = _kept(store), _used(store)
    order = list(drawing().values())
    found = [
        NumberSeries(*key, kept.get(key, 0), used.get(key, ())) for key in kept.keys() | used.keys()
    ]
    names = [series.name for series in order]
    wanted = [each for each in found if year in (None, each.year)]
    return sorted(wanted, key=lambda each: (-each.year, names.index(each.name), each.unit))


def number_differences(store: Store) -> Iterator[str]:
    """Whether every series runs from 1 without a gap, and the store knows how far."""
    for series in number_series(store):
        yield from series.differences()


Key = tuple[str, str, int]  # name, unit or nothing, year


def drawing() -> Mapping[str, Series]:
    """The kinds of event that bear a number drawn by their step."""
    return {
        event_kind(event): step.series
        for step in procedure().steps.values()
        if step.series
        for event in step.leads_to
        if step.series.name in {each.name for each in fields(event)}
    }


def _kept(store: Store) -> dict[Key, int]:
    """How far the store has drawn each series; what is called as no series is, is left out."""
    known = {series.name: series for series in drawing().values()}
    found: dict[Key, int] = {}
    for text, last in store.numbers():
        name, *unit, year = text.split("/")
        if name in known and series_of(known[name], "".join(unit), int(year)) == text:
            found[name, "".join(unit), int(year)] = last
    return found


def _used(store: Store) -> dict[Key, list[Use]]:
    drawn_by = drawing()
    voided = {(event.record, event.corrects) for event in store.of_kinds(VOIDED)}

    @cache
    def unit_of(actor: str) -> str:
        own = store.record(actor).fact("unit_code") if actor != CONSOLE else None
        return str(own or store.unit)

    found: dict[Key, list[Use]] = {}
    for event in store.of_kinds(*drawn_by):
        series = drawn_by[event.kind]
        text = str(_public(event).get(series.name, ""))
        said = NUMBERED.search(text)
        if event.corrects is None and said:
            unit = unit_of(event.actor) if series.of_each_unit else ""
            stands = (event.record, event.version) not in voided
            kind = event.kind.partition(".")[0]
            use = Use(int(said[2]), text, event.record, kind, event.position, stands)
            found.setdefault((series.name, unit, int(said[1])), []).append(use)
    return found


def _public(event: PublicEvent) -> Mapping[str, Any]:
    try:
        public: Mapping[str, Any] = json.loads(event.public)
    except ValueError:  # a damaged row: its number is then missing, and told so
        return {}
    return public

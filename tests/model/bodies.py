"""What somebody would send for a step in a situation, valid in content: the case of the step's own
tests, adapted. A body is None where nothing valid can be said.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Protocol

from domain.procedure import procedure
from tests.cases import cases
from tests.model.matter import Matter
from tests.model.people import PEOPLE
from tests.model.periods import after_months
from tests.model.situation import Situation

Body = dict[str, Any] | None


class Pick(Protocol):
    """Chooses one of some options; the name says what for."""

    def __call__(self, name: str, options: Sequence[Any]) -> Any: ...


Builder = Callable[[Situation, Pick], Body]
BUILDERS: dict[str, Builder] = {}


def body_for(s: Situation, pick: Pick) -> Body:
    """What to send."""
    build = BUILDERS.get(s.row.id)
    adapted = build(s, pick) if build else {}
    return None if adapted is None else base(s.row.id) | adapted


@cache
def base(step: str) -> dict[str, Any]:
    """What the step's own case says, and why it is late if it should be."""
    body = dict(next(case.body for case in cases(step.partition(".")[0]) if case.id == step))
    if "late_reason" in procedure().schemas[step].fields:
        body["late_reason"] = "情况复杂"
    if "small_staff_reason" in procedure().schemas[step].fields:
        body["small_staff_reason"] = "人手不足"
    return body


def builds(*steps: str) -> Callable[[Builder], Builder]:
    """Registers a function as the one that adapts the bodies of these steps."""

    def registered(build: Builder) -> Builder:
        BUILDERS.update(dict.fromkeys(steps, build))
        return build

    return registered


def choosing(**options: Sequence[Any]) -> Builder:
    """A body in which only some fields vary, each by itself."""
    return lambda s, pick: {name: pick(name, several) for name, several in options.items()}


def of_kind(s: Situation, kind: str) -> list[Matter]:
    """The other records of a kind."""
    return [m for m in s.all.values() if m.kind == kind and m is not s.m]


def held_by(office: str, excepted: Iterable[str]) -> list[str]:
    """Who holds an office, with exceptions."""
    kept = set(excepted)
    return [id for id, person in PEOPLE.items() if office in person.offices and id not in kept]


def in_business(excepted: Iterable[str]) -> list[str]:
    """Who holds any office."""
    kept = set(excepted)
    return [id for id, person in PEOPLE.items() if person.offices and id not in kept]


def recused_from(s: Situation, m: Matter) -> set[str]:
    """Who is recused from a record and from what it has grown from."""
    before = [m.get(f"{kind}_id") for kind in ("clue", "case")]
    return m.recused.union(*(s.all[id].recused for id in before if id in s.all))


def ever(s: Situation, m: Matter, *names: str) -> set[str]:
    """Everybody ever named under one of these names on a record and what it has grown from."""
    before = [m.get(f"{kind}_id") for kind in ("clue", "case")]
    return m.all_said(*names).union(*(s.all[id].all_said(*names) for id in before if id in s.all))


def two_of(pool: Sequence[str], pick: Pick, name: str) -> list[str] | None:
    """Two people out of some."""
    if len(pool) < 2:
        return None
    first = pick(name, pool)
    return [first, pick(name, [each for each in pool if each != first])]


def with_handler(handler: str | None, pool: list[str], pick: Pick) -> list[str] | None:
    """A team around a handler."""
    others = [each for each in pool if each != handler]
    if handler not in pool or not others:
        return None
    return [str(handler), pick("team", others)]


def later(day: date, **more: int) -> str:
    """A day some days on."""
    return str(day + timedelta(**more))


def between(earliest: date, latest: date, pick: Pick) -> str | None:
    """A day after the first and not after the second."""
    span = (latest - earliest).days
    if span <= 0:
        return None
    return later(earliest, days=pick("days", sorted({1, (span + 1) // 2, span})))


def extension(s: Situation, months: int, pick: Pick, *periods: str) -> str | None:
    """A later last day for all of these periods that run."""
    running = [s.m.periods[id] for id in periods if s.m.runs(id)]
    if not running:
        return later(s.day, days=30)
    earliest = max(period.unshifted_on for period in running)
    return between(earliest, min(after_months(p.started_on, months) for p in running), pick)


def if_said(**said: Any) -> Body:
    """A body, unless one of its fields could not be filled."""
    return None if None in said.values() else said


def party_options(m: Matter, *kept: str) -> list[str]:
    """The Party sanctions a person can receive in a case, without some."""
    if m.get("political_status") != "party_member" or m.get("case_track") == "supervisory":
        return []
    every = """party_warning party_serious_warning party_serious_warning_in_lieu party_removal
        party_probation_1y party_probation_2y party_expulsion party_exemption"""
    return [sanction for sanction in every.split() if sanction not in kept]


def admin_options(m: Matter) -> list[str]:
    """The 政务 sanctions a person can receive in a case."""
    if m.get("person_category") == "neither" or m.get("case_track") == "party":
        return []
    of_villagers = ["admin_warning", "admin_demerit", "admin_major_demerit"]
    if m.get("person_category") == "village_manager":
        return of_villagers
    return [*of_villagers, "admin_demotion", "admin_removal", "admin_dismissal"]


def goes_to_county(m: Matter) -> bool:
    """Whether the county has to approve, whatever the sanction."""
    return bool(m.get("review_procedure") == "county_approves")


def sanction(party: str | None) -> dict[str, Any]:
    """A Party sanction as a form says it, with the posts where it takes them away."""
    posts = "某村党支部委员" if party == "party_removal" else None
    return {"party_sanction": party, "removed_posts": posts, "party_effect_from": None}

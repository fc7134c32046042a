"""Whole numbers that fit: within bounds, and obeying linear relations. Exact, and exact about it
when there are none: every way is either tried or cut off by a relation that it cannot obey.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Bounds = Mapping[str, tuple[int, int]]  # by name the least and the most, both allowed


class Limit(NamedTuple):
    """The figures, each so many times, add up to this at most."""

    times: Mapping[str, int]
    at_most: int = 0


def equal(left: Sequence[str], right: Sequence[str]) -> list[Limit]:
    """Two sums are the same."""
    return [at_most(left, right), at_most(right, left)]


def at_most(left: Sequence[str], right: Sequence[str]) -> Limit:
    """One sum is not more than another."""
    return Limit({**dict.fromkeys(left, 1), **dict.fromkeys(right, -1)})


def solution(bounds: Bounds, limits: Sequence[Limit]) -> dict[str, int] | None:
    """One figure for each name; None where no figures fit at all."""
    found: dict[str, int] = {}
    for names in _hanging_together(bounds, limits):
        ours = [limit for limit in limits if names & limit.times.keys()]
        part = _solved({name: bounds[name] for name in names}, ours)
        if part is None:
            return None
        found |= part
    return found


def _hanging_together(bounds: Bounds, limits: Sequence[Limit]) -> list[set[str]]:
    """The names in groups between which there is no relation."""
    groups = [{name} for name in bounds]
    for limit in limits:
        joined = set().union(*(group for group in groups if group & limit.times.keys()))
        groups = [*(group for group in groups if not group & joined), joined]
    return groups


def _solved(bounds: Bounds, limits: Sequence[Limit]) -> dict[str, int] | None:
    open_ways = [dict(bounds)]
    while open_ways:
        narrowed = _narrowed(open_ways.pop(), limits)
        if narrowed is None:
            continue
        wide = max(narrowed, key=lambda name: narrowed[name][1] - narrowed[name][0])
        low, high = narrowed[wide]
        if low == high:
            return {name: low for name, (low, _) in narrowed.items()}
        # Half of it at a time, the lower half first: together they leave out nothing.
        middle = (low + high) // 2
        open_ways += [narrowed | {wide: (middle + 1, high)}, narrowed | {wide: (low, middle)}]
    return None


def _narrowed(bounds: Bounds, limits: Sequence[Limit]) -> dict[str, tuple[int, int]] | None:
    """The same bounds without what no relation leaves possible; None where nothing is left."""
    known, changed = dict(bounds), True
    while changed:
        changed = False
        for limit in limits:
            least = sum(_least(known[name], n) for name, n in limit.times.items())
            for name, n in limit.times.items():
                was, room = known[name], limit.at_most - least + _least(known[name], n)
                now = _cut(was, n, room)
                if now[0] > now[1]:
                    return None
                known[name], changed = now, changed or now != was
    return known


def _least(bounds: tuple[int, int], times: int) -> int:
    return times * bounds[0 if times > 0 else 1]


def _cut(bounds: tuple[int, int], times: int, room: int) -> tuple[int, int]:
    """The bounds of a figure that, so many times, must fit into what room there is."""
    low, high = bounds
    return (low, min(high, room // times)) if times > 0 else (max(low, -(room // -times)), high)

"""封账: up to which month a unit's figures are closed when an act is recorded."""

from typing import Any

import msgspec

from projections.units import parent_of
from service.store.recorder import Writing


def closed_through(writing: Writing, unit: str, own: str) -> str | None:
    """The last month that is closed to the unit's figures, if one is: by a return of its own, or of
    a unit above it, whose figures they are, too. `own` is the unit whose store it is.
    """
    above: str | None = unit
    closed: list[str] = []
    while above is not None:
        known: dict[str, Any] = msgspec.json.decode(writing.latest_public("unit_code", above))
        closed += filter(None, [known.get("closed_through")])
        above = parent_of(above, known, own) if known else None
    return max(closed, default=None)

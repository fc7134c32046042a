"""月份封账: the unit's return for months up to this one is accepted; no act's figures fall in them
any more. Recorded on the unit by the acceptance of a return.
"""

from dataclasses import dataclass
from typing import Annotated

from domain.fields import PUBLIC
from domain.step import Fact


@dataclass(frozen=True)
class MonthClosed:
    """`closed_through` is the last month (YYYY-MM) that is closed."""

    closed_through: Annotated[str, Fact("已封账至", PUBLIC)]

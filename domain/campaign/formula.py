"""整治编组: the label of a campaign, 1+2+3+10, and the numbers it is made of."""

import re

from domain.fields import NARROW
from domain.step import Refused


def numbers_of(formula: str | None) -> tuple[int, ...] | None:
    """The numbers in a label, in order; a label without any is refused."""
    if formula is None:
        return None
    numbers = tuple(map(int, re.findall("[0-9]+", formula.translate(NARROW))))
    if not numbers:
        raise Refused("campaign-formula-counts", "整治编组应含数字，如“1+2+3+10”；没有的不填。")
    return numbers

"""What travels between two stores: a return and the receipt for it, once their signatures held."""

from datetime import date
from typing import NamedTuple

from domain.statistical_return.figures import Figures
from domain.statistical_return.findings import Override
from domain.statistical_return.remarks import Remark

RECEIPT_ACCEPTS, RECEIPT_SENDS_BACK = "accepted", "sent_back"


class ReturnFile(NamedTuple):
    """A return as a unit handed it in. `version` counts how many times it was submitted, `digest`
    is that of its figures, `compiled.position` a place in the log of the unit that made it.
    """

    unit: str
    span: str
    version: int
    compiled: Figures
    overrides: tuple[Override, ...]
    submitted_on: date
    digest: str


class Receipt(NamedTuple):
    """What the unit above, `county`, says to one version of a return, known by its digest; `reason`
    is why it sends the return back, or its opinion on taking it, which may be empty.
    """

    unit: str
    span: str
    version: int
    digest: str
    verdict: str
    reason: str
    remarks: tuple[Remark, ...]
    decided_on: date
    county: str

"""留党察看: the term that runs, and how far it can be extended (处分条例 12)."""

from datetime import date

from domain.calendar import add_months
from domain.record import Deadline, Record
from domain.rulebook import in_force, rulebook
from domain.step import Context, Refused

ONE_YEAR, TWO_YEARS = "probation-1y", "probation-2y"


def running(record: Record) -> Deadline:
    """The term that runs; the guard has made sure that one does."""
    deadline = record.running(ONE_YEAR) or record.running(TWO_YEARS)
    assert deadline is not None
    return deadline


def none_running(record: Record, context: Context) -> Refused | None:
    """The guard: there must be a term to end."""
    if record.running(ONE_YEAR) or record.running(TWO_YEARS):
        return None
    return Refused("probation-running", "本案没有正在执行的留党察看，请核对案件。", "stage")


def extension_of(record: Record) -> date:
    """The last day of a one-year term extended by a year. Raises Refused for any other term."""
    deadline = running(record)
    if deadline.rule != ONE_YEAR or deadline.extended_to:
        sentence = "留党察看最长不超过二年，不能再延长，请恢复党员权利或者开除党籍。"
        raise Refused("probation-at-most-two-years", sentence, "stage")
    row = in_force(rulebook().deadlines[ONE_YEAR], deadline.started_on)
    return add_months(deadline.started_on, row.months_max)

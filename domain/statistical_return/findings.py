"""校核意见: what the checks found in a return, and which of it was answered in writing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.codes import CODES
from domain.record import Record, Recorded
from domain.statistical_return.figures import FrozenFigures

STOP = "stop"
CHECKED = "statistical_return.return_checked"
OVERRIDDEN = "statistical_return.finding_overridden"
LEVELS = CODES["finding_level"]


@dataclass(frozen=True)
class Finding:
    """What one check says about one thing (a cell, the number of a record); `level` tells whether
    it may be answered in writing.
    """

    check: str
    about: str
    said: str
    level: str

    def __str__(self) -> str:
        return f"[{LEVELS.title_of(self.level)}] {self.check}　{self.about}　{self.said}"


@dataclass(frozen=True)
class Override:
    """A finding that stands, and the written reason why the return may leave all the same."""

    check: str
    about: str
    said: str
    reason: str

    def __str__(self) -> str:
        return f"{self.check}　{self.about}　{self.said}　说明：{self.reason}"


def found(record: Record) -> Sequence[Finding]:
    """What the latest check found."""
    check = record.last(CHECKED)
    return check.event.findings if check else ()


def overrides(record: Record) -> tuple[Override, ...]:
    """What was answered in writing since the figures were last worked out; the last word counts."""
    said = {
        (answer.finding_check, answer.finding_about, answer.finding_said): answer.override_reason
        for answer in (entry.event for entry in _since_compiled(record) if entry.kind == OVERRIDDEN)
    }
    return tuple(Override(*finding, reason) for finding, reason in said.items())


def unanswered(record: Record) -> list[Finding]:
    """The findings that keep a return from leaving."""
    answered = {(each.check, each.about, each.said) for each in overrides(record)}
    return [
        each
        for each in found(record)
        if each.level == STOP or (each.check, each.about, each.said) not in answered
    ]


def _since_compiled(record: Record) -> Iterator[Recorded]:
    entries = list(record)
    compiled = [n for n, entry in enumerate(entries) if isinstance(entry.event, FrozenFigures)]
    return iter(entries[compiled[-1] + 1 :])

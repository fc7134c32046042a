"""The rows of law.py, read."""

from typing import NamedTuple

from tests.model.law import (
    ASIDE,
    DECIDED,
    ENDS,
    FILED_FROM,
    FINISHED,
    HANDLED_HERE,
    STAGES,
    TEXTS,
)


class Row(NamedTuple):
    """One step as the rules tell it."""

    kind: str
    step: str
    after: frozenset[str]
    to: str
    roles: frozenset[str]
    by: str
    answers: tuple[str, ...]
    apart: tuple[str, ...]
    kept: str  # the fact whose people may not do it

    @property
    def aside(self) -> bool:
        """Whether it is done beside the way."""
        return self.step in ASIDE[self.kind].split()

    @property
    def id(self) -> str:
        """The step's name with that of its kind."""
        return f"{self.kind}.{self.step}"


def _stages(kind: str, text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in text.split():
        found |= _group(kind, word) or {word}
    assert found <= set(STAGES[kind].split()), (kind, text)
    return frozenset(found)


def _group(kind: str, word: str) -> set[str]:
    """The stages that a word of the rows stands for."""
    ordered = STAGES[kind].split()
    every, ends = set(ordered), set(ENDS[kind].split())
    before = set(FILED_FROM.split())
    groups = {
        "every": every,
        "open": every - ends,
        "read": every - ends - {"received"},
        "unfinished": every - set(FINISHED.split()),
        "handled_here": set(HANDLED_HERE.split()),
        "handled": every
        - ends
        - {"registered", "distribution_pending", "transfer_pending", "return_pending"},
        "resulted": {"verification_result_pending", "with_party_organisation", "closed"},
        "counted_here": every - {"transferred", "returned", "merged"},
        "ever_filed": every - before,
        "decision": set(DECIDED.split()),
    }
    if kind == "case":
        filed = every - ends - before
        groups["under_case"], groups["unsigned"] = filed, filed - {"report_signing"}
        groups["undecided"] = filed - set(DECIDED.split())
        groups["from_review"] = set(ordered[ordered.index("in_review") :]) - ends
    return groups.get(word, set())


def _rows(kind: str, text: str) -> dict[str, Row]:
    rows = {}
    for line in filter(None, text.splitlines()):
        step, after, to, roles, bound = (part.strip() for part in line.split("|"))
        said = dict(word.split(":") for word in bound.split())
        answers, apart = (
            tuple(said[w].split(",")) if w in said else () for w in ("answers", "apart")
        )
        who = frozenset(roles.split())
        by, kept = said.get("by", ""), said.get("not", "")
        row = Row(kind, step, _stages(kind, after), to, who, by, answers, apart, kept)
        rows[row.id] = row
    return rows


ROWS = {id: row for kind, text in TEXTS.items() for id, row in _rows(kind, text).items()}

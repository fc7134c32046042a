"""A hint, never a hindrance: what is now registered may have been received before."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import Any

from domain.fields import INFORMANT, NARROW, PERSON
from domain.petition import READABLE
from domain.record import Recorded
from service.reading import Reader
from service.web.rows import Row, register_for

REGISTERED = "petition.petition_registered"
LOOKED_AT_MAX = 1_000  # the petitions of some years
SHOWN_MAX = 5
SIMILAR = 0.6  # of the characters stand in both, in the same order
COMPARED_MAX = 400  # characters: what is longer shows its likeness early, and takes long to compare


def duplicates(known: Reader, events: Sequence[Recorded]) -> list[str]:
    """Earlier petitions on the same person, from the same contact or of like words, newest first,
    each with its number and why.
    """
    first = events[0]
    if first.kind != REGISTERED or not {INFORMANT, PERSON} <= known.sees:
        return []
    return list(islice(_alike(known, first), SHOWN_MAX))


def _alike(known: Reader, registered: Recorded) -> Iterator[str]:
    likeness = _Likeness(registered.event)
    for row in _earlier(known, registered.record):
        reasons = "、".join(likeness.reasons(row.record.facts))
        if reasons:
            yield f"{row.number}（{reasons}）"


def _earlier(known: Reader, record: str) -> list[Row]:
    with register_for(known) as register:
        columns = register.table.c
        read = (register.of("petition"), columns.stage.in_(READABLE), columns.record != record)
        return register.rows(*read, order=(columns.opened_at.desc(),), limit=LOOKED_AT_MAX)


class _Likeness:
    """What a registration is compared by, made ready once for many comparisons."""

    def __init__(self, registered: Any) -> None:
        self.named = {person.name for person in registered.accused or ()}
        self.contacts = set(_contacts(registered.reporters))
        self.words = SequenceMatcher(autojunk=False)
        self.words.set_seq2(_compared(registered.petition_text))

    def reasons(self, facts: Any) -> Iterator[str]:
        """Why an earlier petition of these facts looks like the same."""
        if not self.named.isdisjoint(person.name for person in facts.get("accused") or ()):
            yield "同一被反映人"
        if not self.contacts.isdisjoint(_contacts(facts.get("reporters"))):
            yield "同一联系方式"
        self.words.set_seq1(_compared(facts["petition_text"]))
        # The quick one is never lower, so what it rules out need not be compared in order.
        if self.words.quick_ratio() >= SIMILAR and self.words.ratio() >= SIMILAR:
            yield "内容相似"


def _contacts(reporters: Any) -> Iterator[str]:
    said = (_plain(reporter.reporter_contact or "") for reporter in reporters or ())
    return filter(None, said)


def _compared(text: str) -> str:
    return _plain(text)[:COMPARED_MAX]


def _plain(text: str) -> str:
    """Letters, figures and characters alone: however people space, hyphenate and punctuate."""
    return re.sub(r"[\W_]", "", text.translate(NARROW)).lower()

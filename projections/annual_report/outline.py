"""The outline of the report, read: sections and sentences. report.toml tells what each key is."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.codes import CODES
from projections.annual_report.wording import slots_in


@dataclass(frozen=True)
class Sentence:
    """One sentence with figures, and what is said where they are all nought."""

    text: str
    zero: str = ""


@dataclass(frozen=True)
class OutlinedSection:
    """One section: what people may write otherwise, and what nobody does."""

    id: str
    part: str = ""
    prose: tuple[str, ...] = ()
    figures: tuple[Sentence, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return CODES["report_section"].title_of(self.id)


@dataclass(frozen=True)
class Draft:
    """One sentence that the data suggest for a section; `shortcoming` counts its own slots."""

    section: str
    text: str
    shortcoming: str = ""
    href: str = ""


@dataclass(frozen=True)
class Outline:
    """The whole of it."""

    title: str
    settled: str
    parts: Mapping[str, str]
    sections: tuple[OutlinedSection, ...]
    drafts: tuple[Draft, ...]

    def of(self, part: str) -> list[OutlinedSection]:
        """The sections of a part, in order; those that stand in none for ""."""
        return [section for section in self.sections if section.part == part]

    def texts(self) -> Iterator[str]:
        """Every text in which a figure may stand."""
        for section in self.sections:
            yield from section.prose
            yield from (sentence.text for sentence in section.figures)
        yield from (draft.text for draft in self.drafts)

    def slots(self) -> list[str]:
        """What stands in braces anywhere, each once, in the order of the paper."""
        return list(dict.fromkeys(name for text in self.texts() for name in slots_in(text)))


@cache
def outline() -> Outline:
    """The outline of the house. A key or a section it does not know stops the start."""
    text = Path(__file__).with_name("report.toml").read_text("utf-8")
    table = tomllib.loads(text)
    sections = tuple(_section(row) for row in table.pop("section"))
    drafts = tuple(Draft(**row) for row in table.pop("draft"))
    _must_be_known(sections, drafts)
    return Outline(sections=sections, drafts=drafts, **table)


def _section(row: dict[str, Any]) -> OutlinedSection:
    prose, figures = tuple(row.pop("prose", ())), row.pop("figures", ())
    sentences = tuple(Sentence(**sentence) for sentence in figures)
    return OutlinedSection(prose=prose, figures=sentences, **row)


def _must_be_known(sections: Iterable[OutlinedSection], drafts: Iterable[Draft]) -> None:
    ids = [section.id for section in sections]
    if ids != list(CODES["report_section"].codes):
        raise ValueError("report: its sections are not those of the code list report_section")
    strays = {draft.section for draft in drafts} - set(ids)
    if strays:
        raise ValueError(f"report: there is no section {sorted(strays)} to draft")

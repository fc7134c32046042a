"""The report put together: parts, sections, paragraphs, for the page and the Word file alike.

Whoever draws it adds nothing: every character of it stands here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from projections.annual_report.figures import Figure
from projections.annual_report.outline import (
    Draft,
    Outline,
    OutlinedSection,
    Sentence,
    outline,
)
from projections.annual_report.wording import (
    Figures,
    Names,
    Run,
    all_nought,
    slots_in,
    with_names,
    worded,
)
from projections.shortcomings import Counts

DRAFT_MARK = "〔草稿，请核定〕"
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `draft` where the system suggests it, `href` where its counts come from."""

    runs: tuple[Run, ...]
    draft: bool = False
    href: str = ""

    @property
    def text(self) -> str:
        """What is read."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Section:
    """One section; `written` where people have written it. `source` is what they would go on from:
    their own text, or what is suggested, with the figures of the report still in braces.
    """

    id: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    written: bool
    source: str

    @property
    def is_draft(self) -> bool:
        """Whether something in it waits to be settled by people."""
        return any(paragraph.draft for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Part:
    """One part of the report."""

    heading: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Paper:
    """The report as it is read, and every figure in it, in the order in which they come."""

    title: str
    preamble: Section
    parts: tuple[Part, ...]
    closing: Section
    figures: tuple[Figure, ...]

    def sections(self) -> Iterator[Section]:
        """Every section, in the order of the paper."""
        yield self.preamble
        for part in self.parts:
            yield from part.sections
        yield self.closing

    def lines(self) -> list[str]:
        """Everything that is read, a line for each heading and paragraph."""
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        yield self.title
        yield from (each.text for each in self.preamble.paragraphs)
        for part in self.parts:
            yield part.heading
            for section in part.sections:
                yield section.heading
                yield from (each.text for each in section.paragraphs)
        yield from (each.text for each in self.closing.paragraphs)


@dataclass(frozen=True)
class Material:
    """What a report is made of: names, figures, what was not done, what people wrote."""

    names: Names
    figures: Figures
    shortcomings: Mapping[str, Counts]
    written: Mapping[str, str]


def put_together(material: Material) -> Paper:
    """The report of this material, by the outline of the house."""
    plan = outline()
    (preamble,), (closing,) = (
        [_section(plan, each, "", material) for each in plan.of("") if each.id == id]
        for id in ("preamble", "closing")
    )
    parts = tuple(
        Part(
            f"{NUMERALS[n]}、{_plain(title, material)}",
            tuple(
                _section(plan, each, f"（{NUMERALS[m]}）{each.title}", material)
                for m, each in enumerate(plan.of(part))
            ),
        )
        for n, (part, title) in enumerate(plan.parts.items())
    )
    found = Paper(_plain(plan.title, material), preamble, parts, closing, ())
    return Paper(found.title, preamble, parts, closing, _cited(found, material.figures))


def wanted(written: Iterable[str]) -> list[str]:
    """The names of all figures that the outline and these texts ask for."""
    own = (name for text in written for name in slots_in(text))
    return list(dict.fromkeys((*outline().slots(), *own)))


def _cited(paper: Paper, figures: Figures) -> tuple[Figure, ...]:
    """Every figure that stands in the paper, once, in the order of the first place."""
    runs = (run for section in paper.sections() for each in section.paragraphs for run in each.runs)
    by_id = {figure.id: figure for figure in figures.values()}
    return tuple(by_id[id] for id in dict.fromkeys(id for run in runs for id in run.cites))


def _plain(text: str, material: Material) -> str:
    return "".join(run.text for run in worded(text, material.names, {}))


def _section(plan: Outline, section: OutlinedSection, heading: str, material: Material) -> Section:
    written = material.written.get(section.id)
    suggested = _suggested(plan, section, material)
    if written is not None:
        own = [Paragraph(worded(t, material.names, material.figures)) for t in _split(written)]
    else:
        own = suggested
    counted = [_counted(section.figures, material)] if section.figures else []
    return Section(
        section.id,
        heading,
        (*own, *counted),
        written is not None,
        written or "\n".join(_suggestions(plan, section, material)),
    )


def _split(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if line.strip())


def _counted(sentences: Iterable[Sentence], material: Material) -> Paragraph:
    """One paragraph of sentences whose figures nobody types."""
    return Paragraph(tuple(run for each in sentences for run in _sentence(each, material)))


def _sentence(sentence: Sentence, material: Material) -> Sequence[Run]:
    nought = all_nought(sentence.text, material.figures)
    if sentence.zero and nought:
        return (Run(sentence.zero, nought),)
    return worded(sentence.text, material.names, material.figures)


# ---- what the system suggests

_MARK = Run(DRAFT_MARK, doubtful=True)


def _suggested(plan: Outline, section: OutlinedSection, material: Material) -> list[Paragraph]:
    if section.prose:
        return [Paragraph(worded(t, material.names, material.figures)) for t in section.prose]
    told = [_drafted(each, material) for each in _drafts(plan, section, material)]
    return told or [Paragraph((Run(plan.settled), _MARK), draft=True)]


def _suggestions(plan: Outline, section: OutlinedSection, material: Material) -> list[str]:
    """The same as texts, counts filled in, figures of the report left as they are."""
    drafts = _drafts(plan, section, material)
    texts = [with_names(each.text, _names(each, material)) for each in drafts]
    return [with_names(text, material.names) for text in section.prose] or texts


def _drafts(plan: Outline, section: OutlinedSection, material: Material) -> list[Draft]:
    """What the data suggest for a section."""
    return [d for d in plan.drafts if d.section == section.id and _is_there(d, material)]


def _drafted(draft: Draft, material: Material) -> Paragraph:
    runs = worded(draft.text, _names(draft, material), material.figures)
    return Paragraph((*runs, _MARK), draft=True, href=draft.href)


def _names(draft: Draft, material: Material) -> Names:
    return {**material.names, **material.shortcomings.get(draft.shortcoming, {})}


def _is_there(draft: Draft, material: Material) -> bool:
    """Whether there is any of what a draft tells."""
    if draft.shortcoming:
        counts = material.shortcomings.get(draft.shortcoming, {})
        return next(iter(counts.values()), "0") != "0"
    return not all_nought(draft.text, material.figures)

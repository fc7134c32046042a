"""Sentences with figures in them: {S06} and {S06:余} become what was counted, visibly so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from projections.annual_report.figures import Figure
from projections.annual_report.rounding import rounded

SLOT = re.compile(r"\{([^{}:\n]{1,40})(?::(余|多))?\}")
UNCOUNTED = "〔尚不能统计：{}〕"
UNKNOWN = "〔没有这个图号：{}〕"

Names = Mapping[str, str]
Figures = Mapping[str, Figure]


@dataclass(frozen=True)
class Run:
    """A stretch of text; `cites` names the figures it stands for, `doubtful` marks what somebody
    must look at before the report goes out.
    """

    text: str
    cites: tuple[str, ...] = ()
    doubtful: bool = False


def slots_in(text: str) -> Iterator[str]:
    """What stands in braces in a text."""
    return (found[1] for found in SLOT.finditer(text))


def worded(text: str, names: Names, figures: Figures) -> tuple[Run, ...]:
    """A text with its slots filled. What is filled in is not looked at again."""
    return tuple(run for run in _runs(text, names, figures) if run.text)


def with_names(text: str, names: Names) -> str:
    """A text with its names filled in, and its figures still in braces."""
    return SLOT.sub(lambda slot: names.get(slot[1], slot[0]), text)


def _runs(text: str, names: Names, figures: Figures) -> Iterator[Run]:
    end = 0
    for slot in SLOT.finditer(text):
        yield Run(text[end : slot.start()])
        yield _filled(slot[1], slot[2], names, figures)
        end = slot.end()
    yield Run(text[end:])


def _filled(name: str, word: str | None, names: Names, figures: Figures) -> Run:
    if name in names:
        return Run(names[name])
    figure = figures.get(name)
    if figure is None:
        return Run(UNKNOWN.format(name), doubtful=True)
    if figure.label is None and figure.value is None:
        return Run(UNCOUNTED.format(figure.title), (figure.id,), doubtful=True)
    return Run(said(figure, word), (figure.id,))


def said(figure: Figure, word: str | None = None) -> str:
    """A figure with its measure word, as a round number where a word asks for one."""
    if figure.label is not None:
        return figure.label
    number = rounded(figure.value, word) if word and figure.value is not None else figure.said
    return f"{number}{figure.measure_word}"


def all_nought(text: str, figures: Figures) -> tuple[str, ...]:
    """The figures of a text where all of them are nought; none where one is not, or unknown."""
    found = [figures[name] for name in slots_in(text) if name in figures]
    return tuple(figure.id for figure in found) if all(each.is_nought for each in found) else ()

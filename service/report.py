"""年度报告, as a reader may know it: the paper, until when it counts, the record of its text."""

from dataclasses import dataclass
from datetime import date

from domain.record import Record
from domain.report_text import Stage
from domain.report_text.open_report_text import number_of
from domain.report_text.paragraphs import paragraphs_of
from projections.annual_report.figures import figures_of, has_facts
from projections.annual_report.paper import Material, Paper, put_together, wanted
from projections.relations import Finding, findings
from projections.shortcomings import shortcomings
from projections.tallies import Asked, tally
from service import words
from service.house import House
from service.reading import Reader, kept_from, today_at
from service.units import units_asked

ADOPTED = "report_text.report_adopted"


class NothingToReport(Exception):
    """A year of which nothing that counts is recorded; the sentence says so."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year}年还没有可统计的记录，没有报告可出，请核对年度和单位。")


@dataclass(frozen=True)
class Report:
    """One year's report: as it reads at a position of the log, and the record of its text, if any.

    `dated` is the day under the report, `broken` what should hold between figures and does not.
    """

    year: int
    unit: str
    unit_title: str
    position: int
    dated: date
    paper: Paper
    text: Record | None
    broken: tuple[Finding, ...]

    @property
    def adopted(self) -> bool:
        """Whether the secretary has adopted it: figures and text then stay."""
        return self.text is not None and self.text.stage == Stage.ADOPTED

    @property
    def file_name(self) -> str:
        """What its file is called."""
        name = f"{self.paper.title}{'' if self.adopted else '（草稿）'}.docx"
        return name.replace("/", "／").replace("\\", "＼")


def report_of(
    reader: Reader, year: int, unit: str | None = None, as_of: int | None = None
) -> Report:
    """The report of a year: of one unit, or as the reader's own unit tells of all. An adopted one
    counts up to its adoption, any other up to now, unless a position is asked for. Raises
    NothingToReport, and ValueError for a unit that is not the reader's to ask for.
    """
    house = reader.house
    own = unit or reader.unit
    text = _text(house, own, year, as_of)
    adopted = text.last(ADOPTED) if text is not None and text.stage == Stage.ADOPTED else None
    then = adopted.position if adopted else house.store.size()
    position = then if as_of is None else as_of
    dated = adopted.occurred_on if adopted else today_at(house)
    tree, units = reader.tree, units_asked(reader, unit or "")
    units = tree.under(unit) if unit else units
    asked = Asked.of_year(year, position, units=units, without=kept_from(reader))
    if not has_facts(house.views, asked):
        raise NothingToReport(year)
    title = tree.title(own)
    names = _names(title, year, dated)
    paper, broken = _counted(house, asked, names, text, dated)
    return Report(year, unit or "", title, position, dated, paper, text, broken)


def _counted(
    house: House, asked: Asked, names: dict[str, str], text: Record | None, today: date
) -> tuple[Paper, tuple[Finding, ...]]:
    written = paragraphs_of(text) if text is not None else {}
    found = tally(house.views, asked)
    figures = figures_of(house.views, asked, found, wanted(written.values()))
    drafted = shortcomings(house.views, asked, today)
    paper = put_together(Material(names, figures, drafted, written))
    return paper, tuple(each for each in findings(found) if not each.holds)


def _text(house: House, unit: str, year: int, as_of: int | None) -> Record | None:
    """What people wrote of it, as it stands or stood; None where nothing stands."""
    id = house.store.holder("report_text_number", number_of(unit, year))
    record = house.store.record(id, as_of) if id else None
    return record if record is not None and record.stage is not None else None


def _names(unit_title: str, year: int, today: date) -> dict[str, str]:
    """What the texts of the outline call by name."""
    return {
        "单位": unit_title,
        "年度": str(year),
        "下一年度": str(year + 1),
        "今天": words.day(today),
    }


def counted_until(report: Report) -> str:
    """截至: up to and with which entry of the log the figures count."""
    return f"第{report.position}号"

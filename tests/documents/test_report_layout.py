"""The report as it is laid out: twenty-two lines of twenty-eight characters, and all its text."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from projections.annual_report.paper import Paragraph
from projections.annual_report.wording import Run
from service.reading import reader_of
from service.report import Report, report_of
from service.report_docx import as_docx
from service.report_styles import FANG, HEI, KAI, SONG, SONG_TITLE
from tests import supervision_histories as s
from tests.stores import Office

pytestmark = [
    pytest.mark.documents,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")),
        reason="no LibreOffice here: make test-documents",
    ),
]
LINES, CHARACTERS = 22, 28
TEXT = "镇村干部一岗双责"
SECONDS_MAX = 120
PAGE_NUMBER = re.compile("— ?[0-9]+ ?—")
# Nobody may ship the fonts that official papers ask for: one that is free stands in for each.
STAND_IN = """
  <match target="pattern">
    <test name="family"><string>{}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit>
  </match>
"""


@pytest.fixture
def report(here: Office) -> Report:
    here.retold(s.HELD)
    here.house.views.catch_up()
    return report_of(reader_of(here.house, here.ids["manager"]), 2026)


def pages(report: Report, folder: Path) -> list[list[str]]:
    """The lines of each page, without its number."""
    (folder / "report.docx").write_bytes(as_docx(report))
    stand_ins = map(STAND_IN.format, (FANG, HEI, KAI, SONG, SONG_TITLE))
    fonts = ('<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', *stand_ins)
    (folder / "fonts.conf").write_text(f"<fontconfig>{''.join(fonts)}</fontconfig>", "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ("soffice", profile, "--headless", "--convert-to", "pdf", "report.docx")
    known = os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "LC_ALL": "C.UTF-8"}
    more = {"cwd": folder, "env": known, "timeout": SECONDS_MAX, "check": True}
    done = subprocess.run(convert, capture_output=True, text=True, **more)
    assert "Error" not in done.stdout + done.stderr
    read = ("pdftotext", "-layout", "-enc", "UTF-8", "report.pdf", "-")
    text = subprocess.run(read, capture_output=True, text=True, **more).stdout
    return [list(filter(None, map(_read, page.split("\n")))) for page in text.split("\f")[:-1]]


def _read(line: str) -> str:
    return "" if PAGE_NUMBER.fullmatch(line.strip()) else line.replace(" ", "")


def with_closing(report: Report, text: str) -> Report:
    """The same report with this at its end."""
    closing = replace(report.paper.closing, paragraphs=(Paragraph((Run(text),)),))
    return replace(report, paper=replace(report.paper, closing=closing))


def test_a_full_page_has_22_lines_of_28_characters(report: Report, tmp_path: Path) -> None:
    long = with_closing(report, TEXT * (LINES * CHARACTERS * 5 // len(TEXT)))
    of_it = [page for page in pages(long, tmp_path) if set("".join(page)) <= set(TEXT)]
    full = of_it[1:-1]  # on the first it begins, two characters in; on the last it ends
    assert len(full) >= 2
    assert [[len(line) for line in page] for page in full] == [[CHARACTERS] * LINES] * len(full)


def test_all_its_text_is_there_in_order(report: Report, tmp_path: Path) -> None:
    laid_out = "".join(line for page in pages(report, tmp_path) for line in page)
    body = laid_out.partition("附表：")[0]
    assert body == "".join([*report.paper.lines(), "某镇纪委", "2026年3月2日"])


def test_the_signature_never_stands_alone_on_a_page(report: Report, tmp_path: Path) -> None:
    """However long the text, two lines of it at least go with the unit and the day."""
    for lines in range(3, 9):
        folder = tmp_path / str(lines)
        folder.mkdir()
        found = pages(with_closing(report, "干" * (CHARACTERS * lines - 3)), folder)
        [signed] = [page for page in found if "2026年3月2日" in page]
        assert signed[-2:] == ["某镇纪委", "2026年3月2日"]
        assert sum(set(line) == {"干"} for line in signed) >= 2, lines

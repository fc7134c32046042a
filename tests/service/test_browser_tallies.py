"""The tallies in a real Chromium: on a small screen, drawn, and on paper."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.service.conftest import Town
from tests.service.test_browser import at, serving

pytestmark = pytest.mark.browser
SHEETS_MAX = 9
PAGES = (
    "/tallies/2026",
    "/tallies/2026Q2?months=1",
    "/tallies/2026/CLUE_PERSONS",
    "/tallies/2026/FORM_SHARE.form_1",
    "/tallies/2026/CLUE_PERSONS/by/rank",
)


@pytest.fixture
def address(town: Town) -> Iterator[str]:
    """Where the pages of a town with two clues are served."""
    town.office.registered("2026-03-02")
    town.office.closed(town.office.registered("2026-03-03"))
    with serving(town.on("2026-06-02").app) as address:
        yield address


def test_everybody_can_use_the_figures_on_a_small_screen(address: str) -> None:
    with at(address, "secretary") as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        for path in PAGES:
            page.goto(address + path)
            flaws = Axe().run(page).response["violations"]
            assert [(path, flaw["id"], len(flaw["nodes"])) for flaw in flaws] == []
            width = page.evaluate("document.documentElement.scrollWidth")
            assert (path, width) <= (path, 1366)
        assert said == []


def test_many_figures_stand_on_one_screen_and_on_few_sheets(address: str) -> None:
    with at(address, "secretary") as page:
        page.goto(f"{address}/tallies/2026")
        rows = [row.bounding_box() for row in page.locator(".mj-tally tbody tr").all()[:20]]
        assert sum(row["y"] + row["height"] <= 768 for row in rows) >= 12
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
        assert sheets <= SHEETS_MAX


def test_charts_are_drawn_when_they_are_opened(address: str) -> None:
    with at(address, "secretary") as page:
        page.goto(f"{address}/tallies/2026")
        for chart in page.locator("details.mj-chart:has(img)").all():
            chart.locator("summary").click()
            image = chart.locator("img")
            image.scroll_into_view_if_needed()
            page.wait_for_function("image => image.complete", arg=image.element_handle())
            assert image.evaluate("image => image.naturalWidth") > 0, "it can be read as an image"
            assert image.bounding_box()["width"] > 700

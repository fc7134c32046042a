"""Named histories of a year's report: its text drafted, put forward, adopted."""

from functools import reduce

from tests.histories import HOUSE, World

CLOSING = {"report_section": "closing", "report_paragraph": "来年继续努力。\n请予审议。"}
PROBLEMS = ("problem_duty", "problem_conduct", "problem_team")


def drafting(world: World = HOUSE, year: int = 2026) -> World:
    """A report whose text is begun."""
    return world.did("manager", "report_text.open_report_text", "2026-12-20", report_year=year)


def settled(world: World, section: str) -> World:
    """A section that people have written."""
    text = {"report_section": section, "report_paragraph": "监督还不够经常。"}
    return world.did("manager", "revise_paragraph", "2026-12-21", **text)


DRAFTING = drafting()
REVISED = DRAFTING.did("manager", "revise_paragraph", "2026-12-21", **CLOSING)
SETTLED = reduce(settled, PROBLEMS, REVISED)
SUBMITTED = SETTLED.did("manager", "submit_report", "2026-12-22")
ADOPTED = SUBMITTED.did("secretary", "adopt_report", "2026-12-23")

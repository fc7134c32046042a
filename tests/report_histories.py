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


def settled_for(year: int) -> World:
    """A report with an end of its own, in which nothing is a draft of the system any more."""
    revised = drafting(year=year).did("manager", "revise_paragraph", "2026-12-21", **CLOSING)
    return reduce(settled, PROBLEMS, revised)


def submitted_for(year: int) -> World:
    """The same, put forward."""
    return settled_for(year).did("manager", "submit_report", "2026-12-22")


def adopted_for(year: int) -> World:
    """The same, adopted."""
    return submitted_for(year).did("secretary", "adopt_report", "2026-12-23")


DRAFTING = drafting()
REVISED = DRAFTING.did("manager", "revise_paragraph", "2026-12-21", **CLOSING)
SETTLED, SUBMITTED, ADOPTED = settled_for(2026), submitted_for(2026), adopted_for(2026)
# A unit has one report a year, and the cases of all steps are told in one house.
OPEN_CASE, WAITING_CASE, ADOPTED_CASE = settled_for(2025), submitted_for(2024), adopted_for(2023)

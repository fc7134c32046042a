"""Named histories of a year's report: its text drafted, put forward, adopted."""

from tests.histories import HOUSE, World

CLOSING = {"report_section": "closing", "report_paragraph": "来年继续努力。\n请予审议。"}


def drafting(world: World = HOUSE, year: int = 2026) -> World:
    """A report whose text is begun."""
    return world.did("manager", "report_text.open_report_text", "2026-12-20", report_year=year)


DRAFTING = drafting()
REVISED = DRAFTING.did("manager", "revise_paragraph", "2026-12-21", **CLOSING)
SUBMITTED = REVISED.did("manager", "submit_report", "2026-12-22")
ADOPTED = SUBMITTED.did("secretary", "adopt_report", "2026-12-23")

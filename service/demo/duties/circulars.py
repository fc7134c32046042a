"""通报 in the demo: drafted, perhaps sent back, issued, some of them passed on."""

from collections.abc import Sequence
from datetime import date
from random import Random

from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties.people import on_form
from service.demo.duties.seasons import begun
from service.demo.mishaps import Mishap
from service.demo.teller import Office
from service.demo.words import Subject

MISHAPS = {
    1: Mishap("circular.draft_circular", restated={"circular_audience": "各村、镇直各部门"}),
    2: Mishap("circular.forward_circular", again={}),
}
RETURNED, FORWARDED = (1, 5), (2, 6, 8)


def circulated(
    office: Office,
    rng: Random,
    on: date,
    number: int,
    criticised: Sequence[Subject],
    **ground: str,
) -> Story:
    """The how-manieth circular of the year, and whom it criticises by name."""
    told = begun(office, rng, "circular", on)
    told.plan = Plan(mishaps=(MISHAPS[number],) if number in MISHAPS else ())
    draft = ground | {
        "circular_title": told.said("circular_titles"),
        "circular_cases": max(1, len(criticised)),
        "units_named": rng.sample(sorted(office.units), rng.randint(1, 2)),
        "criticised": [on_form(each) for each in criticised],
    }
    yield from told.do("draft_circular", "anguan", on, **draft)
    if number in RETURNED:
        yield from told.do("return_circular", "shuji", (0, 2))
        yield from told.do("redraft_circular", "anguan", (0, 2), **draft)
    yield from told.do("approve_circular", "shuji", (0, 2))
    yield from told.do("issue_circular", "anguan", (0, 2))
    if number in FORWARDED:
        yield from told.do("forward_circular", "xinfang", (1, 4))
    return ()

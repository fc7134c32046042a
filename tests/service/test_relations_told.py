"""What must hold between the figures: where it does not, the page and the command line say so."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from projections import tallies
from projections.relations import ROUNDING, Finding, Relation, findings, relations
from projections.tallies import Asked, Cell
from service.house import House, Settings
from tests import campaign_histories as k
from tests import case_histories as c
from tests import measure_histories as m
from tests import petition_histories as p
from tests.cases import cases
from tests.duty_outcomes import DUTIES, RARE_OUTCOMES
from tests.outcome_histories import OUTCOMES
from tests.service.cli_fixtures import Shell
from tests.service.conftest import Town, opened
from tests.stores import Clock, Office

YEAR = 2026
EVERY = pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.id)
BY_STEP = ("business_visit", "reception", "committee_meeting")
TOLD = (
    *OUTCOMES,
    *m.OUTCOMES,
    *RARE_OUTCOMES,
    *DUTIES,
    k.fixed(k.PROBLEM_LISTED),
    p.registered(p.PETITION | p.SORTED),
    c.INVESTIGATING.did("handler", "record_property", "2026-03-25", **c.PROPERTY),
    *(case.done for kind in BY_STEP for case in cases(kind)),
)
MEASURE = {"measure": "criticism", "measure_document": "措〔2026〕1号", "measure_on": "2026-04-03"}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town in which something stands on both sides of every relation, and all of them hold."""
    clock = Clock()
    house = House(Settings(tmp_path_factory.mktemp("town")), clock)
    office = Office(house, clock).staffed()
    clue = office.talk_reported(office.registered(problem_tags=["mass_corruption"]))
    office.did("secretary", "apply_measure", "2026-04-03", clue, **MEASURE)
    for world in TOLD:
        office.retold(world)
    house.views.catch_up()
    yield opened(office).on("2026-12-31")
    house.close()


@pytest.fixture
def shell(town: Town) -> Shell:
    return Shell(town.office.house.settings.folder)


def known(town: Town) -> list[Cell]:
    """The figures of the year as they are."""
    return tallies.tally(town.office.house.views, Asked.of_year(YEAR))


def one_too_many(cells: list[Cell], relation: Relation) -> list[Cell]:
    """The same figures, but for one on the left, which is more than the right side allows."""
    (found,) = (each for each in findings(cells) if each.relation == relation)
    assert found.left is not None
    assert found.right is not None
    more = found.right - found.left + ROUNDING + 1
    return [
        replace(cell, value=cell.value + more)
        if cell.indicator.id == relation.left[0] and cell.value is not None
        else cell
        for cell in cells
    ]


def row(found: Finding, result: str) -> str:
    """How the page says it."""
    return f"{found.relation.title} {found.said} {result} {found.relation.because}"


def test_what_holds_is_told_on_the_page_and_not_by_the_command_line(town: Town, shell: Shell):
    found = findings(known(town))
    assert [each.relation.id for each in found if not each.holds or not each.right] == []
    page = town["manager"].get(f"/tallies/{YEAR}").text
    assert [each for each in found if row(each, "相符") not in page] == []
    assert "不符：" not in shell.done("tally", str(YEAR))


@EVERY
def test_each_relation_that_is_broken_is_reported(town, shell, relation, monkeypatch):
    wrong = one_too_many(known(town), relation)
    (found,) = (each for each in findings(wrong) if each.relation == relation)
    assert not found.holds
    monkeypatch.setattr("service.figures.tally", lambda *_: wrong)
    assert row(found, "不符") in town["manager"].get(f"/tallies/{YEAR}").text
    printed = shell.done("tally", str(YEAR)).splitlines()
    assert f"不符：{relation.title}（{found.said}）" in printed
    told = shell.json("tally", str(YEAR), "--format", "json")["relations"]
    (said,) = (each for each in told if each["relation"] == relation.id)
    assert (said["holds"], said["left"], said["right"]) == (False, found.left, found.right)


def test_a_problem_listed_and_not_yet_fixed_is_reported_as_it_stands(here):
    here.retold(k.PROBLEM_LISTED)
    here.house.views.catch_up()
    town, shell = opened(here).on("2026-12-31"), Shell(here.house.settings.folder)
    (found,) = (each for each in findings(known(town)) if not each.holds)
    assert (found.relation.id, found.said) == ("campaign-problems-all-fixed", "1 ＝ 0")
    assert row(found, "不符") in town["manager"].get(f"/tallies/{YEAR}").text
    assert f"不符：{found.relation.title}（1 ＝ 0）" in shell.done("tally", str(YEAR))

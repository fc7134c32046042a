"""The tallies of a history print the bulletin. Where it has 万 an event stands for as many as the
scale says; the leading cadres, who are printed one by one, are written one by one.
"""

import pytest

from projections.printing import percent, wan
from projections.relations import findings
from service.house import House, Settings
from tests.bulletins.history import Year
from tests.bulletins.published import (
    CLUES,
    OF_CASES,
    OF_FORMS,
    PETITIONS,
    SANCTIONS,
    SHARES,
    behind,
    bulletins,
)
from tests.bulletins.solver import solution
from tests.stores import Clock
from tests.written import Written

# The coarsest scale at which whole numbers print the same shares, ranks and sums.
SCALES = {
    "2020": {OF_FORMS: 1_000, SANCTIONS: 1_000},
    "2021": {OF_FORMS: 1_000, SANCTIONS: 1_000},
    "2023": {OF_FORMS: 250, SANCTIONS: 500},
    "2025-9M": {OF_FORMS: 1_000, SANCTIONS: 1_000},
}
ALIKE = {PETITIONS: 1_000, CLUES: 1_000, OF_CASES: 1_000}
SANCTIONED_LEADERS = ("PUN_RANK_PROV", "PUN_RANK_BUREAU")
LEADING = (*SANCTIONED_LEADERS, "CASE_RANK_PROV", "CASE_RANK_BUREAU")
EVERY = pytest.mark.parametrize("id", SCALES)


def scaled(bulletin, cells, scale):
    """Whole numbers of a family; the leading cadres become as few as the scale leaves of them."""
    bounds = {cell: each for cell, each in bulletin.bounds(scale).items() if cell in cells}
    for cell in bounds.keys() & set(SANCTIONED_LEADERS):
        few, many = behind(bulletin.printed[cell])
        bounds[cell] = (few // scale, -(-many // scale))
    ours = [limit for limit in bulletin.limits() if limit.times.keys() <= bounds.keys()]
    return solution(bounds, ours)


def leaders(bulletin):
    """The leading cadres that it prints, one by one."""
    return {cell: text for cell, text in bulletin.printed.items() if cell in LEADING}


def families(id):
    return (SCALES[id] | ALIKE).items()


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A house that has lived through these years, at their scales and, of the leading, in full."""
    house = House(Settings(tmp_path_factory.mktemp("bulletins")), Clock())
    book = Written(house)
    for id in SCALES:
        bulletin = bulletins()[id]
        day = f"{bulletin.span[:4]}-{bulletin.span[-2:]}-20"
        told = [scaled(bulletin, cells, scale) for cells, scale in families(id)]
        Year(book, day, "whole").write({cell: n for each in told for cell, n in each.items()})
        leading = {cell: int(text) for cell, text in leaders(bulletin).items()}
        Year(book, day, "leading").write(leading)
    book.save()
    yield book
    house.close()


@EVERY
def test_the_tallies_print_the_counts_of_the_bulletin(book, id):
    bulletin = bulletins()[id]
    cells = book.cells(bulletin.span, "whole")
    printed = {
        cell: wan(cells[cell] * scale)
        for family, scale in families(id)
        for cell in family
        if cell in bulletin.printed and cell not in LEADING
    }
    assert printed == {cell: bulletin.printed[cell] for cell in printed}
    assert printed.keys() >= {*OF_FORMS, "PUN_TOTAL", "PUN_PARTY", "PET_TOTAL", "CASE_FILED"}


@EVERY
def test_they_print_its_shares(book, id):
    bulletin = bulletins()[id]
    cells = book.cells(bulletin.span, "whole")
    shares = {cell: percent(cells[SHARES[cell]], cells["FORM_TOTAL"]) for cell in SHARES}
    assert shares == {cell: bulletin.printed[cell] for cell in SHARES}


@EVERY
def test_nothing_that_must_hold_between_the_figures_is_broken(book, id):
    found = findings(book.tally(bulletins()[id].span, "whole"))
    assert [each.relation.id for each in found if not each.holds] == []
    assert sum(bool(each.left) for each in found) >= 2


@EVERY
def test_the_leading_cadres_are_those_of_the_bulletin(book, id):
    bulletin = bulletins()[id]
    cells = book.cells(bulletin.span, "leading")
    assert {cell: str(cells[cell]) for cell in leaders(bulletin)} == leaders(bulletin)
    assert cells["PUN_TOTAL"] == sum(cells[cell] for cell in SANCTIONED_LEADERS)
    assert cells["CASE_FILED_PERSON"] == cells["CASE_RANK_PROV"] + cells["CASE_RANK_BUREAU"]

"""What must hold between the figures of a year: read, tried, and told where it does not."""

import pytest

from domain.span import Span
from projections.indicators import catalogue, row_of
from projections.relations import MUST_BE, Finding, findings, relations
from projections.tallies import Cell

EVERY = pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.id)


def cells(**values):
    """A year in which every figure is nothing, but for these (CODE__scope); shares of nothing are
    not known.
    """
    said = {name.replace("__", "."): value for name, value in values.items()}
    return [Cell(row, said.get(row.id, None if row.share_of else 0)) for row in catalogue()]


def broken(**values):
    return [found.relation.id for found in findings(cells(**values)) if not found.holds]


def test_what_is_told_at_the_end_of_a_year_is_tried_on_whole_years_only():
    unfixed = cells(CAMP_PROBLEM=2, **{"CAMP_FIXED.listed": 1})
    found = {
        code: [each.relation.id for each in findings(unfixed, Span.read(code)) if not each.holds]
        for code in ("2022", "2022-11", "2022H2", "2022-01..2022-11")
    }
    assert found.pop("2022") == ["campaign-problems-all-fixed"]
    assert list(found.values()) == [[], [], []]


def test_each_relation_is_named_once():
    assert len({relation.id for relation in relations()}) == len(relations())


@EVERY
def test_each_relation_is_between_figures_there_are(relation):
    assert all(map(row_of, (*relation.left, *relation.right)))
    assert relation.must_be in MUST_BE


def test_a_year_without_anything_breaks_no_relation():
    assert broken() == []


@EVERY
def test_each_relation_is_reported_when_its_left_side_is_too_much(relation):
    sides = dict.fromkeys(relation.left, 0) | {relation.left[0]: 1}
    values = {id.replace(".", "__"): value for id, value in sides.items()}
    assert relation.id in broken(**values)


def shares(*tenths):
    """The shares of the four forms, in tenths of a percent."""
    return {f"FORM_SHARE__form_{n}": value for n, value in enumerate(tenths, 1)}


@pytest.mark.parametrize(
    ("tenths", "found"),
    [
        ((333, 333, 333, 1), []),
        ((333, 333, 333, 3), []),
        ((333, 333, 333, 4), ["form-shares-make-the-whole"]),
        ((333, 333, 333, -1), []),
        ((333, 333, 333, -2), ["form-shares-make-the-whole"]),
    ],
)
def test_shares_come_to_a_hundred_percent_but_for_what_rounding_takes(tenths, found):
    assert broken(**shares(*tenths)) == found


def test_a_share_is_told_as_percent():
    (found,) = [each for each in findings(cells(**shares(500, 400, 0, 0))) if not each.holds]
    assert found.said == "90.0% ≈ 100.0%"


def test_what_another_year_counts_is_held_to_nothing():
    assert {found.known for found in findings([])} == {False}


def test_both_sides_are_told_with_what_should_stand_between_them():
    (found,) = [each for each in findings(cells(FORM_1=2, FORM_TOTAL=3)) if not each.holds]
    assert (found.relation.id, found.said) == ("forms-sum-to-total", "2 ＝ 3")


def test_what_no_step_records_yet_is_held_to_nothing():
    relation = relations()[0]
    unknown = Finding(relation, None, 3)
    assert (unknown.known, unknown.holds) == (False, True)
    without = [Cell(row, None) for row in catalogue()]
    assert {each.known for each in findings(without)} == {False}

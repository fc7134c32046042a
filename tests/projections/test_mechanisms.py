"""The mechanisms of the annual report: all thirty-six, each recorded by steps, found in figures."""

from domain.procedure import procedure
from projections.indicators import catalogue, row_of
from projections.mechanisms import mechanisms

SUPPORTING = {"unit", "account", "person", "correction", "attachment"}
# Kinds that a matter goes through: they are told by the procedure, not by a mechanism a step.
MATTERS = {"petition", "clue", "case", "appeal"}


def test_every_mechanism_of_the_report_stands_once_and_in_order():
    assert [each.id for each in mechanisms()] == [f"F{n:02}" for n in range(1, 37)]


def test_no_cell_of_the_table_is_empty():
    for each in mechanisms():
        assert all((each.title, each.chapter, each.kinds, each.step_titles)), each.id
        assert each.indicator_titles, each.id


def test_every_figure_a_mechanism_names_can_be_counted():
    named = {id for each in mechanisms() for id in each.indicators}
    assert [id for id in sorted(named) if not row_of(id).recordable] == []


def test_every_step_beside_the_matters_belongs_to_a_mechanism():
    named = {step for each in mechanisms() for step in each.steps}
    apart = SUPPORTING | MATTERS
    steps = {id for id, step in procedure().steps.items() if step.kind not in apart}
    assert sorted(steps - named) == []


FIGURES = {f"S{n:02}" for n in range(1, 41)} - {"S15"} | {f"U{n}" for n in range(1, 6)}


def test_every_masked_figure_of_the_report_is_a_cell():
    """S15 is a label made of numbers, kept with its campaign."""
    cells = [figure for row in catalogue() for figure in row.figures]
    assert sorted(cells) == sorted(FIGURES)

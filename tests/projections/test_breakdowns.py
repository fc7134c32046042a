"""By what figures can be broken down: what the events they count say."""

from dataclasses import fields

import pytest

from domain.procedure import event_kind, procedure
from projections.dimensions import dimensions
from projections.indicators import catalogue, holds_several

OPENINGS = {
    event_kind(event)
    for step in procedure().steps.values()
    if step.opens
    for event in step.leads_to
}
COUNTED = [row for row in catalogue() if row.counts]
# The figures of petitions, clues, cases, sanctions and of whom it was dealt with.
OF_MATTERS = ("PET_", "CLUE_", "CASE_", "PUN_", "FORM_", "EIGHT_", "MASS_", "MONEY_", "SELF_")
# Told otherwise: a measure by a row of its own, and a form of a handling or an accountability.
BY_ROWS = {"measure", "form", "accountability_form"}


def said_by(kind):
    """What an event of a kind says: its own fields and, if others went before, what they said."""
    own = {each.name for each in fields(procedure().events[kind])}
    standing = procedure().kinds[kind.partition(".")[0]].standing
    return own if kind in OPENINGS else own | set(standing)


def in_one_part(row, fact):
    """Whether all that a row counts says the same of a fact, so that there is nothing to split."""
    wanted = [table.get(fact) for table in row.alternatives]
    plain = (isinstance(each, str | bool) and each not in ("", "*") for each in wanted)
    same = all(plain) and not any(str(each).startswith("!") for each in wanted)
    return same and not holds_several(fact)


@pytest.mark.parametrize("row", COUNTED, ids=lambda row: row.id)
def test_a_figure_is_broken_down_by_what_some_event_it_counts_says(row):
    said = set().union(*(said_by(kind) for kind in row.counts))
    assert {id for id in row.by if dimensions()[id].fact not in said} == set()


@pytest.mark.parametrize(
    "row", [row for row in COUNTED if row.code.startswith(OF_MATTERS)], ids=lambda row: row.id
)
def test_a_figure_of_matters_can_be_broken_down_by_all_that_every_event_says(row):
    said = set.intersection(*(said_by(kind) for kind in row.counts))
    could = {
        id
        for id, dimension in dimensions().items()
        if dimension.fact in said and id not in BY_ROWS and not in_one_part(row, dimension.fact)
    }
    assert could - set(row.by) == set()

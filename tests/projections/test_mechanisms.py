"""The mechanisms of the annual report: all thirty-six, each recorded by steps, found in figures."""

from domain.procedure import procedure
from projections.indicators import catalogue, row_of
from projections.mechanisms import mechanisms

SUPPORTING = {"unit", "account", "person", "correction", "attachment"}
# Kinds that a matter goes through: they are told by the procedure, not by a mechanism a step.
MATTERS = {"petition", "clue", "case", "appeal"}
# What a township does of which its report does not speak, and what tells the county of it all.
BEYOND = {"patrol", "patrol_problem", "statistical_return"}


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
    apart = SUPPORTING | MATTERS | BEYOND
    steps = {id for id, step in procedure().steps.items() if step.kind not in apart}
    assert sorted(steps - named) == []


# Each figure of the report with the word it is measured in; S15 is a label made of numbers, which
# stands on its campaign.
FIGURES = """
    S01项 S02个 S03个 S04个 S05人次 S06次 S07期 S08人 S09人 S10人次 S11人次 S12次 S13次 S14次 S16个
    S17个 S18条 S19次 S20个 S21个 S22个 S23人 S24人 S25个 S26件 S27人 S28人 S29人 S30人 S31人 S32人
    S33人 S34人 S35人 S36人 S37次 S38次 S39件 S40件 U1名 U2项 U3个 U4次 U5个
"""


def test_every_masked_figure_of_the_report_is_one_cell_in_its_own_measure():
    cells = [(figure, row) for row in catalogue() for figure in row.figures]
    assert sorted(f"{figure}{row.measure_word}" for figure, row in cells) == FIGURES.split()
    assert [figure for figure, row in cells if not row.recordable] == []

"""The catalogue: every tally a row, every cell named once."""

from itertools import groupby

import pytest

from projections import indicators
from projections.indicators import catalogue, counted_kinds
from tests.freeze import rules

ROW = """
[[indicator]]
code = "A"
title = "甲"
measure_word = "件"
group = "组"
source = "口径"
"""


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Reads a catalogue from a text."""
    monkeypatch.setattr(indicators, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(indicators, "FILES", ("rows",))

    def _read(text):
        (tmp_path / "rows.toml").write_text(text, "utf-8")
        return catalogue.__wrapped__()

    return _read


def test_a_cell_is_named_by_its_code_and_scope(read):
    rows = read(ROW + 'counts = ["clue.clue_registered"]\n' + ROW + 'scope = "b"\n')
    assert [(row.id, row.recordable, row.unit) for row in rows] == [
        ("A", True, "event"),
        ("A.b", False, "event"),
    ]


def test_a_cell_that_stands_twice_is_refused(read):
    with pytest.raises(ValueError, match=r"\['A'\] stand twice"):
        read(ROW + ROW)


def test_an_unknown_key_is_refused(read):
    with pytest.raises(ValueError, match=r"A has unknown keys \['colour'\]"):
        read(ROW + 'colour = "red"\n')


@pytest.mark.parametrize("wanted", ['"true"', '"false"', '["true"]', "[true]", '"是"', "1"])
def test_a_yes_or_no_asked_for_as_a_text_is_refused(read, wanted):
    with pytest.raises(ValueError, match=r"A where main_leader = .* must be true or false"):
        read(ROW + f"where = {{ main_leader = {wanted} }}\n")


def test_a_code_asked_for_as_a_yes_or_no_is_refused(read):
    with pytest.raises(ValueError, match=r"A where measure = True: must be a code or a list"):
        read(ROW + "where = { measure = true }\n")


def test_a_yes_or_no_is_asked_for_as_such(read):
    (row,) = read(ROW + "where = { main_leader = false, measure = ['criticism'] }\n")
    assert row.where == {"main_leader": False, "measure": ["criticism"]}


def test_alternatives_are_tables_of_which_each_must_fit(read):
    (row,) = read(ROW + "where = [{ measure = '*' }, { main_leader = true }]\n")
    assert row.alternatives == ({"measure": "*"}, {"main_leader": True})
    with pytest.raises(ValueError, match=r"A where main_leader = '\*'"):
        read(ROW + "where = [{ measure = '*' }, { main_leader = '*' }]\n")


def test_a_narrower_row_has_the_acts_of_another(read):
    counts = 'counts = ["clue.measure_applied", "clue.held_accountable"]\n'
    both = "where = [{ measure = '*' }, { accountability_form = '*' }]\n"
    narrow = ROW + 'scope = "b"\nacts_of = "A"\nwhere = { main_leader = true }\n'
    (wide, row) = read(ROW + counts + both + narrow)
    assert row.counts == wide.counts
    assert row.alternatives == (
        {"measure": "*", "main_leader": True},
        {"accountability_form": "*", "main_leader": True},
    )
    (_, same) = read(ROW + counts + ROW + 'scope = "b"\nacts_of = "A"\n')
    assert (same.counts, same.alternatives) == (wide.counts, ({},))


@pytest.mark.parametrize(
    "row",
    [
        ROW + 'acts_of = "B"\n',
        ROW + ROW + 'scope = "b"\nacts_of = "A"\n',
        ROW + 'counts = ["a.b"]\n' + ROW + 'scope = "b"\ncounts = ["a.b"]\nacts_of = "A"\n',
    ],
    ids=["no such row", "one that counts nothing", "acts of its own besides"],
)
def test_only_of_a_row_that_counts_can_the_acts_be_had(read, row):
    with pytest.raises(ValueError, match="A cannot have the acts of"):
        read(row)


def test_a_row_can_only_have_units_in_common_with_rows_there_are(read):
    (first, second) = read(ROW + ROW + 'scope = "b"\ncommon_to = ["A"]\n')
    assert second.common_to == (first.id,)
    with pytest.raises(ValueError, match=r"there is no row \['B'\] to count from"):
        read(ROW + 'common_to = ["B"]\n')


def test_rows_have_units_in_common_only_with_rows_of_the_same_unit():
    units = {row.id: row.unit for row in catalogue()}
    for row in catalogue():
        assert {units[id] for id in row.common_to} <= {row.unit}


def test_the_rows_of_a_group_stand_together():
    groups = [row.group for row in catalogue()]
    assert [group for group, _ in groupby(groups)] == list(dict.fromkeys(groups))


def test_a_row_that_was_published_counts_as_it_did():
    """A changed way of counting is a new row, in force from a year on; so returns stay the same."""
    now = {row.id: row.rule for row in catalogue()}
    frozen = rules()
    assert {id: rule for id, rule in frozen.items() if now.get(id) != rule} == {}
    assert sorted(now.keys() - frozen.keys()) == [], "run python -m tests.freeze"


def test_what_cannot_be_recorded_says_what_it_waits_for():
    assert [row.id for row in catalogue() if row.recordable == bool(row.waits_for)] == []


def test_every_row_says_in_chinese_what_it_counts_and_from_which_date():
    years = {"recv", "appr", "dec", "held", "issue"}
    words = {"件", "人", "人次", "件次", "次", "个", "项", "条", "期", "起", "份", "名", "家"}
    words |= {"家次", "轮", "户", "组", "元", "%"}
    wrong = [
        row.id for row in catalogue() if row.year not in years or row.measure_word not in words
    ]
    assert wrong == []
    assert all(row.title and row.group and row.source for row in catalogue())


def test_what_some_row_counts_becomes_a_fact():
    counted = {kind for row in catalogue() for kind in row.counts}
    asked = ("ended_by", "followed_by", "not_followed_by")
    said_of = {kind for row in catalogue() for name in asked for kind in getattr(row, name)}
    assert counted_kinds() == counted | said_of

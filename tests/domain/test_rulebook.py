"""The rule book: that its rows hold together, and that the row of the day counts."""

import ast
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import domain
from domain.procedure import procedure
from domain.rulebook import (
    DeadlineRule,
    NoRuleInForce,
    Rule,
    StepRule,
    UnknownRow,
    _row,
    adopt,
    in_force,
    rulebook,
)

ROOT = Path(domain.__file__).parent
MODULES = sorted(
    ".".join(("domain", *path.relative_to(ROOT).with_suffix("").parts))
    for path in ROOT.rglob("*.py")
    if path.name != "__init__.py"
)
BOOK = rulebook()
ROWS = [
    row
    for rows in (BOOK.steps, BOOK.deadlines, BOOK.rules)
    for editions in rows.values()
    for row in editions
]


def each(rows):
    return pytest.mark.parametrize("row", rows, ids=[row.reference for row in rows])


every_row = each(ROWS)
every_step_row = each([row for row in ROWS if isinstance(row, StepRule)])
every_deadline_row = each([row for row in ROWS if isinstance(row, DeadlineRule)])
every_deadline = pytest.mark.parametrize("id", BOOK.deadlines)


def cited_in(module):
    """The rule ids a module names where it refuses, as far as they are written out."""
    tree = ast.parse(Path(import_module(module).__file__).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
            match node.args[0]:
                case ast.Constant(value=id):
                    yield id
                case ast.Name(id=name) if name.isupper():
                    yield getattr(import_module(module), name)


def test_every_step_file_has_a_row_and_every_row_a_file():
    files = {m.removeprefix("domain.") for m in MODULES if hasattr(import_module(m), "STEP")}
    assert files == set(BOOK.steps)


@every_row
def test_a_row_cites_a_known_instrument(row):
    assert any(row.article.startswith(name) for name in BOOK.instruments)
    assert len(row.article) > min(map(len, BOOK.instruments))
    assert row.confidence in ("H", "M", "L")
    assert row.in_force <= row.reviewed
    assert row.title or isinstance(row, StepRule)


@every_step_row
def test_a_step_names_roles_and_events_there_are(row):
    assert row.roles
    assert set(row.roles) <= set(BOOK.roles)
    assert set(row.decides_on + row.separate_from) <= set(procedure().events)
    assert row.assignment is None or procedure().meaning(row.assignment).reference == "account"


@every_deadline_row
def test_a_deadline_has_one_length_and_names_events_there_are(row):
    lengths = (row.months, row.working_days, row.days, row.quarter_day, row.next_year_day)
    # Without a length, it ends on the day that the starting event itself names.
    assert sum(map(bool, lengths)) == 1 or (row.counted_from and not any(lengths))
    # What no event can start, the step that ends it counts.
    assert row.starts or row.met_by
    assert row.met_by or row.expires
    assert row.moved_by <= set(procedure().events)
    assert set(row.where) <= set(procedure().meanings)
    assert row.counted_from in {None, *procedure().meanings}
    assert not row.months_max or row.extended_by


def test_no_id_is_both_a_step_a_deadline_and_a_rule():
    ids = [*BOOK.steps, *BOOK.deadlines, *BOOK.rules]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("module", MODULES)
def test_what_a_refusal_cites_is_a_row(module):
    for id in cited_in(module):
        assert BOOK.rule(id, date(2026, 6, 1)).reference.startswith(f"{id}@")


@cache
def everything():
    """The text of all that may cite a rule."""
    paths = (path for name in ("domain", "service") for path in (ROOT.parent / name).rglob("*.py"))
    return "\n".join(path.read_text("utf-8") for path in paths)


@pytest.mark.parametrize("id", BOOK.rules)
def test_every_rule_forbids_something_somewhere(id):
    assert f'"{id}"' in everything()


def amended(*days):
    return [
        Rule(
            id="r",
            article=f"第{n}条",
            in_force=date.fromisoformat(day),
            confidence="H",
            reviewed=day,
        )
        for n, day in enumerate(days, 1)
    ]


@pytest.mark.parametrize(
    ("day", "article"),
    [
        ("2019-01-01", "第1条"),
        ("2023-12-31", "第1条"),
        ("2024-01-01", "第2条"),
        ("2026-06-01", "第2条"),
    ],
)
def test_the_edition_of_the_day_counts(day, article):
    editions = amended("2019-01-01", "2024-01-01")
    assert in_force(editions, date.fromisoformat(day)).article == article


def test_before_the_first_edition_there_is_no_rule():
    with pytest.raises(NoRuleInForce):
        in_force(amended("2019-01-01"), date(2018, 12, 31))
    with pytest.raises(NoRuleInForce):
        BOOK.step("clue.register_clue", date(2018, 12, 31))


def test_an_event_names_the_row_applied_to_it():
    row = BOOK.step("clue.sign_receipt", date(2026, 6, 1))
    assert row.reference == "clue.sign_receipt@2019-01-01"
    assert BOOK.cited(row.reference) == row
    assert BOOK.cited("letter-reply@2019-01-01").title == "函询回复"


def test_an_unknown_key_stops_the_start():
    with pytest.raises(ValueError, match=r"rulebook: r has unknown keys \['artikel'\]"):
        _row(Rule, {"id": "r", "artikel": "第1条"})


@pytest.mark.parametrize(
    ("id", "length"),
    [
        ("disposition-opinion", "1个月"),
        ("letter-reply", "15个工作日"),
        ("talk-report", "1个月"),
        ("shelved-reexamination", "6个月"),
    ],
)
def test_a_period_is_as_long_as_the_rule_says(id, length):
    assert BOOK.deadlines[id][-1].length == length


LOCAL = """
[[local]]
id = "letter-reply"
in_force = 2026-01-01
working_days = 10
source = "某县纪委2025年12月通知"
"""


@pytest.fixture
def local():
    yield adopt
    adopt("")


def test_a_local_row_overrides_the_period_from_its_day_on(local):
    local(LOCAL)
    rows = rulebook().deadlines["letter-reply"]
    assert in_force(rows, date(2025, 12, 31)).length == "15个工作日"
    own = in_force(rows, date(2026, 1, 1))
    assert (own.length, own.source) == ("10个工作日", "某县纪委2025年12月通知")
    assert own.starts == rows[0].starts


def test_a_local_row_may_change_the_kind_of_length_and_be_early(local):
    local(LOCAL.replace("working_days = 10", "months = 1").replace("2026-01-01", "2018-01-01"))
    rows = rulebook().deadlines["letter-reply"]
    assert in_force(rows, date(2018, 6, 1)).length == "1个月"
    assert in_force(rows, date(2026, 6, 1)).length == "15个工作日"  # the later row is the law's


def test_a_local_row_of_the_same_day_takes_the_place_of_the_row(local):
    local(LOCAL.replace("2026-01-01", "2019-01-01"))
    assert [row.length for row in rulebook().deadlines["letter-reply"]] == ["10个工作日"]


def test_a_local_row_turns_a_rule_off(local):
    row = '[[local]]\nid = "talk-by-two"\nin_force = 2026-01-01\nin_use = false\nsource = "通知"'
    local(row)
    assert [edition.in_use for edition in rulebook().rules["talk-by-two"]] == [True, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LOCAL.replace("letter-reply", "no-such-rule"), "没有可以调整的“no-such-rule”"),
        (LOCAL.replace('source = "某县纪委2025年12月通知"', ""), r"缺\['source'\]"),
        (LOCAL + "weeks = 2\n", r"不识\['weeks'\]"),
    ],
)
def test_a_local_row_that_cannot_be_is_refused_and_changes_nothing(local, text, said):
    with pytest.raises(UnknownRow, match=said):
        local(text)
    assert rulebook().deadlines["letter-reply"] == BOOK.deadlines["letter-reply"]


@every_deadline
def soon_due(row):
    """Whether what starts in February 2026 ends on a working day of that year."""
    ends_on_any_day = row.expires or row.stays
    return not ends_on_any_day and row.from_day(date(2026, 2, 10)).due_on.year == 2026


@pytest.mark.parametrize("id", [row.id for row, *_ in BOOK.deadlines.values() if soon_due(row)])
@pytest.mark.parametrize(("day", "confirmed"), [("2026-02-10", True), ("2039-02-10", False)])
def test_a_deadline_says_whether_its_holidays_are_known(id, day, confirmed):
    row = BOOK.deadlines[id][0]
    assert row.from_day(date.fromisoformat(day)).confirmed is confirmed


def test_only_intake_and_the_secretary_see_who_informed():
    assert {id for id in BOOK.roles if "informant" in BOOK.sees([id])} == {
        "intake_officer",
        "commission_secretary",
        "acting_secretary",
    }
    assert BOOK.sees(["handler", "intake_officer"]) == {"public", "case", "person", "informant"}
    assert BOOK.sees([]) == frozenset()


def test_administrators_handle_no_matter():
    admins = {id for id, role in BOOK.roles.items() if role.group == "admin"}
    for step in procedure().steps.values():
        if procedure().kinds[step.kind].business:
            assert not admins.intersection(BOOK.steps[step.id][-1].roles)

"""What the data say was not done: the facts from which section 二 of the report is drafted."""

from datetime import date

import pytest

from projections.annual_report.outline import outline
from projections.shortcomings import shortcomings
from projections.tallies import Asked
from tests import prevention_histories as p
from tests import responsibility_histories as r
from tests import supervision_histories as s
from tests import team_histories as t
from tests.stores import Office

NOTHING = {
    "leaders_behind": {"人数": "0", "谈话": "0", "检查": "0", "教育": "0"},
    "uncovered": {"单位数": "1"},  # the commission itself, whom nobody has assigned a duty for
    "tasks_missing": {"项数": "0"},
    "tasks_returned": {"项数": "0"},
    "posts_unreviewed": {"个数": "0"},
    "repeated": {"单位数": "0", "最多": "0"},
    "unmended": {"个数": "0"},
    "overdue": {"件数": "0"},
    "vacant_posts": {"职务数": "0", "职务": ""},
}


def seen(office: Office, today: str = "2026-12-31", year: int = 2026, **asked: object) -> dict:
    """What is said of a year, without what is not the case."""
    office.house.views.catch_up()
    question = Asked.of_year(year, **asked)
    found = shortcomings(office.house.views, question, date.fromisoformat(today))
    assert found.keys() == NOTHING.keys()
    return {id: counts for id, counts in found.items() if counts != NOTHING[id]}


def test_where_nothing_was_done_nothing_is_missed(office):
    assert seen(office) == {}


def test_who_has_not_done_what_the_list_asks_for(office):
    office.retold(r.DUTY_LIST)
    assert seen(office) == {"leaders_behind": {"人数": "1", "谈话": "1", "检查": "1", "教育": "1"}}


@pytest.mark.parametrize(("units", "seen_there"), [("zjw", True), ("elsewhere", False)])
def test_what_others_have_not_done_is_not_told(office, units, seen_there):
    office.retold(r.DUTY_LIST)
    office.retold(r.TASK_CONFIRMED)
    found = seen(office, "2026-04-01", units=frozenset({units}))
    there = {"leaders_behind", "tasks_missing", "overdue"}
    assert found.keys() == (there if seen_there else {"uncovered"})
    assert found.get("uncovered", {}) == ({} if seen_there else {"单位数": "0"})


def test_a_task_without_material_and_the_periods_that_ran_out(office):
    office.retold(r.TASK_CONFIRMED)
    assert seen(office, "2026-03-31") == {}
    late = {"tasks_missing": {"项数": "1"}, "overdue": {"件数": "1"}}
    assert seen(office, "2026-04-01") == late
    assert seen(office, "2027-04-01") == late
    assert seen(office, "2027-04-01", year=2027) == {}


def test_a_task_whose_material_was_sent_back(office):
    office.retold(r.TASK_RETURNED)
    assert seen(office, "2026-03-31") == {"tasks_returned": {"项数": "1"}}


def test_a_unit_in_which_problems_come_again(office):
    office.retold(s.found(s.FOUND))
    assert seen(office, "2026-03-04") == {
        "repeated": {"单位数": "1", "最多": "2"},
        "unmended": {"个数": "2"},
    }
    assert seen(office, "2026-03-04", units=frozenset({"zjw"})).keys() == {"repeated", "unmended"}
    elsewhere = seen(office, "2026-03-04", units=frozenset({"elsewhere"}))
    assert elsewhere == {"uncovered": {"单位数": "0"}}


def test_a_problem_that_was_put_right_is_not_open(office):
    office.retold(s.RECTIFIED)
    assert seen(office) == {}


def test_what_is_kept_from_the_reader_is_not_told(office):
    ids = office.retold(s.found(s.FOUND))
    kept = [ids[s.FOUND.subject]]
    assert seen(office, "2026-03-04", without=kept) == {"unmended": {"个数": "1"}}


def test_a_post_that_nobody_looked_at_in_the_year(office):
    office.retold(p.POST_REVIEWED)
    assert seen(office, "2026-12-31") == {}
    later = seen(office, "2027-12-31", year=2027)
    assert later["posts_unreviewed"] == {"个数": "1"}


def test_the_posts_that_nobody_holds(office):
    office.retold(t.LED)
    assert seen(office)["vacant_posts"] == {"职务数": "2", "职务": "副书记、委员"}


@pytest.mark.parametrize("draft", [d for d in outline().drafts if d.shortcoming])
def test_every_draft_calls_its_counts_by_name(draft):
    for name in NOTHING[draft.shortcoming]:
        assert f"{{{name}}}" in draft.text

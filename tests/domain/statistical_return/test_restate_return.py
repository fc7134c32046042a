"""更正重报."""

import pytest

from domain.statistical_return.figures import Moved, frozen
from domain.statistical_return.restate_return import ReturnRestated
from tests.cases import Case
from tests.return_histories import (
    COMPILED,
    FOUND_FIRST,
    FOUND_LATER,
    IMPORTED,
    LATER,
    RESTATED,
    RESTATING,
    RESUBMITTED,
    with_figures,
    worked_out,
)

CASE = Case(LATER, "2026-05-06", "manager", RESTATING, recurs=True)
MOVED = Moved("PET_TOTAL", 12, 13, "三月来信一件漏登")
REASON = RESTATING["moved_rows"][0]


def restating(given, world=LATER, by="manager", day="2026-05-06", **body):
    return given(world).on(day).by(by).when("restate_return", **RESTATING | body)


def test_each_figure_that_moved_is_told_with_its_reason(given):
    outcome = restating(given)
    restated = ReturnRestated(
        restate_reason="漏登信访一件", moved_figures=(MOVED,), **frozen(FOUND_LATER)
    )
    outcome.then(restated).at_stage("compiled")
    assert str(MOVED) == "PET_TOTAL　12→13　三月来信一件漏登"


def test_a_restatement_is_measured_by_what_was_accepted(given):
    """However often it is told anew before it is accepted."""
    third = with_figures(RESTATED, worked_out(70, PET_TOTAL=14, CLUE_TOTAL=3))
    moved = restating(given, third, day="2026-05-07").record.fact("moved_figures")
    assert moved == (Moved("PET_TOTAL", 12, 14, "三月来信一件漏登"),)
    accepted = RESUBMITTED.did("upper", "accept_return", "2026-05-09")
    again = restating(given, with_figures(accepted, third.prepared["figures"]), day="2026-05-10")
    assert again.record.fact("moved_figures")[0].was == 13


def test_nothing_moved_nothing_to_restate(given):
    outcome = restating(given, with_figures(LATER, FOUND_FIRST))
    outcome.then_refused("return-restated-for-cause")


def test_a_cell_that_is_counted_only_since_has_not_moved(given):
    more = worked_out(60, PET_TOTAL=12, NEW_CELL=4)
    outcome = restating(given, with_figures(LATER, more))
    outcome.then_refused("return-restated-for-cause")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([REASON | {"cell": "CLUE_TOTAL"}], "PET_TOTAL由12变为13，缺原因；CLUE_TOTAL没有变动"),
        ([REASON, REASON | {"cell": "OPEN"}], "OPEN没有变动"),
    ],
)
def test_exactly_what_moved_has_a_reason(given, rows, said):
    outcome = restating(given, moved_rows=rows)
    outcome.then_refused("return-restated-for-cause")
    assert said in str(outcome.refused)


def test_what_was_never_accepted_is_compiled_again(given):
    restating(given, COMPILED).then_refused("return-accepted-restated-only", "stage")


def test_what_came_as_a_file_is_restated_where_it_came_from(given):
    account = {"login_name": "clerk", "display_name": "钱某", "role": "clue_manager"}
    taken = IMPORTED.did("upper", "accept_return", "2026-04-09")
    hired = taken.did(
        "security", "account.create_account", "2026-01-05", **account, unit_code="zjw2"
    ).about(taken.subject)
    restating(given, hired, by="clerk").then_refused("return-compiled-at-home", "stage")

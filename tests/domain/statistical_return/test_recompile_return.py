"""重新编制."""

import pytest

from domain.statistical_return.figures import frozen
from domain.statistical_return.recompile_return import ReturnRecompiled
from tests.cases import Case
from tests.return_histories import (
    CHECKED,
    COMPILED,
    FOUND_LATER,
    IMPORTED_SENT_BACK,
    NOTHING,
    RESTATED,
    SENT_BACK,
    with_figures,
)

CASE = Case(SENT_BACK, "2026-04-09", "manager", recurs=True)


def recompiling(given, world, figures=FOUND_LATER, by="manager", **body):
    scene = given(with_figures(world, figures)).on("2026-04-09").by(by)
    return scene.when("recompile_return", **body)


@pytest.mark.parametrize("world", [COMPILED, CHECKED, SENT_BACK])
def test_the_figures_are_taken_anew(given, world):
    outcome = recompiling(given, world)
    new = ReturnRecompiled(zero_confirmed=None, zero_report_note=None, **frozen(FOUND_LATER))
    outcome.then(new).at_stage("compiled")
    assert outcome.record.fact("figures") == FOUND_LATER.figures


def test_nothing_to_report_is_confirmed_again(given):
    recompiling(given, COMPILED, NOTHING).then_refused("return-zero-confirmed")


def test_what_was_accepted_is_restated(given):
    outcome = recompiling(given, RESTATED)
    outcome.then_refused("return-accepted-restated-only", "stage")


def test_what_came_as_a_file_is_compiled_where_it_came_from(given):
    account = {"login_name": "clerk", "display_name": "钱某", "role": "clue_manager"}
    hired = IMPORTED_SENT_BACK.did(
        "security", "account.create_account", "2026-01-05", **account, unit_code="zjw2"
    ).about(IMPORTED_SENT_BACK.subject)
    recompiling(given, hired, by="clerk").then_refused("return-compiled-at-home", "stage")

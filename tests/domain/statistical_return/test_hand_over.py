"""报送: what leaves in a file is what was handed in, and what is answered is that."""

from datetime import date

import pytest

from domain.statistical_return.files import ReturnFile
from domain.statistical_return.findings import Override
from domain.statistical_return.hand_over import handed_in, receipt, return_file
from tests.return_histories import (
    ACCEPTED,
    CHECKED,
    COMPILED,
    CONFIRM,
    DOUBTED,
    FOUND_FIRST,
    FOUND_LATER,
    IMPORTED,
    IMPORTED_SENT_BACK,
    OVERRIDING,
    REMARKS,
    RESTATED,
    RESUBMITTED,
    SENT_BACK,
    SUBMITTED,
    with_figures,
)
from tests.return_histories import receipt as as_receipt

HANDED_IN = ReturnFile("zjw", "2026Q1", 1, FOUND_FIRST, (), date(2026, 4, 7), FOUND_FIRST.digest)


@pytest.mark.parametrize("world", [SUBMITTED, SENT_BACK, ACCEPTED])
def test_what_was_handed_in_leaves_as_it_is(world):
    assert return_file(world.record) == HANDED_IN


def test_what_was_answered_in_writing_leaves_with_it():
    answered = DOUBTED.did("handler", "override_finding", "2026-04-03", **OVERRIDING)
    world = with_figures(answered, findings=[CONFIRM]).did(
        "secretary", "submit_return", "2026-04-07"
    )
    said = Override(CONFIRM.check, CONFIRM.about, CONFIRM.said, OVERRIDING["override_reason"])
    assert return_file(world.record) == HANDED_IN._replace(overrides=(said,))


def test_a_restatement_leaves_as_a_further_version():
    again = return_file(RESUBMITTED.record)
    assert (again.version, again.compiled, again.digest) == (2, FOUND_LATER, FOUND_LATER.digest)


@pytest.mark.parametrize("world", [COMPILED, CHECKED, RESTATED, IMPORTED])
def test_nothing_else_leaves(world):
    assert return_file(world.record) is None


@pytest.mark.parametrize(
    ("world", "figures"),
    [
        (CHECKED, None),
        (SUBMITTED, FOUND_FIRST),
        (SENT_BACK, FOUND_FIRST),
        (IMPORTED, FOUND_FIRST),
        (RESTATED, FOUND_FIRST),
        (RESUBMITTED, FOUND_LATER),
        (RESTATED.did("manager", "withdraw_restatement", "2026-05-06", reason="有误"), FOUND_FIRST),
    ],
)
def test_what_was_handed_in_last_lies_with_the_unit_above(world, figures):
    found = handed_in(world.record)
    assert (found and found.figures) == (figures and figures.figures)


def test_what_came_as_a_file_is_answered_by_a_receipt():
    sent_back = as_receipt("sent_back", REMARKS, unit="zjw2", decided_on=date(2026, 4, 9))
    assert receipt(IMPORTED_SENT_BACK.record, "xjw") == sent_back
    accepted = IMPORTED.did("upper", "accept_return", "2026-04-09")
    assert receipt(accepted.record, "xjw").reason == ""
    taken = as_receipt(unit="zjw2", decided_on=date(2026, 4, 9))
    assert receipt(accepted.record, "xjw") == taken


@pytest.mark.parametrize("world", [IMPORTED, RESUBMITTED])
def test_what_is_not_answered_yet_has_none(world):
    assert receipt(world.record, "xjw") is None

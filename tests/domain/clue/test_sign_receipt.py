"""签收线索."""

from datetime import date

import pytest

from domain.clue.sign_receipt import ReceiptSigned
from domain.record import Deadline
from tests.cases import Case
from tests.histories import ASSIGNED

CASE = Case(ASSIGNED, "2026-03-05", "handler")


def test_the_receipt_starts_the_month_for_an_opinion(given):
    outcome = given(ASSIGNED).on("2026-03-05").by("handler").when("sign_receipt")
    outcome.then(ReceiptSigned()).at_stage("assessing")
    assert outcome.deadline("disposition-opinion") == Deadline(
        rule="disposition-opinion",
        started_on=date(2026, 3, 5),
        due_on=date(2026, 4, 7),
        unshifted_on=date(2026, 4, 5),
        confirmed=True,
    )


@pytest.mark.parametrize(
    ("signed", "unshifted", "due"),
    [
        ("2026-03-04", "2026-04-04", "2026-04-07"),  # 清明节
        ("2026-03-09", "2026-04-09", "2026-04-09"),
        ("2026-03-31", "2026-04-30", "2026-04-30"),
        ("2026-05-31", "2026-06-30", "2026-06-30"),
    ],
)
def test_a_month_ends_on_its_corresponding_day(given, signed, unshifted, due):
    outcome = (
        given(ASSIGNED).on("2026-06-01").by("handler").when("sign_receipt", occurred_on=signed)
    )
    deadline = outcome.deadline("disposition-opinion")
    assert (str(deadline.unshifted_on), str(deadline.due_on)) == (unshifted, due)

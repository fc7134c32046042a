"""结束停职检查."""

import pytest

from domain.clue.end_suspension import SuspensionEnded
from tests.cases import Case
from tests.histories import HANDLING, SUSPENDED, VERIFIED

END = {"suspension_result": "恢复原职务"}
CASE = Case(SUSPENDED, "2026-07-24", "handler", END)


def ending(given, world=SUSPENDED, on="2026-10-23", **fields):
    return given(world).on(on).by("handler").when("end_suspension", **END | fields)


@pytest.mark.parametrize("day", ["2026-10-23", "2026-10-26"])  # due on a Saturday, so on Monday
def test_a_suspension_ends_within_six_months(given, day):
    ending(given, on=day).then(SuspensionEnded("恢复原职务", None))


def test_after_six_months_a_reason_is_asked(given):
    ending(given, on="2026-10-27").then_refused("clue-suspension")
    outcome = ending(given, on="2026-10-27", late_reason="事实尚未查清")
    outcome.then(SuspensionEnded("恢复原职务", "事实尚未查清"))


def test_only_a_suspension_ends(given):
    moved = VERIFIED.did(
        "handler",
        "record_organisational_handling",
        "2026-04-24",
        **HANDLING | {"organisational_handling": "reassignment"},
    )
    ending(given, moved).then_refused("clue.end_suspension", "stage")


def test_other_handling_does_not_end_it(given):
    both = SUSPENDED.did(
        "handler",
        "record_organisational_handling",
        "2026-05-06",
        **HANDLING | {"organisational_handling": "reassignment"},
    )
    ending(given, both).then(SuspensionEnded("恢复原职务", None))

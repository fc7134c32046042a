"""解除无关财物."""

import pytest

from domain.case.release_property import PropertyReleased
from tests.case_histories import INVESTIGATING
from tests.cases import Case

NOTED = INVESTIGATING.did(
    "handler", "note_unrelated_property", "2026-04-07", unrelated_property="本人工资卡一张"
)
RELEASE = {"release_document": "退〔2026〕1号"}
CASE = Case(NOTED, "2026-04-08", "handler", RELEASE)


def releasing(given, world, on, **fields):
    return given(world).on(on).by("handler").when("release_property", **RELEASE | fields)


@pytest.mark.parametrize("on", ["2026-04-09", "2026-04-10"])
def test_within_three_days_it_goes_back(given, on):
    outcome = releasing(given, NOTED, on).then(PropertyReleased("退〔2026〕1号", None))
    assert not outcome.deadline("release-unrelated-property").late


def test_the_day_after_it_takes_a_reason(given):
    releasing(given, NOTED, "2026-04-11").then_refused("release-unrelated-property")
    outcome = releasing(given, NOTED, "2026-04-11", late_reason="持有人外出")
    outcome.then(PropertyReleased("退〔2026〕1号", "持有人外出"))


def test_what_was_not_found_unrelated_is_not_released(given):
    releasing(given, INVESTIGATING, "2026-04-08").then_refused("unrelated-property-once", "stage")


def test_a_withdrawn_case_still_gives_back_what_is_not_its_own(given):
    withdrawn = NOTED.did("handler", "propose_withdrawal", "2026-04-08", reason="事实不能成立").did(
        "party_secretary", "withdraw_case", "2026-04-09"
    )
    outcome = releasing(given, withdrawn, "2026-04-10").at_stage("withdrawn")
    assert outcome.record.running("release-unrelated-property") is None

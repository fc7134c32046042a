"""登记涉案财物, on a clue."""

from decimal import Decimal

import pytest

from domain.clue.record_property import PropertyRecorded
from tests.case_histories import PROPERTY
from tests.cases import Case
from tests.histories import ACCEPTED, TALK_PLANNED, VERIFYING

CASE = Case(VERIFYING, "2026-04-01", "handler", PROPERTY, recurs=True)


@pytest.mark.parametrize("world", [TALK_PLANNED, VERIFYING, ACCEPTED])
def test_each_piece_is_recorded_by_itself(given, world):
    outcome = given(world).on("2026-04-01").by("handler").when("record_property", **PROPERTY)
    outcome.then(
        PropertyRecorded(
            property_kind="handed_in",
            amount=Decimal("3000.00"),
            property_description="主动上交现金",
            property_holder="王某",
            property_keeper="暂扣款专户",
            property_document="票据0001",
        )
    ).at_stage(world.record.stage)

"""登记涉案财物."""

from decimal import Decimal

from domain.case.property import total
from domain.case.record_property import PropertyRecorded
from tests.case_histories import INVESTIGATING, PROPERTY
from tests.cases import Case

CASE = Case(INVESTIGATING, "2026-03-25", "handler", PROPERTY, recurs=True)


def test_each_piece_is_recorded_by_itself(given):
    scene = given(INVESTIGATING).on("2026-03-25").by("handler")
    scene.when("record_property", **PROPERTY).then(
        PropertyRecorded(
            property_kind="handed_in",
            amount=Decimal("3000.00"),
            property_description="主动上交现金",
            property_holder="王某",
            property_keeper="暂扣款专户",
            property_document="票据0001",
        )
    )


def test_the_kinds_are_added_up_apart():
    world = INVESTIGATING
    for kind, amount in (("handed_in", "0.10"), ("handed_in", "0.20"), ("collected", "7")):
        piece = PROPERTY | {"property_kind": kind, "amount": amount}
        world = world.did("handler", "record_property", "2026-03-25", **piece)
    sums = [total(kind, world.record) for kind in ("handed_in", "collected", "recovered")]
    assert sums == [Decimal("0.30"), Decimal("7.00"), Decimal(0)]

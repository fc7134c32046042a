"""What was known at a position, or by the end of a day in Shanghai."""

from datetime import UTC, date, datetime

import pytest

from domain.record import Record
from service.house import House
from service.positions import position_as_of
from service.take import CONSOLE, Order, take


@pytest.fixture
def clue(office) -> Record:
    return office.record(office.assessed(office.registered()))


def test_a_record_is_shown_as_it_stood_at_a_position(office, clue):
    positions = [recorded.position for recorded in clue.history]
    stages = [office.record(clue.id, upto).stage for upto in (*positions, positions[0] - 1)]
    assert stages == ["registered", "distribution_pending", "assigned", "assessing", None]


@pytest.fixture
def new_year(house, clock) -> House:
    """Units recorded at the last moment of 2025 in Shanghai, at the first of 2026, and after."""
    instants = (
        datetime(2025, 12, 31, 15, 59, 59, 999_000, tzinfo=UTC),
        datetime(2025, 12, 31, 16, 0, tzinfo=UTC),
        datetime(2025, 12, 31, 16, 30, tzinfo=UTC),
    )
    for code, clock.instant in zip("abc", instants, strict=True):
        body = {"unit_code": code, "unit_title": code}
        take(house.store, Order("unit", "register_unit", body, CONSOLE))
    return house


def test_a_day_ends_at_midnight_in_shanghai(new_year):
    days = [date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 1)]
    assert [new_year.store.position_on(day) for day in days] == [0, 1, 3]
    first, second, third = new_year.store.events(0, 9)
    # 2026-01-01 00:30 in Shanghai is 2025-12-31 16:30 in Greenwich.
    assert [e.occurred_on.year for e in (first, second, third)] == [2025, 2026, 2026]


@pytest.mark.parametrize(
    ("typed", "position"),
    [("", None), ("  ", None), ("2", 2), ("2025-12-31", 1), ("20260101", 3), ("2026年1月1日", 3)],
)
def test_as_of_is_a_position_or_a_day(new_year, typed, position):
    assert position_as_of(new_year, typed) == position


@pytest.mark.parametrize("typed", ["昨天", "2026-02-30", "20261301", "-1", "1e3", "٣"])
def test_as_of_anything_else_is_refused_in_chinese(new_year, typed):
    with pytest.raises(ValueError, match=r"截至日期：.*[一-龥]"):
        position_as_of(new_year, typed)


def test_a_position_the_log_has_not_reached_is_refused(new_year):
    with pytest.raises(ValueError, match="还没有第4号位置，最后一个是第3号"):
        position_as_of(new_year, "4")

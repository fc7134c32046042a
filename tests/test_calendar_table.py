"""The calendar in the repository is the one the holidays library gives."""

from domain import calendar
from tests.test_house import ROOT
from tools.calendar_table import table


def test_the_calendar_is_as_the_library_has_it():
    kept = (ROOT / "domain" / "calendar.toml").read_text("utf-8")
    assert kept == table(), "run python -m tools.calendar_table > domain/calendar.toml"
    assert set(calendar.YEARS) >= {str(year) for year in range(2019, 2027)}

"""How views keep up with the log: never twice, never past a failure, never for another log."""

import shutil
import threading
from typing import ClassVar

import pytest
from sqlalchemy import Column, Integer, Table, inspect

from projections.view import NotThisLog, View, Views
from service.house import House, Settings
from service.take import CONSOLE, Order, take
from tests.stores import Office


def units(house: House, *codes: str) -> None:
    for code in codes:
        body = {"unit_code": code, "unit_title": code}
        take(house.store, Order("unit", "register_unit", body, CONSOLE))


class Counted(View):
    """A view that notes every position it is handed, and may stumble at one."""

    name = "counted"
    stumbles_at: ClassVar[int] = 0

    def tables(self, metadata, suffix):
        column = Column("position", Integer, primary_key=True)
        return {"counted": Table(f"counted{suffix}", metadata, column)}

    def apply(self, connection, tables, events, log):
        for event in events:
            if event.position == self.stumbles_at:
                raise ZeroDivisionError
            connection.execute(tables["counted"].insert(), {"position": event.position})


def viewed(house: House, view: View) -> Views:
    """The views of a house, with one more beside them."""
    views = Views(house.views.engine, house.store, [view], house.views._lock)
    views.create()
    return views


def positions(views: Views) -> list[int]:
    return sorted(row[0] for row in views.content("counted")["counted"])


def table_names(house: House) -> set[str]:
    return set(inspect(house.views.engine).get_table_names())


def test_what_was_just_recorded_is_seen(house):
    views = viewed(house, Counted())
    for n in range(1, 4):
        units(house, f"u{n}")
        views.catch_up()
        assert positions(views) == list(range(1, n + 1))


def test_an_empty_log_gives_empty_views(house):
    house.views.catch_up()
    contents = [house.views.content(name) for name in house.views.views]
    assert [rows for content in contents for rows in content.values() if rows] == []


def test_a_long_log_is_pulled_in_batches_each_reported(house, monkeypatch):
    monkeypatch.setattr("projections.view.BATCH", 2)
    units(house, *"abcde")
    reached: list[int] = []
    views = viewed(house, Counted())
    views.catch_up(reached.append)
    assert (reached, positions(views)) == ([2, 4, 5], [1, 2, 3, 4, 5])


def test_an_event_that_cannot_be_applied_stops_the_view_where_it_stands(house, monkeypatch):
    monkeypatch.setattr("projections.view.BATCH", 2)
    units(house, *"abc")
    views = viewed(house, Counted())
    views.catch_up()
    units(house, *"defg")
    monkeypatch.setattr(Counted, "stumbles_at", 6)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            views.catch_up()
        assert positions(views) == [1, 2, 3, 4, 5]
    monkeypatch.setattr(Counted, "stumbles_at", 0)
    views.catch_up()
    assert positions(views) == [1, 2, 3, 4, 5, 6, 7]


def test_a_rebuilding_that_fails_leaves_the_live_view(house, monkeypatch):
    units(house, "a")
    views = viewed(house, Counted())
    views.catch_up()
    monkeypatch.setattr(Counted, "stumbles_at", 1)
    with pytest.raises(ZeroDivisionError):
        views.rebuild("counted")
    assert positions(views) == [1]
    monkeypatch.setattr(Counted, "stumbles_at", 0)
    views.rebuild("counted")
    assert positions(views) == [1]


def test_a_rebuilding_leaves_the_tables_before_to_whoever_still_reads_them(house):
    units(house, "a")
    house.views.catch_up()
    first = table_names(house)
    for _ in range(2):
        for name in house.views.views:
            house.views.rebuild(name)
    last_two = {name.replace("_1", n) for name in first for n in ("_2", "_3")}
    assert table_names(house) == last_two | (first & last_two)
    house.views.catch_up()


def test_a_view_of_an_older_edition_rebuilds_itself(house, monkeypatch):
    units(house, "a")
    views = viewed(house, Counted())
    views.catch_up()
    monkeypatch.setattr(Counted, "edition", "2")
    rebuilt: list[int] = []
    views.catch_up(rebuilt.append)
    views.catch_up(rebuilt.append)
    assert (rebuilt, positions(views)) == ([1], [1])
    with views.of("counted") as (_, tables):
        assert tables["counted"].name == "counted_2"


def test_threads_that_catch_up_at_once_count_once(office: Office):
    office.closed(office.registered())
    threads = [threading.Thread(target=office.house.views.catch_up) for _ in range(4)]
    office.house.views.catch_up()
    office.talk_reported(office.registered())
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    live = {name: office.house.views.content(name) for name in office.house.views.views}
    for name in live:
        office.house.views.rebuild(name)
    assert {name: office.house.views.content(name) for name in live} == live


def test_threads_that_build_the_first_views_at_once_build_them_once(house):
    units(house, *"abc")
    views = viewed(house, Counted())
    raised: list[BaseException] = []

    def catch_up() -> None:
        try:
            views.catch_up()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=catch_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (raised, positions(views)) == ([], [1, 2, 3])


def test_a_log_restored_to_an_earlier_copy_is_not_the_one_the_views_were_built_from(
    tmp_path, open_house
):
    settings = Settings(tmp_path / "house")
    house = open_house(settings)
    units(house, "a", "b")
    house.close()
    shutil.copy(settings.folder / "log.sqlite", tmp_path / "backup.sqlite")
    house = open_house(settings)
    units(house, "c")
    house.views.catch_up()
    house.close()
    shutil.copy(tmp_path / "backup.sqlite", settings.folder / "log.sqlite")
    house = open_house(settings)
    with pytest.raises(NotThisLog):
        house.views.catch_up()
    units(house, "d")  # as many events again, but not the same ones
    with pytest.raises(NotThisLog):
        house.views.catch_up()
    units(house, "e")
    with pytest.raises(NotThisLog):
        house.views.catch_up()
    for name in house.views.views:
        house.views.rebuild(name)
    house.views.catch_up()


def test_views_of_another_house_are_refused(tmp_path, open_house, clock):
    one, other = (open_house(Settings(tmp_path / name)) for name in ("one", "other"))
    units(one, "a")
    units(other, "b")
    one.views.catch_up()
    with pytest.raises(NotThisLog):
        Views(one.views.engine, other.store, list(one.views.views.values())).catch_up()

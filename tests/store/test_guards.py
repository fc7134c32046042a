"""What is recorded is neither changed nor deleted, and nothing foreign is let in."""

import sqlite3

import psycopg
import pytest

from service.house import Settings
from service.store.mapper import UnknownKind

CHANGES = (
    "UPDATE events SET actor = 'forger'",
    "DELETE FROM events",
    "UPDATE commands SET digest = 'forged'",
    "DELETE FROM commands",
)


def run(settings: Settings, statement: str) -> None:
    """A statement as somebody at the database would send it, past the program."""
    if settings.embedded:
        with sqlite3.connect(settings.folder / "log.sqlite") as connection:
            connection.execute(statement)
        connection.close()
        return
    options = "-c search_path=log"
    with psycopg.connect(settings.database, autocommit=True, options=options) as server:
        server.execute(statement.encode())


@pytest.mark.parametrize("change", CHANGES)
def test_events_and_commands_cannot_be_changed_or_deleted(office, settings, change):
    before = office.everything()
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.RaiseException)) as refused:
        run(settings, change)
    assert "never changed or deleted" in str(refused.value)
    assert office.everything() == before


def test_events_cannot_be_cut_off_at_once(office, settings):
    statement = "DELETE FROM events" if settings.embedded else "TRUNCATE events"
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.RaiseException)):
        run(settings, statement)


@pytest.mark.parametrize("kind", ["os.system", "clue.never_heard_of", "", "clue"])
def test_an_event_of_an_unknown_kind_is_refused_and_nothing_is_imported(office, settings, kind):
    row = dict(zip(("position", "record", "version"), (999, "f" * 32, 1), strict=True))
    columns = "recorded_at, occurred_on, period, unit, quantity, actor, role, channel,"
    columns += " command_id, rules, public, sealed"
    run(
        settings,
        f"INSERT INTO events (position, record, version, kind, {columns})"
        f" SELECT {row['position']}, '{row['record']}', {row['version']}, '{kind}', {columns}"
        " FROM events WHERE position = 1",
    )
    with pytest.raises(UnknownKind):
        office.record("f" * 32)
    with pytest.raises(UnknownKind):
        office.house.store.events(0, 1_000)


def test_a_version_is_taken_once(office, settings):
    columns = "kind, recorded_at, occurred_on, period, unit, quantity, actor, role, channel,"
    columns += " command_id, rules, public, sealed"
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.UniqueViolation)):
        run(
            settings,
            f"INSERT INTO events (position, record, version, {columns})"
            f" SELECT 999, record, version, {columns} FROM events WHERE position = 1",
        )

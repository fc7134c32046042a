"""What the embedded store promises about the disk."""

import sqlite3

import pytest

from service.store.sqlite import SqliteConnection, SqliteDatabase, StoreUnsafe, safe_for_workers

PRAGMAS = ("journal_mode", "synchronous", "wal_autocheckpoint", "mmap_size")


@pytest.fixture
def database(tmp_path):
    database = SqliteDatabase(tmp_path / "log.sqlite")
    yield database
    database.close()


def test_a_commit_is_on_disk_when_it_returns(database):
    database.create()
    for access in (database.writing, database.reading):
        with access() as connection:
            told = [connection.run(f"PRAGMA {name}")[0][0] for name in PRAGMAS]
        assert told == ["wal", 2, 0, 0]


@pytest.mark.parametrize("unsafe", ["journal_mode = DELETE", "synchronous = NORMAL"])
def test_a_file_that_cannot_be_written_safely_is_refused(database, monkeypatch, unsafe):
    class Careless(SqliteConnection):
        def __init__(self, path):
            super().__init__(path)
            self.raw.execute(f"PRAGMA {unsafe}")

    monkeypatch.setattr("service.store.sqlite.SqliteConnection", Careless)
    with pytest.raises(StoreUnsafe, match="请把数据目录移到本机磁盘"):
        database.create()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 44, 99), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_more_than_one_worker_needs_the_fix_of_the_wal_reset_defect(version, safe):
    assert safe_for_workers(version) is safe


def test_by_default_it_is_the_version_in_use_that_counts():
    assert safe_for_workers() is safe_for_workers(sqlite3.sqlite_version_info)


def test_the_write_ahead_log_is_checkpointed_by_the_writer_alone(database, tmp_path, monkeypatch):
    monkeypatch.setattr("service.store.sqlite.CHECKPOINT_EVERY", 3)
    database.create()

    for n in range(3):
        with database.writing() as connection:
            connection.run("INSERT INTO marks VALUES (%s, %s)", (f"mark {n}", ""))
    with sqlite3.connect(f"file:{tmp_path / 'log.sqlite'}?immutable=1", uri=True) as main_file:
        rows = main_file.execute("SELECT count(*) FROM marks").fetchone()
    main_file.close()
    assert rows == (3,)

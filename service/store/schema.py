"""The log's tables, and the triggers that let nobody change or delete what they hold."""

from itertools import chain

# In the order of the table; the mapper builds and reads rows in this order.
COLUMNS = (
    ("position", "BIGINT NOT NULL PRIMARY KEY"),
    ("record", "TEXT NOT NULL"),
    ("version", "INTEGER NOT NULL"),
    ("kind", "TEXT NOT NULL"),
    ("recorded_at", "TEXT NOT NULL"),
    ("occurred_on", "TEXT NOT NULL"),
    ("period", "TEXT NOT NULL"),
    ("unit", "TEXT NOT NULL"),
    ("person", "TEXT"),
    ("quantity", "INTEGER NOT NULL"),
    ("actor", "TEXT NOT NULL"),
    ("role", "TEXT NOT NULL"),
    ("channel", "TEXT NOT NULL"),
    ("command_id", "TEXT NOT NULL"),
    ("decides_on", "INTEGER"),
    ("corrects", "INTEGER"),
    ("caused_by", "TEXT"),
    ("rules", "TEXT NOT NULL"),
    ("deadlines", "TEXT"),
    ("public", "TEXT NOT NULL"),
    ("sealed", "{bytes} NOT NULL"),
)
NAMES = tuple(name for name, _ in COLUMNS)

TABLES = (
    "CREATE TABLE IF NOT EXISTS events ("
    + ", ".join(f"{name} {type_}" for name, type_ in COLUMNS)
    + ", UNIQUE (record, version))",
    "CREATE INDEX IF NOT EXISTS events_recorded_at ON events (recorded_at)",
    "CREATE TABLE IF NOT EXISTS commands (command_id TEXT NOT NULL PRIMARY KEY,"
    " digest TEXT NOT NULL, record TEXT NOT NULL, version INTEGER NOT NULL,"
    " position BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS keys (namespace TEXT NOT NULL, key TEXT NOT NULL,"
    " record TEXT NOT NULL, PRIMARY KEY (namespace, key))",
    "CREATE TABLE IF NOT EXISTS numbers (series TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS marks (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
)
GUARDED = ("events", "commands")


def sqlite_ddl() -> list[str]:
    """Everything the embedded store is made of."""
    triggers = (
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} are never changed or deleted'); END"
        for table in GUARDED
        for act in ("update", "delete")
    )
    return [statement.replace("{bytes}", "BLOB") for statement in chain(TABLES, triggers)]


def postgres_ddl() -> list[str]:
    """Everything the server store is made of."""
    guard = (
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME; END $$"
    )
    triggers = (
        f"CREATE OR REPLACE TRIGGER {table}_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE"
        f" ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table in GUARDED
    )
    return [
        statement.replace("{bytes}", "BYTEA") for statement in chain(TABLES, (guard,), triggers)
    ]

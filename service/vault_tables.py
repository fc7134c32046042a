"""The tables of the vault, and what brings those of an earlier release up to date."""

from sqlalchemy import Column, Connection, Engine, Inspector, MetaData, Table, Text, inspect
from sqlalchemy.schema import CreateTable

metadata = MetaData()
secrets_table = Table(
    "secrets", metadata, Column("name", Text, primary_key=True), Column("value", Text)
)
passwords = Table(
    "passwords", metadata, Column("account", Text, primary_key=True), Column("hash", Text)
)
sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
)
tokens = Table(
    "tokens",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("purpose", Text, nullable=False),  # "api", or "link" for a one-time link
    Column("expires_at", Text),
    Column("issued_at", Text),
)
drafts = Table(
    "drafts",
    metadata,
    Column("account", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("said", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
)
attempts = Table("attempts", metadata, Column("subject", Text, nullable=False), Column("at", Text))


def is_outdated(engine: Engine) -> bool:
    """Whether an earlier release made these tables."""
    known = inspect(engine)
    if not known.has_table("tokens"):
        return False  # not made yet
    return "issued_at" not in _columns(known) or not known.has_table("drafts")


def update(connection: Connection) -> None:
    """Adds what is missing; another process may have been first."""
    if "issued_at" not in _columns(inspect(connection)):
        connection.exec_driver_sql("ALTER TABLE tokens ADD COLUMN issued_at TEXT")
    connection.execute(CreateTable(drafts, if_not_exists=True))


def _columns(known: Inspector) -> set[str]:
    return {column["name"] for column in known.get_columns("tokens")}

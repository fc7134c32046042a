"""A house on each store, and its people at work: the fixtures `house` and `office`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import psycopg
import pytest
from argon2 import PasswordHasher

from domain.procedure import procedure
from domain.record import Record
from domain.step import Context
from projections.tallies import Asked, tally
from service.house import House, Settings
from service.store import SHANGHAI
from service.take import CONSOLE, Order, Receipt, take
from tests import histories as h
from tests.postgres import Server, start_postgres

STORES = ("sqlite", "postgres")
STAFF = {
    "manager": "clue_manager",
    "handler": "handler",
    "colleague": "handler",
    "secretary": "commission_secretary",
    "party_secretary": "party_secretary",
    "security": "security_admin",
}


@dataclass
class Clock:
    """A clock that is set by hand."""

    instant: datetime = datetime(2026, 1, 5, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.instant

    def set(self, day: str) -> None:
        """Ten in the morning of a day, in Shanghai."""
        self.instant = datetime.combine(date.fromisoformat(day), time(10), SHANGHAI).astimezone(UTC)


@dataclass
class Office:
    """A commission whose people send commands; each is named by login name. `names` are what those
    are called here whom its histories tell of; `watched` the cells that a file of tests speaks of,
    where it does not speak of all.
    """

    watched: ClassVar[frozenset[str]] = frozenset()

    house: House
    clock: Clock
    ids: dict[str, str] = field(default_factory=dict)
    unit: str = "zjw"
    names: Mapping[str, str] = field(default_factory=dict)

    def staffed(self) -> "Office":
        """The office once its unit and accounts are there."""
        with self.house.store.batch():
            self.did(CONSOLE, "unit.register_unit", unit_code="zjw", unit_title="某镇纪委")
            for login_name, role in STAFF.items():
                self.hire(login_name, role)
        self.house.store.set_mark("unit", "zjw")
        vars(self.house.store).pop("unit", None)  # read while it was still empty
        return self

    def hire(self, login_name: str, role: str, unit: str = "") -> None:
        """Another account; where one store serves several units, its name ends in the unit's."""
        unit = unit or self.unit
        if unit != "zjw" and self.house.store.holder("unit_code", unit) is None:
            self.did(CONSOLE, "unit.register_unit", unit_code=unit, unit_title=unit)
        called = login_name if self.unit == "zjw" else f"{login_name}.{self.unit}"
        account = {"login_name": called, "display_name": called, "role": role}
        receipt = self.did(CONSOLE, "account.create_account", unit_code=unit, **account)
        self.ids[login_name] = receipt.record

    def order(self, actor: str, step: str, record: str | None = None, **body: Any) -> Order:
        """A command as a channel hands it over; a step without a kind is a clue's."""
        kind, _, name = step.rpartition(".")
        named = {key: self._named(body[key]) for key in ("handler", "team") if key in body}
        return Order(kind or "clue", name, body | named, self.ids.get(actor, actor), record)

    def did(
        self, actor: str, step: str, on: str = "", record: str | None = None, **body: Any
    ) -> Receipt:
        """Somebody does a step on a day."""
        if on:
            self.clock.set(on)
        return take(self.house.store, self.order(actor, step, record, **body))

    def retold(self, world: h.World) -> Mapping[str, str]:
        """What a world's people did, done here too; gives the id here of each of its records."""
        since = world.told[len(h.HOUSE.told) :]
        self._hire_all(since)
        told_of = ((h.HOUSE.account(login_name), id) for login_name, id in self.ids.items())
        # A login name that the world does not know may be a code in it, such as "county".
        ids = {known: id for known, id in told_of if known in h.HOUSE.records}
        ids[h.ZJW] = self.house.store.holder("unit_code", self.unit) or ""
        for told in since:
            known = self._known(told)
            if known:
                ids[told.events[0].record] = known
                continue
            record, actor = ids.get(told.record or ""), self.ids.get(told.actor, told.actor)
            self.clock.set(told.on)
            # No store records anything before its last entry: so the day is said.
            body = {"occurred_on": told.on, **_renamed(told.body, ids, self.names)}
            body |= self._own_span(told)
            order = Order(told.kind, told.step, body, actor, record)
            with self._prepared(told):
                position = take(self.house.store, order).position
            events = self.house.store.events(position - len(told.events), len(told.events))
            ids |= {was.record: now.record for was, now in zip(told.events, events, strict=True)}
            if told.step == "create_account":
                self.ids.setdefault(told.body["login_name"], events[0].record)
        return ids

    def _known(self, told: h.Told) -> str | None:
        """The unit or the account that another world's people have registered here already."""
        name = {"register_unit": "unit_code", "create_account": "login_name"}.get(told.step)
        return self.house.store.holder(name, told.body[name]) if name else None

    def _own_span(self, told: h.Told) -> Mapping[str, Any]:
        """A span, or a year, is reported once: so each world told here has one of its own."""
        if told.step == "compile_return":
            n = len(self.house.store.of_kinds("statistical_return.return_compiled"))
            return {"return_span": f"{2025 - n // 12}-{n % 12 + 1:02}"} if n else {}
        if told.step == "open_report_text":
            n = len(self.house.store.of_kinds("report_text.report_text_opened"))
            return {"report_year": 2020 - n} if n else {}
        return {}

    @contextmanager
    def _prepared(self, told: h.Told) -> Iterator[None]:
        """Lets steps find here what was worked out for them in the world."""
        store, name = self.house.store, procedure().step(told.kind, told.step).prepares
        before = store.prepare
        store.prepare = {**before, name: lambda needed: told.prepared} if name else before
        yield
        store.prepare = before

    def _hire_all(self, told: Sequence[h.Told]) -> None:
        """Whoever acts or is named in these commands and is not here yet."""
        said = repr([(each.actor, each.body) for each in told])
        for told_before in h.HOUSE.told:
            name = told_before.body.get("login_name", "")
            named = name and (h.HOUSE.account(name) in said or f"({name!r}," in said)
            if named and name not in self.ids:
                self.hire(name, told_before.body["role"])

    def _named(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._named(each) for each in value]
        return self.ids.get(value, value)

    # ---- where a clue may have got to

    def registered(self, on: str = "2026-03-02", **clue: Any) -> str:
        """A clue that has been registered."""
        return self.did("manager", "register_clue", on, **h.CLUE | clue).record

    def clues(self, command_id: str, persons: int) -> list[str]:
        """The records one registration has opened, one for each person."""
        labels = ["here", *(f"clue {n}" for n in range(2, persons + 1))]
        return [Context.id_for(command_id, label) for label in labels]

    def assessed(self, record: str) -> str:
        """The same clue, distributed and received by its handler."""
        opinion = {"handler": "handler", "distribution_opinion": "请承办"}
        self.did("manager", "propose_distribution", "2026-03-03", record, **opinion)
        self.did("secretary", "approve_distribution", "2026-03-04", record)
        self.did("handler", "sign_receipt", "2026-03-05", record)
        return record

    def proposed(self, record: str, disposition: Mapping[str, Any] = h.TALK) -> str:
        """The same clue with a disposition proposed."""
        self.assessed(record)
        self.did("handler", "propose_disposition", "2026-03-20", record, **disposition)
        return record

    def talk_planned(self, record: str) -> str:
        """The same clue with a talk agreed to."""
        self.proposed(record)
        self.did("secretary", "approve_talk_inquiry", "2026-03-23", record)
        return record

    def talk_reported(self, record: str) -> str:
        """The same clue when the talk has been held and reported."""
        self.talk_planned(record)
        self.did("handler", "record_talk", "2026-03-25", record, **h.HELD_TALK)
        self.did("handler", "submit_talk_report", "2026-03-30", record, **h.REPORT)
        return record

    def closed(self, record: str) -> str:
        """The same clue, closed at once."""
        self.proposed(record, h.CLOSURE)
        self.did("secretary", "approve_closure", "2026-03-23", record)
        return record

    def corrected(self, record: str, version: int, on: str, **restated: Any) -> str:
        """The same clue with one of its steps corrected."""
        wrong = {"target": version, "restated": restated, "reason": "录入有误"}
        self.did("manager", "propose_correction", on, record, **wrong)
        self.did("secretary", "approve_correction", on, record)
        return record

    def voided(self, record: str, version: int, on: str) -> str:
        """The same clue with one of its steps taken out."""
        self.did("manager", "propose_voiding", on, record, target=version, reason="重复登记")
        self.did("secretary", "approve_voiding", on, record)
        return record

    # ---- what there is to see

    def record(self, id: str, upto: int | None = None) -> Record:
        """A record as it stands."""
        return self.house.store.record(id, upto)

    def cells(self, year: int, as_of: int | None = None, unit: str | None = None) -> dict[str, Any]:
        """Every cell of a year that is not 0, of those that are watched."""
        self.house.views.catch_up()
        units = frozenset({unit}) if unit else None
        cells = tally(self.house.views, Asked.of_year(year, as_of, units=units))
        counted = {cell.indicator.id: cell.value for cell in cells if cell.value}
        return {id: n for id, n in counted.items() if not self.watched or id in self.watched}

    def everything(self) -> dict[str, list[Any]]:
        """Every row of the log's own tables, as they lie in the database."""
        tables = ("events", "commands", "keys", "numbers")
        rows = self.house.store.recorder.rows
        return {table: sorted(rows(f"SELECT * FROM {table}"), key=repr) for table in tables}


def _renamed(value: Any, ids: Mapping[str, str], names: Mapping[str, str]) -> Any:
    """A body with the ids and the names of one world replaced by those of another."""
    if isinstance(value, Mapping):
        return {name: _renamed(item, ids, names) for name, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, ids, names) for item in value]
    if not isinstance(value, str) or value in ids:
        return ids.get(value, value)
    for name, other in names.items():
        value = value.replace(name, other)
    return value


@pytest.fixture(autouse=True, scope="session")
def _cheap_hashes() -> Iterator[None]:
    """A house hashes when it is built; what Argon2 costs is tested with the vault."""
    with pytest.MonkeyPatch.context() as patch:
        cheap = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr("service.vault.PasswordHasher", cheap)
        yield


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL server for all tests together."""
    with start_postgres(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def address(server: Server) -> str:
    """The database that one test after another finds empty."""
    return server.create_database("mingjian_tests")


@pytest.fixture
def clock() -> Clock:
    """The clock of the house."""
    return Clock()


@pytest.fixture(params=STORES)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """The settings of an empty house, on each store in turn."""
    if request.param == "sqlite":
        return Settings(tmp_path / "house")
    address: str = request.getfixturevalue("address")
    empty(address)
    return Settings(tmp_path / "house", address)


def empty(address: str) -> None:
    """Empties a database; making the house's tables anew would take three times as long."""
    of_ours = "SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('log', 'vault')"
    of_views = "SELECT tablename FROM pg_tables WHERE schemaname = 'views' AND tablename != 'views'"
    with psycopg.connect(address, autocommit=True) as connection:
        # The guards of the log are triggers, which a superuser may pass by.
        statements = ["SET session_replication_role = replica"]
        for schema, table in connection.execute(of_ours):
            if table == "secrets":  # a house makes two of its keys when it makes its tables
                statements.append("DELETE FROM vault.secrets WHERE name LIKE 'signing %'")
            else:
                statements.append(f'DELETE FROM {schema}."{table}"')
        for (table,) in connection.execute(of_views):
            statements.append(f'DROP TABLE views."{table}"')
        if len(statements) > 1:
            connection.execute("; ".join((*statements, "DELETE FROM views.views")).encode())


def raze(address: str) -> None:
    """Leaves nothing in a database, as before a house was ever opened on it."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS log, views, vault CASCADE")


@pytest.fixture
def open_house(clock: Clock) -> Iterator[Callable[[Settings], House]]:
    """Opens houses, and closes them after the test."""
    opened: list[House] = []

    def open_(settings: Settings) -> House:
        opened.append(House(settings, clock))
        return opened[-1]

    yield open_
    for house in opened:
        house.close()


@pytest.fixture
def house(settings: Settings, open_house: Callable[[Settings], House]) -> House:
    """An empty house."""
    return open_house(settings)


@pytest.fixture
def office(house: House, clock: Clock) -> Office:
    """A house whose unit and accounts are set up."""
    return Office(house, clock).staffed()


@pytest.fixture
def here(tmp_path: Path, open_house: Callable[[Settings], House], clock: Clock) -> Office:
    """The same on the embedded store alone, for what no store can change."""
    return Office(open_house(Settings(tmp_path / "house")), clock).staffed()

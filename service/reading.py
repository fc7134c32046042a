"""The one path of every read of a record: who reads, what they may see, what they may do next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from domain.belonging import UNIT
from domain.decide import why_closed
from domain.procedure import Meaning, procedure
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Context, Refused, Step
from domain.vacancy import COMMITTEE
from projections.units import UnitTree, unit_tree
from service.belonging import Units, is_within, rows_within, seen_from
from service.house import House
from service.store import SHANGHAI
from service.take import CONSOLE, Absent, roles_of

CAPTION_MAX = 24
SEALED = "〔已密封〕"
ELSEWHERE = "〔其他单位的记录〕"
UNNUMBERED = {"case": "未立案"}  # what a record lacks that has no number of its own yet


@dataclass(frozen=True)
class Reader:
    """Whoever reads: an account in its roles, or the console."""

    house: House
    account: str
    name: str
    roles: frozenset[str]
    unit: str

    @cached_property
    def sees(self) -> frozenset[str]:
        """The secrecy classes this reader may read."""
        return rulebook().sees(self.roles)

    @cached_property
    def groups(self) -> frozenset[str]:
        """Whether this reader does business, audits it, or runs the system."""
        return frozenset(rulebook().roles[role].group for role in self.roles)

    def may_open(self, record: Record) -> bool:
        """Business belongs to those who do or audit it, accounts to administrators and holders."""
        if record.id == self.account:
            return True
        if rulebook().keeps_from(self.roles, record):
            return False
        return self.may_list(record.kind) and self.is_near(record)

    def is_near(self, record: Record) -> bool:
        """Whether a record of business is their unit's, or of one below it."""
        business = procedure().kinds[record.kind].business
        return not business or is_within(self.house, record, self.units)

    def rows(self, register: Table, *kinds: str) -> ColumnElement[bool]:
        """The rows of the register (of these kinds) that this reader may know of."""
        near = rows_within(register, self.units, *kinds)
        return near & register.c.about_head.is_(False) if self.is_head else near

    @cached_property
    def tree(self) -> UnitTree:
        """The units as they stand now."""
        self.house.views.catch_up()
        return unit_tree(self.house.views, self.house.store.unit)

    @cached_property
    def units(self) -> Units:
        """The units whose business is theirs to read; whoever runs the system reads none anyway."""
        return None if "admin" in self.groups else seen_from(self.tree, self.unit)

    @property
    def is_head(self) -> bool:
        """Whether this reader leads the commission."""
        return any(rulebook().roles[role].head for role in self.roles)

    def may_list(self, kind: str) -> bool:
        """Whether the register of a kind is open to this reader."""
        business = procedure().kinds[kind].business
        return bool(self.groups & ({"business", "audit"} if business else {"admin"}))


def reader_of(house: House, account: str) -> Reader:
    """The reader an account is now: without roles if it is not in use."""
    if account == CONSOLE:
        return Reader(house, CONSOLE, "本机控制台", frozenset({CONSOLE}), house.store.unit)
    record = house.store.record(account)
    name, unit = record.fact("display_name") or "", record.fact("unit_code") or house.store.unit
    return Reader(house, account, name, roles_of(record), unit)


def open_record(reader: Reader, id: str, as_of: int | None = None) -> Record:
    """A record as it stands, or stood at a position.

    Raises Absent, in the same words whether there is none or this reader may not know of it. What
    is kept from a reader is so in its past too, when it was not known yet that it had to be.
    """
    store = reader.house.store
    record = store.record(id, as_of)
    now = record if as_of is None else store.record(id)
    if not record.history or not reader.may_open(now):
        raise Absent(id)
    return record


def kept_from(reader: Reader) -> Collection[str]:
    """The records that no list or figure may show this reader: matters about the head."""
    if not reader.is_head:
        return ()
    with reader.house.views.of("register") as (connection, tables):
        register = tables["register"]
        return list(connection.scalars(select(register.c.record).where(register.c.about_head)))


def next_steps(reader: Reader, record: Record) -> list[tuple[Step, Refused | None]]:
    """Every step of the record's kind but the opening one, with why it is closed now, or None."""
    context = context_now(reader, record)
    steps = (step for step in procedure().of(record.kind) if not step.opens)
    return [(step, why_closed(step, record, context)) for step in steps]


def opening_steps(reader: Reader, kind: str) -> list[Step]:
    """The steps by which this reader may open a record of a kind."""
    context, nothing = context_now(reader), Record("", ())
    openings = (step for step in procedure().of(kind) if step.opens)
    return [step for step in openings if why_closed(step, nothing, context) is None]


def context_now(reader: Reader, record: Record | None = None) -> Context:
    """What a guard may know when a page asks it: the reader, the day, the unit's committee, the
    unit whose record it is.
    """
    today = today_at(reader.house)
    of_record = record.unit if record is not None else reader.unit
    keys = {COMMITTEE: ("committee_unit", reader.unit), UNIT: ("unit_code", of_record)}
    held = {name: reader.house.store.holder(*key) for name, key in keys.items()}
    return Context(
        actor=reader.account,
        roles=reader.roles,
        unit=reader.unit,
        today=today,
        occurred_on=today,
        command_id="0" * 32,
        rulebook=rulebook(),
        reads={name: reader.house.store.record(id) for name, id in held.items() if id},
    )


def today_at(house: House) -> date:
    """The day it is in Shanghai."""
    return house.store.clock().astimezone(SHANGHAI).date()


def in_words(reader: Reader, meaning: Meaning, value: Any) -> str:
    """A field's value as a person reads it, or that it is sealed; references by name."""
    if meaning.secrecy not in reader.sees:
        return SEALED
    if value is None:
        return ""
    if meaning.reference is None:
        return amount(value) if isinstance(value, Decimal) else meaning.show(value)
    ids: Sequence[str] = [value] if isinstance(value, str) else value
    return "、".join(name_of(reader, id) for id in ids)


def amount(sum_: Decimal) -> str:
    """A sum of money."""
    return f"{sum_:,.2f}元"


def name_of(reader: Reader, id: str) -> str:
    """What a record is called: an account's holder, a person, a clue's number."""
    if id == CONSOLE:
        return "本机控制台"
    record = reader.house.store.record(id)
    if record.kind == "account":
        return str(record.fact("display_name"))
    kind = procedure().kinds.get(record.kind)
    if kind is None:
        return id
    if not (kind.shared or reader.is_near(record)):
        return ELSEWHERE
    return number_said(reader, record) or id


def number_said(reader: Reader, record: Record) -> str:
    """The number a record goes by, as this reader may read it; before it has one, the number of
    what it has grown from. Empty where there is neither.
    """
    kind = procedure().kinds[record.kind]
    own = record.fact(kind.number)
    if own is not None:
        return in_words(reader, procedure().meaning(kind.number), own)
    numbers = {each.number for each in procedure().kinds.values()}
    borrowed = (name for name in kind.standing if name in numbers and record.fact(name))
    name = next(borrowed, None)
    if name is None:
        return ""
    number = in_words(reader, procedure().meaning(name), record.fact(name))
    return f"{number}〔{UNNUMBERED.get(record.kind, '未编号')}〕"


def subject_name(reader: Reader, record: Record) -> str:
    """The person a record is about, or what it is about, sealed where the reader may not know."""
    kind = procedure().kinds[record.kind]
    subject = kind.subject(record)
    if subject:
        return name_of(reader, subject)
    about = record.fact(kind.caption) if kind.caption else None
    if not about:
        return ""
    return shorten(in_words(reader, procedure().meaning(str(kind.caption)), about))


def shorten(text: str) -> str:
    """So much of a text as a line of a list has room for."""
    line = text.partition("\n")[0]
    return line if len(line) <= CAPTION_MAX else f"{line[: CAPTION_MAX - 1]}…"


def accounts_with(
    house: House, role: str | None = None, units: Units = None
) -> list[tuple[str, str]]:
    """The accounts in use (with a role, of some units), as id and name: what a form offers."""
    found = []
    for account in map(house.store.record, records_of(house, "account")):
        serves = role is None or role in account.fact("roles")
        serves = serves and (units is None or account.fact("unit_code") in units)
        if account.stage == "active" and serves:
            found.append((account.id, str(account.fact("display_name"))))
    return found


def records_of(house: House, kind: str) -> Collection[str]:
    """The ids of all records of a kind, oldest first."""
    house.views.catch_up()
    with house.views.of("register") as (connection, tables):
        register = tables["register"]
        query = select(register.c.record).where(register.c.kind == kind)
        return list(connection.scalars(query.order_by(register.c.opened_at)))

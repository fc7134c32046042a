"""What people call a record or an account, and which one is meant."""

import re
from typing import Any

from sqlalchemy import select

from domain.procedure import procedure
from service.cli.frame import Stop, catch_up
from service.house import House
from service.order import Absent
from service.reading import Reader

ID = re.compile("[0-9a-f]{32}")
SHORT = re.compile(r"([0-9]{4})-([0-9]{1,6})")  # 2022-12, for 线索〔2022〕12号
NUMBERED = re.compile(r"(.+?)(?:-([0-9]{1,3}))?")


def record_called(reader: Reader, text: str) -> str:
    """The id of the record meant by an id, a clue number with its person number, or a key such as
    a login name. Raises Absent, and Stop where several are meant that this reader may know of.
    """
    text = text.strip()
    if ID.fullmatch(text):
        return text
    short = re.fullmatch(SHORT.pattern + "((?:-[0-9]{1,3})?)", text)
    if short:
        text = f"线索〔{short[1]}〕{short[2]}号{short[3]}"
    return _by_key(reader.house, text) or _by_number(reader, text)


def _by_key(house: House, text: str) -> str | None:
    for namespace in ("login_name", "unit_code"):
        record = house.store.holder(namespace, text)
        if record:
            return record
    return None


def _by_number(reader: Reader, text: str) -> str:
    found = NUMBERED.fullmatch(text)
    if found is None:
        raise Absent(text)
    number, person = found[1], found[2]
    catch_up(reader.house)
    with reader.house.views.of("register") as (connection, tables):
        register = tables["register"]
        wanted = (register.c.number == number, reader.rows(register))
        query = select(register.c.record).where(*wanted)
        if person:
            query = query.where(register.c.person_number == int(person))
        records = list(connection.scalars(query))
    if len(records) > 1:
        raise Stop(f"{number}有{len(records)}人，请写明第几人，如 {number}-1。", code=2)
    if not records:
        raise Absent(text)
    return str(records[0])


def with_accounts(house: House, body: Any) -> Any:
    """A body whose references to accounts may be login names, with the ids they stand for."""
    if isinstance(body, list):
        return [with_accounts(house, each) for each in body]
    if not isinstance(body, dict):
        return body
    return {
        name: _account_ids(house, value) if _names_account(name) else with_accounts(house, value)
        for name, value in body.items()
    }


def _names_account(name: str) -> bool:
    meaning = procedure().meanings.get(name)
    return meaning is not None and meaning.reference == "account"


def _account_ids(house: House, value: Any) -> Any:
    if isinstance(value, list):
        return [_account_ids(house, each) for each in value]
    if not isinstance(value, str) or ID.fullmatch(value):
        return value
    return house.store.holder("login_name", value.strip()) or value

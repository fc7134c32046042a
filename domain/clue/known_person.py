"""Whoever a new clue names may be known already, by their identity number."""

from collections.abc import Mapping
from typing import Any

from domain.record import Record
from domain.step import Context, Key, Refused, Target


def read_known(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears one of the identity numbers."""
    return {
        f"person {n}": Target(key=Key("id_number", subject["id_number"]))
        for n, subject in enumerate(command["persons"], 1)
        if subject["id_number"]
    }


def known_person(
    n: int, subject: dict[str, Any], numbers: set[str | None], context: Context
) -> Record | None:
    """The person who bears this identity number, if one is known. Two names for it are refused, and
    so is a number that the same form has given before (`numbers`).
    """
    number = subject["id_number"]
    if number and number in numbers:
        sentence = f"第{n}人的身份证号码与前面一人相同，请核对。"
        raise Refused("id-number-one-person", sentence)
    numbers.add(number)
    person = context.reads.get(f"person {n}")
    if person and person.fact("name") != subject["name"]:
        sentence = f"第{n}人的身份证号码已登记在另一姓名下，请核对姓名和号码。"
        raise Refused("id-number-one-person", sentence)
    return person

"""Whoever a new clue names may be known already, by their identity number."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.person.register_person import PersonRegistered
from domain.record import Record
from domain.step import Context, Key, Refused, Target, as_said

Subject = Mapping[str, Any]  # one whom a clue names, as the form says it


def known_among(subjects: Iterable[Subject]) -> Mapping[str, Target]:
    """What to read so as to know them: whoever already bears one of the identity numbers."""
    return {
        f"person {n}": Target(key=Key("id_number", subject["id_number"]))
        for n, subject in enumerate(subjects, 1)
        if subject["id_number"]
    }


def named_by(
    subjects: Iterable[Subject], context: Context
) -> tuple[list[dict[str, Any]], dict[str, tuple[Any, ...]]]:
    """What each one's clue says of whom it is about, and the records of those not known before."""
    named: list[dict[str, Any]] = []
    new: dict[str, tuple[Any, ...]] = {}
    numbers: set[str | None] = set()
    for n, subject in enumerate(subjects, 1):
        known = _known_person(n, subject, numbers, context)
        person = known.id if known else context.new_id(f"person {n}")
        if known is None:
            new[person] = (PersonRegistered(subject["name"], subject["id_number"]),)
        said = {k: v for k, v in as_said(subject).items() if k not in ("name", "id_number")}
        named.append({"person_number": n, "person_id": person, **said})
    return named, new


def _known_person(
    n: int, subject: Subject, numbers: set[str | None], context: Context
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

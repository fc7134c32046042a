"""发现的线索: what was found elsewhere becomes clues, one record a person (执纪规则 20, 23).

A step that turns its own record into clues asks `FoundClue`, reads `read_known`, records
`register(...)` and is corrected by `RestateFound`: the clues are corrected on themselves.
"""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from domain.clue.clue_form import RegisterClue
from domain.clue.known_person import named_by
from domain.clue.register_clue import ClueRegistered
from domain.clue.statistics import must_name_kind
from domain.fields import PUBLIC, BusinessDate, Command
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, as_said, here

# Event fields that name the clues a record has become. Not `clues`: those wait on a petition.
ClueNumber = Annotated[str, Fact("线索编号", PUBLIC)]
Registered = Annotated[tuple[str, ...], Fact("登记的问题线索", reference="clue")]

SERIES = Series("clue_number", of_each_unit=False)


class FoundClue(RegisterClue):
    class Meta(Command.Meta):
        exclude = ("source",)  # the step knows it


class RestateFound(Command):
    """What a correction can restate: the day; the clues and their number stay."""

    occurred_on = BusinessDate("登记线索日期")


class Found(NamedTuple):
    """The clues' number, their ids, whether one is about the head of the commission, from whom what
    was found is kept then, too, and the events on clues and on persons not known before.
    """

    number: str
    clues: tuple[str, ...]
    about_head: bool | None
    others: Mapping[str, tuple[Any, ...]]


def register(record: Record, source: str, command: Mapping[str, Any], context: Context) -> Found:
    """What a record found becomes: one clue for each person named."""
    must_name_kind(command)
    facts = {k: v for k, v in as_said(command).items() if k != "persons"}
    facts |= {"source": source, "found_in": record.id}
    named, persons = named_by(command["persons"], context)
    number = context.numbered("线索")
    clues = {
        context.new_id(f"clue {n}"): (ClueRegistered(clue_number=number, **who, **facts),)
        for n, who in enumerate(named, 1)
    }
    about_head = any(subject["about_head"] for subject in command["persons"]) or None
    return Found(number, tuple(clues), about_head, clues | persons)


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the day; what was registered stays."""
    return here(context.restating)

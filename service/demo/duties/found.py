"""Clues that other work finds, beside those that are dealt: each names one person."""

from collections.abc import Generator
from typing import Any

from domain.step import Context
from service.demo.agenda import Act, Story
from service.demo.cards import Plan
from service.demo.lives import life
from service.demo.named import lives_of
from service.demo.teller import Person, Teller, When
from service.demo.words import Subject, matter
from service.order import Receipt


def found(
    told: Teller, step: str, when: When, plan: Plan, subject: Subject, person: str = "", **said: Any
) -> Generator[Act, Receipt, Story]:
    """The record becomes a clue, or is one that begins; gives what comes of it.

    `person` is who they are registered as already.
    """
    about = matter(told.rng, said.pop("discipline", "") or told.draw("discipline_category"))
    yield from told.act(step, "anguan", when, about | {"persons": [subject.row]} | said)
    command = told.commands[step]
    record = told.record if told.kind == "clue" else Context.id_for(command, "clue 1")
    [clue] = lives_of(told.office, told.diary, [record], command, [plan], [subject])
    if person:
        clue.person = Person(person, subject)
    return life(clue)

"""Whom a clue names, and the teller of what comes of it for each of them."""

from collections.abc import Sequence
from random import Random

from domain.step import Context
from service.demo.cards import Plan
from service.demo.diary import Diary
from service.demo.teller import Office, Person, Teller
from service.demo.words import Subject, invented_id, subject

OF_OTHERS = ("county_cadre", "village_mass")  # whom a clue is about that is handed over


def named_by(office: Office, plans: Sequence[Plan], rng: Random) -> list[Subject]:
    """Whom a clue names, by the plans for them."""
    return [_named(office, plan, rng) for plan in plans]


def _named(office: Office, plan: Plan, rng: Random) -> Subject:
    if plan.route == "merge" and office.again:
        return office.again[-1]
    if plan.route == "transfer_out" and not plan.who:
        return subject(rng, rng.choice(OF_OTHERS))
    named = subject(rng, plan.who or office.chances.draw("who"))
    if (
        not named.organisation
        and "subject_marks" not in named.row
        and office.chances.happens("marked")
    ):
        named.row["subject_marks"] = [office.chances.draw("subject_mark")]
    known = named.row.get("subject_marks", [])
    marks = [mark for mark in _marks_of_case(office, plan) if mark not in known]
    if marks and named.punishable:
        named.row["subject_marks"] = [*known, *marks]
    if plan.numbered:
        named.row["id_number"] = invented_id(next(office.numbered))
        office.again.append(named)
    return named


def _marks_of_case(office: Office, plan: Plan) -> list[str]:
    """What marks those who are pursued; whom a crime takes to justice has given bribes."""
    if "justice_of_expelled" in plan.happens:
        return ["bribe_giver"]
    if plan.verified != "propose_filing" or not office.tags.happens("marked_case"):
        return []
    return [office.tags.draw("mark_of_case")]


def lives_of(
    office: Office,
    diary: Diary,
    records: Sequence[str],
    command: str,
    plans: Sequence[Plan],
    subjects: Sequence[Subject],
) -> list[Teller]:
    """The tellers of all that one registration names, each with a diary of its own."""
    return [
        Teller(
            office,
            diary.fork(),
            record,
            plan=plan,
            person=Person(Context.id_for(command, f"person {n}"), named),
            commands={"register_clue": command},
            versions={"register_clue": 1},
            days={"register_clue": diary.day},
            facts={"number": n, "alone": len(records) == 1},
        )
        for n, (record, plan, named) in enumerate(zip(records, plans, subjects, strict=True), 1)
    ]

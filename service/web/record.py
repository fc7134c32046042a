"""One record: where it stands, what can be done, by when, what is known, what has happened."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from flask import Blueprint, render_template

from domain.procedure import GENERIC, GENERICS, procedure
from domain.record import FILES, Record, Recorded
from domain.rulebook import rulebook
from domain.step import Step
from projections.audit_trail import GONE, LAPSED, RESTATED, STANDS, Entry, shown, title_of, trail
from projections.periods import Period, periods_of
from service import periods, words
from service.openings import openings_about
from service.positions import position_as_of
from service.reading import (
    Reader,
    name_of,
    next_steps,
    open_record,
    subject_name,
)
from service.web import attachments, returned
from service.web.desk import (
    RECORD,
    Unreadable,
    absent,
    house,
    href,
    in_query,
    reader,
    today,
)
from service.web.kinds import subject_title
from service.web.proposal import field_row, told
from service.web.related import related
from service.web.rows import number_of
from service.web.task import PROPOSALS, VOIDING

blueprint = Blueprint("record", __name__)

# Kinds whose page shows more than every record's; each has a template of its own besides.
SPECIAL = {"statistical_return": returned.particulars}
SUPERSEDED = (RESTATED, LAPSED)


@blueprint.get(RECORD)
def record(kind: str, record: str) -> str:
    as_of = position_asked()
    found = of_kind(kind, open_record(reader(), record, as_of))
    special = SPECIAL[kind](reader(), found) if kind in SPECIAL else {}
    return render_template(
        [f"record_{kind}.html", "record.html"],
        special=special,
        identity=identity(reader(), found),
        facts=_facts(reader(), found),
        steps=[] if as_of is not None else _steps(reader(), found),
        deadlines=_deadlines(reader(), found),
        timeline=_timeline(reader(), found, as_of is None, special.get("told", ())),
        related=related(reader(), found),
        as_of=in_query("as_of"),
    )


def of_kind(kind: str, found: Record) -> Record:
    """The record, if it is of the kind that the address says."""
    return found if found.kind == kind else absent()


def position_asked() -> int | None:
    """The position that 截至 in the address means."""
    try:
        return position_as_of(house(), in_query("as_of"))
    except ValueError as error:
        raise Unreadable(str(error)) from error


def identity(known: Reader, found: Record) -> dict[str, str]:
    """Which matter this is: for the bar that stays in sight."""
    nearest = periods.nearest(periods_of(found), today())
    due_text, due_state = words.due(nearest.deadline.due_on, today()) if nearest else ("", "")
    number = number_of(known, found) or f"第{found.history[0].position}号记录"
    person = subject_name(known, found)
    return {
        "number": number,
        "person": "" if person == number else person,
        "person_title": subject_title(found.kind),
        "stage_title": procedure().stage_title(found.kind, found.stage),
        "due_text": f"{nearest.row.title} {due_text}" if nearest else "",
        "due_state": due_state,
    }


# ---- what is known


def _facts(known: Reader, found: Record) -> list[dict[str, Any]]:
    """Every fact once, under the step that last said it."""
    latest = {name: recorded for recorded in found for name, said in _said(recorded)}
    groups = []
    for recorded in found:
        rows = [
            field_row(known, each)
            for each in shown(recorded, known.sees)
            if latest.get(each.name) is recorded
        ]
        if rows and recorded.kind.partition(".")[0] not in GENERICS:
            groups.append({"title": title_of(recorded), "rows": rows})
    return groups


def _said(recorded: Recorded) -> Iterator[tuple[str, Any]]:
    return ((name, said) for name, said in vars(recorded.event).items() if said is not None)


# ---- what can be done


def _steps(known: Reader, found: Record) -> list[dict[str, Any]]:
    """What is to be done now, what may be opened about it, what may be put right, and what may be
    done at any time.
    """
    own = [(step, refused, _address(found, step)) for step, refused in next_steps(known, found)]
    about = [
        (step, refused, href(f"/{step.kind}/new/{step.name}", **{field: found.id}))
        for step, field, refused in openings_about(known, found)
    ]
    return [
        {
            "title": step.title,
            "href": path,
            "open": refused is None,
            "reason": refused.sentence if refused else "",
        }
        for step, refused, path in sorted([*own, *about], key=lambda each: _rank(each[0]))
    ]


def _rank(step: Step) -> tuple[bool, bool]:
    return step.aside, step.kind in GENERICS


def _address(found: Record, step: Step) -> str:
    return "#timeline" if step.id in PROPOSALS else f"/{found.kind}/{found.id}/{step.name}"


def _deadlines(known: Reader, found: Record) -> list[dict[str, Any]]:
    return [_deadline(known, each) for each in periods.in_order(periods_of(found), today())]


def _deadline(known: Reader, period: Period) -> dict[str, Any]:
    state_text, state = periods.standing(period, today())
    return {
        "title": period.row.title,
        "due_text": periods.last_day(period.row, period.deadline),
        "due_state": state,
        "state_text": state_text,
        "lines": list(periods.told(known, period)),
    }


# ---- what has happened


def _timeline(
    known: Reader, found: Record, now: bool, told_above: Collection[str]
) -> list[dict[str, Any]]:
    """What has happened; of what the page tells in its own way only that it was said."""
    open_ = {step.id for step, refused in next_steps(known, found) if refused is None and now}
    told = zip(trail(found, known.sees), found.history, strict=True)
    entries = [_entry(known, found, entry, recorded, open_) for entry, recorded in told]
    for entry in entries:
        entry["fields"] = [each for each in entry["fields"] if each["title"] not in told_above]
    return entries


def _entry(
    known: Reader, found: Record, entry: Entry, recorded: Recorded, open_: set[str]
) -> dict[str, Any]:
    return {
        "title": entry.title,
        "occurred_on": words.day(entry.occurred_on),
        "recorded_at": words.instant(entry.recorded_at),
        "actor": name_of(known, entry.actor),
        "role": rulebook().roles[entry.role].title,
        "article": "、".join(dict.fromkeys(entry.articles)),
        "position": entry.position,
        "fields": told(known, found, recorded),
        "files": list(attachments.links(known, found, recorded)),
        "note": "".join(_notes(entry, recorded)),
        "voided": entry.state == GONE,
        "superseded": entry.state in SUPERSEDED,
        "lapsed": entry.state == LAPSED,
        **_links(found, entry, recorded, open_),
    }


def _notes(entry: Entry, recorded: Recorded) -> Iterator[str]:
    if entry.state == LAPSED:
        yield "所答复的内容已经更正或作废，这一步不再有效。"
    for title, said in periods.moved(recorded):
        yield f"“{title}”{said}"


def _links(found: Record, entry: Entry, recorded: Recorded, open_: set[str]) -> Mapping[str, str]:
    """Where a standing act can be corrected or voided: by the version it was first recorded as."""
    if entry.state != STANDS or entry.kind.startswith(f"{GENERIC}."):
        return {}
    if entry.kind == FILES:  # what came with a step goes with it, what came alone is only voided
        alone = len([each for each in found.history if each.command_id == recorded.command_id]) == 1
        open_ = open_ & {VOIDING} if alone else set()
    version = entry.corrects or entry.version
    return {
        f"{word}_href": f"/{found.kind}/{found.id}/{word}/{version}"
        for step, word in PROPOSALS.items()
        if step in open_
    }

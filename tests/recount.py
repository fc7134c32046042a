"""An independent recount: the yearly figures from the log's public columns alone.

Imports nothing of the program; it reads the table of events and has its own idea of what stands.
`python tests/recount.py PATH_OR_URL YEAR [--as-of N]` prints the figures as JSON.
"""

import argparse
import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

COLUMNS = "position, record, version, kind, period, person, decides_on, corrects, public"
QUERY = f"SELECT {COLUMNS} FROM {{table}} ORDER BY position"

TALK = {"clue.talk_inquiry_approved", "clue.talk_inquiry_repeated"}
VERIFICATION = {"clue.verification_approved"}
SHELVING = {"clue.shelving_approved"}
CLOSURE = {"clue.closure_approved"}
MEASURE = {"clue.measure_applied"}
ACCEPTED = {"clue.explanation_accepted"}


@dataclass(frozen=True)
class Event:
    """One row of the log, without anything sealed."""

    position: int
    record: str
    version: int
    kind: str
    period: str
    person: str | None
    decides_on: int | None
    corrects: int | None
    public: dict


def read(address):
    """Every event of a store: an SQLite file, the folder it is in, or a PostgreSQL address."""
    rows = _server(address) if "://" in str(address) else _file(Path(address))
    return [Event(*row[:-1], json.loads(row[-1])) for row in rows]


def _file(path):
    path = path / "log.sqlite" if path.is_dir() else path
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return connection.execute(QUERY.format(table="events")).fetchall()
    finally:
        connection.close()


def _server(address):
    import psycopg

    with psycopg.connect(address) as connection:
        return connection.execute(QUERY.format(table="log.events")).fetchall()


def standing(events):
    """The events of one record that stand, in the end: later ones may have replaced or ended them.

    Each first recording is a place. What corrects a place fills it anew or, voiding, empties it;
    either way the answers to what stood there lose their ground.
    """
    places = {}
    for event in events:
        if event.corrects is None:
            places[event.version] = event
            continue
        before = places.get(event.corrects)
        if before is not None:
            for place in [p for p, e in places.items() if e.decides_on == before.version]:
                places.pop(place)
        places.pop(event.corrects, None)
        if event.kind != "correction.event_voided":
            places[event.corrects] = event
    return list(places.values())


def facts(events, as_of=None):
    """What stands of the whole log as of a position, each person under the name they ended with."""
    records = defaultdict(list)
    for event in events:
        if as_of is None or event.position <= as_of:
            records[event.record].append(event)
    stand = [event for history in records.values() for event in standing(history)]
    merges = (event for event in stand if event.kind == "person.persons_merged")
    merged = {event.person: event.public["merged_into"] for event in merges}
    return [replace(event, person=_one(event.person, merged)) for event in stand]


def _one(person, merged):
    while person in merged:
        person = merged[person]
    return person


def recount(events, year, as_of=None):
    """The figures of a year by their names."""
    of_year = [e for e in facts(events, as_of) if e.period.startswith(f"{year:04}-")]

    def some(kinds, **wanted):
        return [
            event
            for event in of_year
            if event.kind in kinds
            and all(event.public.get(name) in values for name, values in wanted.items())
        ]

    def clues(kinds):
        return len({event.public["clue_number"] for event in some(kinds)})

    def people(kinds, **wanted):
        return len({event.person for event in some(kinds, **wanted)})

    admonished = people(MEASURE, measure=["admonition"])
    reminded = people(MEASURE, measure=["reminder_talk"])
    return {
        "S26": clues(TALK | VERIFICATION | SHELVING | CLOSURE),
        "S29": admonished,
        "S30": reminded,
        "S31": admonished,
        "S32": people(ACCEPTED, inquiry_mode_done=["letter", "talk_and_letter"]),
        "S34": reminded,
        "S36": people(MEASURE, measure=["ordered_self_review"]),
        "CLUE_FOUND": clues({"clue.clue_registered"}),
        "CLUE_INQUIRY": len(some(TALK)),
        "FORM_1": len({event.record for event in some(MEASURE | ACCEPTED)}),
        "CLUE_CLOSED_DIRECT": clues(CLOSURE),
        "CLUE_SHELVED": clues(SHELVING),
        "CLUE_PRELIM": clues(VERIFICATION),
    }


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description="Recounts the figures of a year from the log.")
    parser.add_argument("store", help="log.sqlite, its folder, or postgresql://…")
    parser.add_argument("year", type=int)
    parser.add_argument("--as-of", type=int, metavar="N", help="as known at position N")
    asked = parser.parse_args()
    print(json.dumps(recount(read(asked.store), asked.year, asked.as_of)))


if __name__ == "__main__":
    main()

"""An independent recount: the yearly figures from the log's public columns alone.

Imports nothing of the program; it reads the table of events and has its own idea of what stands.
What counts for what is in recount_cases.py and recount_duties.py, written from the definitions of
docs/indicators.md: every cell is under its id, or under the figure of the report it answers.
`python tests/recount.py PATH_OR_URL YEAR [--as-of N]` prints the figures as JSON.
"""

import argparse
import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

if __package__:
    from tests.recount_cases import of_cases
    from tests.recount_duties import of_duties
else:  # run by itself: only its own folder is known
    from recount_cases import of_cases
    from recount_duties import of_duties

COLUMNS = "position, record, version, kind, period, person, decides_on, corrects, public"
QUERY = f"SELECT {COLUMNS} FROM {{table}} ORDER BY position"

# By kind of record: what its later events repeat, and the events that say it. A later event has
# kept what was known when it was written; a correction of where it was said goes before that.
CASE_OPENED = ("case.case_opened", "case.direct_review_opened")
MEASURE = ("measure.measure_proposed", "measure.criticism_circulated")
ACCOUNTABLE = ("accountability.accountability_proposed",)
SAID_BY = {
    "clue": {"campaign_id": ("clue.clue_registered",)},
    "case": {
        "campaign_id": CASE_OPENED,
        "rank": CASE_OPENED,
        "eight_rules": ("case.filing_report_submitted", "case.case_statistics_updated"),
    },
    "measure": {"measure": MEASURE, "campaign_id": MEASURE},
    "circular": {"circular_cases": ("circular.circular_drafted", "circular.circular_redrafted")},
    "accountability": {
        "accountable_kind": ACCOUNTABLE,
        "accountable_unit": ACCOUNTABLE,
        "campaign_id": ACCOUNTABLE,
    },
    "problem": {"campaign_id": ("problem.problem_found",)},
    "education": {"session_kind": ("education.session_planned",)},
}


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

    @property
    def place(self):
        """Where in its record it stands: where the one it corrects stood."""
        return self.corrects or self.version


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
    return _as_said_now(sorted(places.values(), key=lambda event: event.place))


def _as_said_now(history):
    """The events of one record with what they repeat of it as it stands now."""
    repeated = SAID_BY.get(history[0].kind.partition(".")[0], {}) if history else {}
    known, told = {}, []
    for event in history:
        said = {
            name: event.public[name]
            for name, kinds in repeated.items()
            if event.kind in kinds and name in event.public
        }
        known |= said
        own = {name: value for name, value in event.public.items() if name not in repeated}
        told.append(replace(event, public=own | known))
    return told


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
    known = facts(events, as_of)
    by_its_end = [event for event in known if event.period <= f"{year:04}-12"]
    in_it = [event for event in by_its_end if event.period >= f"{year:04}-01"]
    return of_cases(in_it) | of_duties(in_it, by_its_end)


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

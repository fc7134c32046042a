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
from fractions import Fraction
from pathlib import Path

if __package__:
    from tests.recount_activities import of_activities
    from tests.recount_cases import of_cases
    from tests.recount_conduct import of_conduct
    from tests.recount_duties import of_duties
    from tests.recount_more import of_more
    from tests.recount_petitions import of_petitions
else:  # run by itself: only its own folder is known
    from recount_activities import of_activities
    from recount_cases import of_cases
    from recount_conduct import of_conduct
    from recount_duties import of_duties
    from recount_more import of_more
    from recount_petitions import of_petitions

COLUMNS = "position, record, version, kind, period, unit, person, decides_on, corrects, public"
QUERY = f"SELECT {COLUMNS} FROM {{table}} ORDER BY position"

# By kind of record: what its later events repeat, and the events that say it. A later event has
# kept what was known when it was written; a correction of where it was said goes before that.
CASE_OPENED = ("case.case_opened", "case.direct_review_opened")
MEASURE = ("measure.measure_proposed", "measure.criticism_circulated")
ACCOUNTABLE = ("accountability.accountability_proposed",)
REGISTERED = ("clue.clue_registered",)
SORTED = (*REGISTERED, "clue.clue_statistics_updated")
SORTED_CASE = (*CASE_OPENED, "case.filing_report_submitted", "case.case_statistics_updated")
ABOUT = ("rank", "person_category", "political_status", "subject_marks", "disciplines", "source")
OF_MATTERS = ("eight_rules", "eight_rules_kind", "problem_tags")
WRITTEN = ("petition.petition_registered",)
ITEM = ("petition_class", "name_status", "accused_rank", "allegations", "problem_source")
SAID_BY = {
    "petition": {
        "petition_channel": ("petition.petition_received",),
        **dict.fromkeys((*ITEM, "work_fields", "problem_tags"), WRITTEN),
    },
    "clue": {
        **dict.fromkeys((*ABOUT, "clue_number", "campaign_id"), REGISTERED),
        **dict.fromkeys(OF_MATTERS, SORTED),
    },
    "case": {
        **dict.fromkeys((*ABOUT, "clue_number", "campaign_id"), CASE_OPENED),
        **dict.fromkeys(OF_MATTERS, SORTED_CASE),
        "amount_involved": ("case.inquiry_report_submitted", "case.case_statistics_updated"),
    },
    "measure": dict.fromkeys(("measure", "campaign_id", "rank", "political_status"), MEASURE),
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
    unit: str
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


@dataclass(frozen=True)
class Seen:
    """What is known of some units, up to the end of a span of months, and in it."""

    known: list
    first: str
    last: str

    @property
    def year(self):
        return int(self.first[:4])

    @property
    def by_its_end(self):
        return [event for event in self.known if event.period <= self.last]

    @property
    def in_it(self):
        return [event for event in self.by_its_end if event.period >= self.first]

    @property
    def year_before(self):
        months = (f"{self.year - 1:04}{month[4:]}" for month in (self.first, self.last))
        return Seen(self.known, *months)


def recount(events, span, as_of=None, units=None):
    """The figures of a year, or of the months from one to another, by their names."""
    first, last = span if isinstance(span, tuple) else (f"{span:04}-01", f"{span:04}-12")
    known = [e for e in facts(events, as_of) if units is None or e.unit in units]
    seen = Seen(known, first, last)
    counted = _counted(seen)
    return counted | _worked_out(counted, _counted(seen.year_before))


def of_part(known, year, field, code):
    """The figures of what says one code, or nothing (""), under a field; of acts, not of stocks."""

    def said(event):
        value = event.public.get(field)
        values = value if isinstance(value, list) else [] if value is None else [value]
        return {str(each).lower() if isinstance(each, bool) else each for each in values} or {""}

    part = [event for event in known if code in said(event)]
    return _counted(Seen(part, f"{year:04}-01", f"{year:04}-12"))


def _counted(seen):
    in_it = seen.in_it
    return {
        **of_petitions(seen),
        **of_cases(in_it),
        **of_conduct(seen),
        **of_duties(in_it, seen.by_its_end),
        **of_activities(seen),
        **of_more(seen),
    }


def _worked_out(now, before):
    """Shares and growth, in tenths of a percent; None of nothing."""
    forms = {n: _tenths(now[f"FORM_{n}"], now["FORM_TOTAL"]) for n in (1, 2, 3, 4)}
    grown = {"YOY": "PET_TOTAL", "YOY.case": "CASE_FILED", "YOY.inquiry": "CLUE_INQUIRY"}
    grown |= {"YOY.network": "S40", "YOY.complaint": "PET_COMPLAINT", "YOY.punished": "PUN_TOTAL"}
    return {
        **{f"FORM_SHARE.form_{n}": share for n, share in forms.items()},
        **{name: _tenths(now[of] - before[of], before[of]) for name, of in grown.items()},
        "PET_TOTAL_PREV": before["PET_TOTAL"],
        "PET_RATE": _tenths(now["PET_DONE.cohort"], now["PET_TOTAL"]),
        "INSP_RATE": _tenths(now["INSP_FIXED"], now["INSP_PROBLEM"]),
        "CAMP_RATE": _tenths(now["U3"], now["S17"]),
    }


def _tenths(part, base):
    """Half goes away from nothing."""
    if not base:
        return None
    exact = Fraction(abs(part) * 1000, base)
    rounded = int(exact + Fraction(1, 2))
    return rounded if part >= 0 else -rounded


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

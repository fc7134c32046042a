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
ACCEPTED = {"clue.explanation_accepted"}
MEASURE_OF_CLUE = {"clue.measure_applied", "clue.party_organisation_replied"}
MEASURE = MEASURE_OF_CLUE | {"case.no_sanction_decided"}
WITHOUT_CLUE = {"measure.measure_carried_out", "measure.criticism_circulated"}
ALL_USE = MEASURE | WITHOUT_CLUE
RESULT = (
    MEASURE_OF_CLUE
    | ACCEPTED
    | {
        "clue.verified_clue_closed",
        "clue.clue_concluded",
        "clue.organisational_handling_decided",
        "clue.held_accountable",
    }
)
FILED = {"case.filing_approved", "case.supervisory_filing_recorded"}
BY_COUNTY_TOO = {"case.supervisory_filing_recorded", "case.county_filing_recorded"}
DECIDED = {"case.plenary_decided", "case.party_committee_decided", "case.county_replied"}
SANCTIONED = DECIDED | {"case.probationer_expelled", "case.admin_sanction_recorded"}
HANDLED = {"clue.organisational_handling_decided", "case.organisational_handling_decided"}
ACCOUNTABLE = {"clue.held_accountable", "case.held_accountable"}
ORGANISATIONS = ("org_self_review", "org_notice", "org_reorganise")


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
    known = facts(events, as_of)
    year_of = [event for event in known if event.period.startswith(f"{year:04}-")]
    parts = (_clues, _measures, _forms, _petitions, _cases, _sanctions, _afterwards)
    return {name: figure for part in parts for name, figure in part(year_of).items()}


def some(events, kinds, **wanted):
    """The events of these kinds that say one of the wanted values of each field."""
    return [
        event
        for event in events
        if event.kind in kinds
        and all(event.public.get(name) in values for name, values in wanted.items())
    ]


def numbers(events):
    """件 of clues: how many clue numbers."""
    return len({event.public["clue_number"] for event in events})


def people(events):
    """人: how many persons."""
    return len({event.person for event in events})


def records(events):
    """How many records: petitions, cases, a clue's persons."""
    return len({event.record for event in events})


def _clues(events):
    return {
        "S26": numbers(some(events, TALK | VERIFICATION | SHELVING | CLOSURE)),
        "CLUE_FOUND": numbers(some(events, {"clue.clue_registered"})),
        "CLUE_INQUIRY": len(some(events, TALK)),
        "CLUE_CLOSED_DIRECT": numbers(some(events, CLOSURE)),
        "CLUE_SHELVED": numbers(some(events, SHELVING)),
        "CLUE_PRELIM": numbers(some(events, VERIFICATION)),
        "CLARIFIED": people(some(events, {"clue.clarification_recorded"})),
    }


def _measures(events):
    def given(kinds, measure):
        taken = some(events, kinds)
        return [
            event
            for event in taken
            if measure == event.public.get("measure")
            or measure in event.public.get("further_measures", ())
        ]

    letters = some(events, ACCEPTED, inquiry_mode_done=("letter", "talk_and_letter"))
    issued = some(events, {"circular.circular_issued"})
    return {
        "S07": len(issued),
        "NOTICE_CASES": sum(event.public["circular_cases"] for event in issued),
        "S08": people(given(WITHOUT_CLUE, "admonition")),
        "S09": people(given(WITHOUT_CLUE, "reminder_talk")),
        "S10": len(given(ALL_USE, "public_criticism")),
        "S11": len(given(ALL_USE, "ordered_self_review")),
        "S29": people(given(MEASURE_OF_CLUE, "admonition")),
        "S30": people(given(MEASURE_OF_CLUE, "reminder_talk")),
        "S31": people(given(ALL_USE, "admonition")),
        "S32": people(letters),
        "S33": people(given(ALL_USE, "warning_talk")),
        "S34": people(given(ALL_USE, "reminder_talk")),
        "S35": people(given(ALL_USE, "public_criticism")),
        "S36": people(given(ALL_USE, "ordered_self_review")),
        "F1_ADMONISH.form_1": people(given(MEASURE, "admonition")),
        "F1_WARNTALK.form_1": people(given(MEASURE, "warning_talk")),
        "F1_REMIND.form_1": people(given(MEASURE, "reminder_talk")),
        "F1_CIRC.form_1": people(given(MEASURE, "public_criticism")),
        "F1_CHECK.form_1": people(given(MEASURE, "ordered_self_review")),
        "F1_CRITEDU.form_1": people(given(MEASURE, "criticism")),
    }


def _forms(events):
    latest = {}
    for event in sorted(some(events, RESULT), key=lambda event: event.corrects or event.version):
        latest[event.record] = event.public.get("form", "form_1")
    forms = list(latest.values())
    figures = {f"FORM_{n}": forms.count(f"form_{n}") for n in (1, 2, 3, 4)}
    return figures | {"FORM_TOTAL": sum(figures.values())}


def _petitions(events):
    received = some(events, {"petition.petition_received"}, about_head=(False,))
    by_channel = {
        "S39": "letter",
        "S40": "network",
        "PET_CH_VISIT": "visit",
        "PET_CH_PHONE": "phone",
        "PET_CH_OTHER": "other_channel",
        "PET_CH_TRANSFERRED": "transferred_in",
        "PET_UPPER": "passed_down",
    }
    channels = [event.public["petition_channel"] for event in received]
    return {name: channels.count(channel) for name, channel in by_channel.items()} | {
        "PET_TOTAL": len(received),
        "PET_REPEAT": records(some(events, {"petition.repeat_kept_on_file"})),
        "PET_DONE": records(some(events, {"petition.result_fed_back"})),
        "S37": len(some(events, {"petition.reception_recorded", "reception.visitors_received"})),
        "S38": len(some(events, {"petition.field_visit_recorded"})),
    }


def _cases(events):
    filed = some(events, FILED)
    return {
        "CASE_FILED": records(filed),
        "CASE_FILED_PERSON": people(filed),
        "CASE_FILED.party": records(some(events, {"case.filing_approved"})),
        "CASE_FILED.supervisory": records(some(events, BY_COUNTY_TOO)),
        "CASE_FILED.eight_rules": records(some(filed, FILED, eight_rules=(True,))),
        "CASE_DIRECT": records(some(events, {"case.direct_review_opened"})),
    }


def _sanctions(events):
    party, admin = {}, {}
    for event in some(events, SANCTIONED):
        for found, name in ((party, "party_sanction"), (admin, "admin_sanction")):
            if name in event.public:
                found.setdefault(event.public[name], set()).add(event.person)
    exempt = party.pop("party_exemption", set())
    in_party, in_office = set().union(*party.values()), set().union(*admin.values())

    def bearing(*codes):
        return len(set().union(*(party.get(code, ()) for code in codes)))

    return {
        "PUN_TOTAL": len(in_party | in_office),
        "PUN_PARTY": len(in_party),
        "PUN_GOV": len(in_office),
        "PUN_BOTH": len(in_party & in_office),
        "PUN_EXEMPT": len(exempt),
        "S28": bearing("party_warning"),
        "PUN_SWARN": bearing("party_serious_warning", "party_serious_warning_in_lieu"),
        "PUN_REMOVE": bearing("party_removal"),
        "PUN_PROBATION": bearing("party_probation_1y", "party_probation_2y"),
        "S27": bearing("party_expulsion"),
        "PUN_GOV_DEMERIT": len(admin.get("admin_demerit", ())),
    }


def _afterwards(events):
    accountable = some(events, ACCOUNTABLE)
    organisations = some(accountable, ACCOUNTABLE, accountability_form=ORGANISATIONS)
    persons = [event for event in accountable if event not in organisations]
    appeals = some(events, {"appeal.appeal_decided", "appeal.county_appeal_decided"})
    outcomes = [event.public["appeal_outcome"] for event in appeals]
    by_outcome = {
        f"APPEAL_DECIDED.{outcome}": outcomes.count(outcome)
        for outcome in ("maintained", "changed", "revoked", "redo")
    }
    return by_outcome | {
        "ORG_HANDLE": people(some(events, HANDLED)),
        "ACC_ORG": people(organisations),
        "ACC_PERSON": people(persons),
        "TRANSFER_JUD": people(some(events, {"case.transferred_to_justice"})),
        "APPEAL_RECEIVED": records(some(events, {"appeal.appeal_received"})),
        "APPEAL_DECIDED": len(appeals),
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

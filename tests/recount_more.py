"""The recount of what further reports print: see recount.py."""

if __package__:
    from tests.recount_cases import (
        ALL_USE,
        FILED,
        SANCTIONED,
        VERIFICATION,
        numbers,
        people,
        records,
        some,
    )
    from tests.recount_conduct import (
        FORMALISM,
        HEDONISM,
        NINE_KINDS,
        WITHOUT_CLUE,
        _dealt_with,
        _persons,
        _sanctioned,
    )
    from tests.recount_duties import total
    from tests.recount_petitions import RECEIVED, REGISTERED, REPEAT
else:  # called by recount.py, which was run by itself
    from recount_cases import (
        ALL_USE,
        FILED,
        SANCTIONED,
        VERIFICATION,
        numbers,
        people,
        records,
        some,
    )
    from recount_conduct import (
        FORMALISM,
        HEDONISM,
        NINE_KINDS,
        WITHOUT_CLUE,
        _dealt_with,
        _persons,
        _sanctioned,
    )
    from recount_duties import total
    from recount_petitions import RECEIVED, REGISTERED, REPEAT

BROUGHT = FILED | {"case.direct_review_opened", "case.review_reopened"}
DISMISSED = {"case.execution_reported", "case.no_sanction_decided", "case.case_withdrawn"}
FOUND = {"problem.problem_found", "problem.problem_reopened"}
MENDED = {"problem.rectification_verified", "problem.problem_transferred"}


def of_more(seen):
    """The figures that further reports print."""
    return {
        **_petitions(seen.in_it, seen.known),
        **_cases(seen.in_it),
        **_kinds(seen.in_it, seen.year),
        **_work(seen.in_it),
        "CASE_OPEN": len(_left(seen.by_its_end, BROUGHT, DISMISSED)),
        "SUP_OPEN": len(_left(seen.by_its_end, FOUND, MENDED)),
    }


def _petitions(in_it, known):
    accusations = some(in_it, REGISTERED, petition_class=("accusation",))
    kept = {event.record: event.place for event in some(known, {REPEAT})}
    again = [event for event in accusations if kept.get(event.record, 0) > event.place]
    return {
        "PET_TOTAL.arrivals": len(some(in_it, RECEIVED, about_head=(False,))),
        "PET_COMPLAINT.repeated": records(again),
        "PET_COMPLAINT.first": records(accusations) - records(again),
    }


def _cases(events):
    cleared = some(events, {"clue.clarification_recorded"})
    dealt = _dealt_with(events, WITHOUT_CLUE)
    of_persons = [e for e in dealt if e.public.get("political_status") != "party_organisation"]
    return {
        "CLUE_PRELIM.units": len({event.unit for event in some(events, VERIFICATION)}),
        "CLARIFIED.matters": numbers(cleared),
        "PUN_TOTAL.cases": records(_sanctioned(events)),
        "HANDLED_PERSONS.times": len({event.position for event in of_persons}),
    }


def _kinds(events, year):
    """Who was dealt with, and who sanctioned, for either group of the kinds of the eight rules."""

    def of(group, acts):
        kinds = [(e, e.public.get("eight_rules_kind") or "") for e in acts]
        return [e for e, kind in kinds if e.public.get("eight_rules") and kind.startswith(group)]

    groups = {"EIGHT_HEDONISM": HEDONISM}
    if year > NINE_KINDS:
        groups["EIGHT_FORMALISM"] = FORMALISM
    dealt, sanctioned = _dealt_with(events), some(_sanctioned(events), SANCTIONED)
    return {
        **{f"{name}.persons": _persons(of(group, dealt)) for name, group in groups.items()},
        **{f"{name}.punished": people(of(group, sanctioned)) for name, group in groups.items()},
    }


def _work(events):
    criticised = [
        event
        for event in some(events, ALL_USE)
        if event.public.get("measure") == "criticism"
        or "criticism" in (event.public.get("further_measures") or ())
    ]
    talks = {
        name: total(some(events, {"talk.talk_held"}, talk_kind=(kind,)), "heads")
        for name, kind in (("EDU_INTEGRITY_TALK", "integrity"), ("EDU_BEFORE_POST", "before_post"))
    }
    return talks | {
        "F1_CRITEDU.use": people(criticised),
        "F1_CRITEDU.use_times": len(criticised),
        "SUP_OPINION": total(some(events, {"inspection.inspection_held"}), "opinions_count"),
        "INSP_ROUND": records(some(events, {"patrol.patrol_begun"})),
    }


def _left(by_its_end, begun, ended):
    """The records of which the last of these acts began something."""
    latest = {}
    for event in sorted(some(by_its_end, begun | ended), key=lambda event: event.place):
        latest[event.record] = event.kind
    return {record for record, kind in latest.items() if kind in begun}

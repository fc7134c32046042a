"""The recount of clues, cases, sanctions and measures: see recount.py."""

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
DISPOSITION = TALK | VERIFICATION | SHELVING | CLOSURE
FILED = {"case.filing_approved", "case.supervisory_filing_recorded"}
BY_COUNTY_TOO = {"case.supervisory_filing_recorded", "case.county_filing_recorded"}
DECIDED = {"case.plenary_decided", "case.party_committee_decided", "case.county_replied"}
SANCTIONED = DECIDED | {"case.probationer_expelled", "case.admin_sanction_recorded"}
HANDLED = {"clue.organisational_handling_decided", "case.organisational_handling_decided"}
ACCOUNTABLE = {"clue.held_accountable", "case.held_accountable"}
ORGANISATIONS = ("org_self_review", "org_notice", "org_reorganise")


def of_cases(events):
    """The figures of a year's events that begin with clues and cases."""
    parts = (_clues, _measures, _forms, _cases, _sanctions, _afterwards)
    return {name: figure for part in parts for name, figure in part(events).items()}


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
        "S26": numbers(some(events, DISPOSITION)),
        "DISPOSITION_ROUNDS": len(some(events, DISPOSITION)),
        "CLUE_PERSONS": people(some(events, {"clue.clue_registered"})),
        "CLUE_OUTCOME_ACCEPTED": records(some(events, ACCEPTED)),
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
        "F1_STOP.form_1": people(given(MEASURE, "stop_breach")),
        "F1_RETURN.form_1": people(given(MEASURE, "return_gains")),
        "F1_RECTIFY.form_1": people(given(MEASURE, "rectify_by_date")),
        "F1_LIFEMEET.form_1": people(given(MEASURE, "life_meeting_criticism")),
        "F1_APOLOGY.form_1": people(given(MEASURE, "ordered_apology")),
        "F1_OTHER.form_1": people(given(MEASURE, "other_education")),
        "F1_ADMONISH.use_times": len(given(ALL_USE, "admonition")),
        "F1_REMIND.use_times": len(given(ALL_USE, "reminder_talk")),
        "F1_WARNTALK.use_times": len(given(ALL_USE, "warning_talk")),
        "F1_CIRC.supervision": len(given(WITHOUT_CLUE, "public_criticism")),
        "F1_CHECK.supervision": len(given(WITHOUT_CLUE, "ordered_self_review")),
        "F1_WARNTALK.supervision": people(given(WITHOUT_CLUE, "warning_talk")),
        "F1_CRITEDU.supervision": people(given(WITHOUT_CLUE, "criticism")),
    }


def _forms(events):
    latest = {}
    for event in sorted(some(events, RESULT), key=lambda event: event.place):
        latest[event.record] = event
    forms = [event.public.get("form", "form_1") for event in latest.values()]
    figures = {f"FORM_{n}": forms.count(f"form_{n}") for n in (1, 2, 3, 4)}
    of_campaigns = [
        event
        for event in latest.values()
        if event.public.get("campaign_id") and event.public.get("form", "form_1") == "form_1"
    ]
    return figures | {
        "FORM_TOTAL": sum(figures.values()),
        "S24": people(of_campaigns),
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
    decided = some(events, SANCTIONED)
    exempt = [e for e in decided if e.public.get("party_sanction") == "party_exemption"]
    party = [e for e in decided if "party_sanction" in e.public and e not in exempt]
    admin = [e for e in decided if "admin_sanction" in e.public]
    by_both = {e.person for e in party} & {e.person for e in admin}

    def in_party(*codes):
        return people(some(party, SANCTIONED, party_sanction=codes))

    def in_office(code):
        return people(some(admin, SANCTIONED, admin_sanction=(code,)))

    def of_rank(code):
        return people(some(party + admin, SANCTIONED, rank=(code,)))

    return {
        "PUN_TOTAL": people(party + admin),
        "PUN_PARTY": people(party),
        "PUN_GOV": people(admin),
        "PUN_BOTH": len(by_both),
        "PUN_EXEMPT": people(exempt),
        "S28": in_party("party_warning"),
        "PUN_SWARN": in_party("party_serious_warning", "party_serious_warning_in_lieu"),
        "PUN_REMOVE": in_party("party_removal"),
        "PUN_PROBATION": in_party("party_probation_1y", "party_probation_2y"),
        "S27": in_party("party_expulsion"),
        "PUN_GOV_WARN": in_office("admin_warning"),
        "PUN_GOV_DEMERIT": in_office("admin_demerit"),
        "PUN_GOV_MAJOR": in_office("admin_major_demerit"),
        "PUN_GOV_DEMOTE": in_office("admin_demotion"),
        "PUN_GOV_REMOVE": in_office("admin_removal"),
        "PUN_GOV_DISMISS": in_office("admin_dismissal"),
        "PUN_RANK_PROV": of_rank("provincial_ministerial"),
        "PUN_RANK_BUREAU": of_rank("bureau"),
        "PUN_RANK_COUNTY": of_rank("county"),
        "PUN_RANK_TOWN": of_rank("township_section"),
        "PUN_RANK_GENERAL": of_rank("general_cadre"),
        "PUN_RANK_OTHER": of_rank("rural_enterprise_other"),
        "EIGHT_PUNISHED": people(some(party + admin, SANCTIONED, eight_rules=(True,))),
    }


def _afterwards(events):
    accountable = some(events, ACCOUNTABLE)
    organisations = some(accountable, ACCOUNTABLE, accountability_form=ORGANISATIONS)
    persons = [event for event in accountable if event not in organisations]
    appeals = some(events, {"appeal.appeal_decided", "appeal.county_appeal_decided"})
    by_outcome = {
        f"APPEAL_DECIDED.{outcome}": records(
            [event for event in appeals if event.public["appeal_outcome"] == outcome]
        )
        for outcome in ("maintained", "changed", "revoked", "redo")
    }
    return by_outcome | {
        "ORG_HANDLE": people(some(events, HANDLED)),
        "S23": people([e for e in some(events, HANDLED) if e.public.get("campaign_id")]),
        "ACC_ORG": people(organisations),
        "ACC_PERSON": people(persons),
        "TRANSFER_JUD": people(some(events, {"case.transferred_to_justice"})),
        "APPEAL_RECEIVED": records(some(events, {"appeal.appeal_received"})),
        "APPEAL_DECIDED": records(appeals),
    }

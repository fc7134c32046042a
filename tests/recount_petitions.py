"""The recount of petitions: see recount.py."""

if __package__:
    from tests.recount_cases import records, some
else:  # called by recount.py, which was run by itself
    from recount_cases import records, some

RECEIVED = {"petition.petition_received"}
REGISTERED = {"petition.petition_registered"}
REPEAT = "petition.repeat_kept_on_file"
CLOSED = {
    "petition.result_fed_back",
    "petition.petition_declined",
    "petition.petition_passed_on",
    REPEAT,
}
BREACHES = ("political", "organisational", "integrity", "mass", "work", "life")
BY_CHANNEL = {
    "S39": "letter",
    "S40": "network",
    "PET_CH_VISIT": "visit",
    "PET_CH_PHONE": "phone",
    "PET_CH_OTHER": "other_channel",
    "PET_CH_TRANSFERRED": "transferred_in",
    "PET_UPPER": "passed_down",
}
BY_CLASS = {
    "PET_COMPLAINT": "accusation",
    "PET_APPEAL": "appeal",
    "PET_SUGGEST": "suggestion",
    "PET_OUTSCOPE": "out_of_scope",
    "PET_NOSUBST": "no_substance",
}
BY_ACCUSED = {
    "PET_RANK_COUNTY": "county_level",
    "PET_RANK_TOWN": "township_level",
    "PET_RANK_GENERAL": "general_cadre",
    "PET_RANK_INST": "public_institution",
    "PET_RANK_VILLAGE": "village",
    "PET_RANK_COMMUNITY": "community",
    "PET_RANK_ENT": "enterprise",
    "PET_RANK_OTHER": "other",
    "PET_RANK_NONE": None,
}
BY_ALLEGATION = {
    "PET_DISC_POLITICAL": "political",
    "PET_DISC_ORG": "organisational",
    "PET_DISC_INTEGRITY": "integrity",
    "PET_DISC_MASS": "mass",
    "PET_DISC_WORK": "work",
    "PET_DISC_LIFE": "life",
    "PET_DISC_DUTYCRIME": "duty_offence",
    "PET_DISC_OTHER": "other_offence",
}
SOURCES = ("masses_reflect", "masses_report", "supervision", "patrol", "department", "other")
TOPICS = (
    "bidding",
    "land_transfer",
    "resettlement",
    "award_funds",
    "collective_assets",
    "benefits",
    "procurement",
    "village_affairs",
    "business",
    "rural_revitalisation",
    "poverty_relief",
    "social_assistance",
    "education_health",
    "environment",
    "other",
)


def of_petitions(seen):
    """The figures of petitions, and of the people who come in person."""
    received = some(seen.in_it, RECEIVED, about_head=(False,))
    channels = [event.public["petition_channel"] for event in received]
    by_channel = {name: channels.count(code) for name, code in BY_CHANNEL.items()}
    return {
        **by_channel,
        "PET_TOTAL": len(received),
        "PET_SELF": len(received) - by_channel["PET_UPPER"],
        **_registered(some(seen.in_it, REGISTERED)),
        **_what_became_of(received, seen.known),
        **_happened(seen.in_it),
        "PET_OPEN": len(_open(seen.by_its_end)),
    }


def _registered(events):
    def split(field, codes):
        said = [event.public.get(field) for event in events]
        return {name: said.count(code) for name, code in codes.items()}

    def mentioning(field, *codes):
        return sum(bool({*codes} & {*(event.public.get(field) or ())}) for event in events)

    by_source = {f"PET_SOURCE.{code}": code for code in SOURCES} | {"PET_SOURCE.none": None}
    return {
        **split("petition_class", BY_CLASS),
        **split("accused_rank", BY_ACCUSED),
        **split("problem_source", by_source),
        **{name: mentioning("allegations", code) for name, code in BY_ALLEGATION.items()},
        **{f"PET_TOPIC.{code}": mentioning("work_fields", code) for code in TOPICS},
        "PET_DISC_ALL": mentioning("allegations", *BREACHES),
    }


def _what_became_of(received, known):
    """Of those received now, by what is known of them whenever it happened."""

    def afterwards(kinds):
        later = some(known, kinds)
        return {
            event.record
            for event in received
            if any(each.record == event.record and each.place > event.place for each in later)
        }

    repeats = afterwards({REPEAT})
    return {
        "PET_REPEAT.cohort": len(repeats),
        "PET_FIRST": len(received) - len(repeats),
        "PET_DONE.cohort": len(afterwards(CLOSED)),
    }


def _happened(events):
    return {
        "PET_REPEAT": records(some(events, {REPEAT})),
        "PET_DONE": records(some(events, {"petition.result_fed_back"})),
        "PET_TRANSFERRED": records(some(events, {"petition.petition_passed_on"})),
        "S37": len(some(events, {"petition.reception_recorded", "reception.visitors_received"})),
        "S38": len(some(events, {"petition.field_visit_recorded"})),
        "PET_RECEPTION": len(some(events, {"petition.reception_recorded"})),
    }


def _open(by_its_end):
    """What was received to be handled here, or taken up anew, and not closed or sent away since."""
    begun = some(by_its_end, RECEIVED, about_head=(False,)) + [
        event
        for event in some(by_its_end, {"petition.new_evidence_received"})
        if event.public.get("petition_class")
    ]
    ended = {}
    for event in some(by_its_end, CLOSED | {"petition.petition_forwarded_up"}):
        ended[event.record] = max(event.place, ended.get(event.record, 0))
    return {event.record for event in begun if event.place > ended.get(event.record, 0)}

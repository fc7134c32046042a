"""Histories of which a published figure is the figure: so many petitions, checks, sanctions, each
told in a few words, as in "petitions channel=letter" or "inspections each=units".

What a word may be followed by: name=code says it of each; name=one|other says them in turn, and -
says nothing; then=… is what happens to it afterwards; each=… and sum=… tell what the figure counts
instead of the acts themselves: the different items they list, or the numbers they say.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import cycle
from typing import Any

from tests.written import Written

Said = Mapping[str, Any]
Act = tuple[str, Said]
MONEY = {"amount", "funds"}
ACTS_TO_ADD_UP = 3  # in how many acts a number is said that is added up
LISTED_AT_ONCE = 40  # how many items one act lists
# What is said of an act, by the word for it: the field, and how the code becomes its value.
FIELDS: Mapping[str, str] = {
    "channel": "petition_channel",
    "accused": "accused_rank",
    "alleged": "allegations",
    "found": "problem_source",
    "field": "work_fields",
    "tag": "problem_tags",
    "names": "name_status",
    "status": "political_status",
    "eight_kind": "eight_rules_kind",
    "party": "party_sanction",
    "admin": "admin_sanction",
    "category": "person_category",
    "mode": "inspection_mode",
    "theme": "inspection_theme",
    "origin": "problem_origin",
    "topic": "meeting_topic",
    "ground": "interview_ground",
    "purpose": "visit_purpose",
    "level": "risk_level",
    "class": "petition_class",
    "households": "households_visited",
    "people": "people_visited",
    "persons": "persons_checked",
    "funds": "funds_checked",
    "opinions": "opinions_count",
    "powers": "power_count",
    "key_powers": "key_power_count",
    "cases": "circular_cases",
    "units": "units_visited",
    "projects": "project_ids",
    "villages": "campaign_villages",
    "fields": "campaign_fields",
    "teams": "patrol_teams",
    "patrolled": "patrolled_units",
}
LISTS = {"alleged", "field", "tag"}
# By the word that says a sort, two sorts: one of them is another than the one a figure counts.
SORTS: Mapping[str, tuple[str, str]] = {
    "channel": ("visit", "phone"),
    "class": ("suggestion", "accusation"),
    "accused": ("county_level", "village"),
    "alleged": ("political", "life"),
    "found": ("other", "patrol"),
    "field": ("bidding", "resettlement"),
    "disposed": ("verification", "closure"),
    "tag": ("drunk_driving", "mass_corruption"),
    "rank": ("county", "bureau"),
    "category": ("civil_servant", "soe_manager"),
    "source": ("media", "audit"),
    "names": ("anonymous", "real_name"),
    "status": ("masses_or_other", "party_member"),
    "eight_kind": ("hedonism_other", "hedonism_gifts"),
    "party": ("party_probation_1y", "party_warning"),
    "form": ("form_2", "form_1"),
    "measure": ("criticism", "warning_talk"),
    "mode": ("on_site", "covert"),
    "theme": ("conduct", "other"),
    "units_kind": ("office", "enterprise"),
    "households_kind": ("ordinary", "monitored"),
    "origin": ("self_check", "other"),
    "topic": ("integrity", "ideology"),
    "ground": ("duty", "signs"),
    "purpose": ("other", "complaint"),
    "level": ("low", "high"),
    "how": ("adopted", "revised"),
    "inspections kind": ("daily", "joint"),
    "education kind": ("case", "film"),
    "trainings kind": ("own", "upper"),
    "workforce kind": ("part_time", "informant"),
    "report_channels kind": ("phone", "box"),
    "publicity kind": ("poster", "leaflet"),
    "pledges kind": ("duty", "integrity"),
    "patrols kind": ("regular", "mobile"),
    "property kind": ("ordered_refund", "collected"),
    "money_back kind": ("collected", "returned"),
    "beneficiaries kind": ("relief", "subsidy"),
}


class Teller:
    """Writes one history for one unit, on one day."""

    def __init__(self, book: Written, on: str, unit: str) -> None:
        self.book, self.when = book, {"on": on, "unit": unit}

    def tell(self, story: str, n: int) -> None:
        """So many of what the story is about; of what it adds up or lists, so much in all."""
        family, *words = plain(story).split()
        options = dict(word.split("=", 1) for word in words)
        counted = {key: options.pop(key) for key in ("each", "sum") if key in options}
        turns = cycle(_turns(options))
        if counted:
            for said in _in_parts(counted, n):
                FAMILIES[family](self, next(turns) | said)
            return
        for _ in range(n):
            FAMILIES[family](self, dict(next(turns)))

    def record(self, *acts: Act) -> None:
        self.book.record(*acts, **self.when)

    def new(self) -> str:
        """A number that nothing else here has."""
        return f"{len(self.book.histories)}号"


def another(story: str) -> str:
    """The story of another sort: the one it names itself (otherwise=code), or another than the last
    it says; empty where it is about no sort, or about several.
    """
    family, *words = plain(story).split()
    sorts = [word for word in words if not word.startswith(("each=", "sum="))]
    key, _, code = sorts[-1].partition("=") if sorts else ("", "", "|")
    told = re.search(r" otherwise=(\S+)", story)
    if told is None and "|" in code:
        return ""
    known = SORTS.get(key) or SORTS.get(f"{family} {key}", ())
    other = told[1] if told else next((each for each in known if each != code), "")
    return plain(story).replace(f" {key}={code}", f" {key}={other}" if other else "")


def plain(story: str) -> str:
    """The story of the sort that is meant."""
    return re.sub(r" otherwise=\S+", "", story)


def _turns(options: Mapping[str, str]) -> list[dict[str, Any]]:
    """What is said in each turn."""
    many = {key: value.split("|") for key, value in options.items()}
    turns = max(map(len, many.values()), default=1)
    every = [{k: v[n % len(v)] for k, v in many.items()} for n in range(turns)]
    return [{k: v for k, v in said.items() if v != "-"} for said in every]


def _in_parts(counted: Mapping[str, str], n: int) -> Iterator[dict[str, Any]]:
    """What several acts say that together list so many different items, or say so much."""
    if "each" in counted:
        items = [f"{counted['each']} {number}" for number in range(n)]
        for start in range(0, n, LISTED_AT_ONCE):
            # What the one before listed last is listed again: it counts once.
            yield {counted["each"]: tuple(items[max(0, start - 1) : start + LISTED_AT_ONCE])}
        return
    name = counted["sum"]
    parts = [n // ACTS_TO_ADD_UP] * (ACTS_TO_ADD_UP - 1)
    for part in (*parts, n - sum(parts)):
        yield {name: Decimal(part) / 100 if name in MONEY else part}


def fields(said: Said, *words: str, **under: str) -> dict[str, Any]:
    """Some of what is said, under the names of the events' fields."""
    named = {word: FIELDS.get(word, word) for word in words} | under
    return {
        field: (said[word],) if word in LISTS else said[word]
        for word, field in named.items()
        if word in said
    }


def about(said: Said) -> dict[str, Any]:
    """What a clue says of its matter and its person, and a case repeats."""
    known = fields(said, "tag", "rank", "category", "source", "status", "eight_kind")
    return known | ({"eight_rules": True} if "eight_rules" in said else {})


def of_case(teller: Teller, said: Said, *acts: Act) -> None:
    """A case about another person, with what it repeats of its clue."""
    number = teller.new()
    campaign = {"campaign_id": "campaign"} if "campaign" in said else {}
    opened = {"person_id": number, "clue_number": number, **about(said), **campaign}
    teller.record(("case.case_opened", opened), *acts)


def of_clue(teller: Teller, said: Said, *acts: Act) -> None:
    """A clue about another person."""
    number = teller.new()
    registered = {"clue_number": number, "person_id": number, **about(said)}
    teller.record(("clue.clue_registered", registered), *acts)


def then(kind: str, said: Said, **more: Any) -> list[Act]:
    """What happened afterwards, if it is said."""
    return [(f"{kind}.{said['then']}", more)] if "then" in said else []


def petitions(teller: Teller, said: Said) -> None:
    received = {"petition_channel": "letter"} | fields(said, "channel")
    registered = {"petition_class": "accusation"} | fields(
        said, "class", "names", "accused", "alleged", "found", "field", "tag"
    )
    teller.record(
        ("petition.petition_received", received),
        ("petition.petition_registered", registered),
        *then("petition", said),
    )


def clues(teller: Teller, said: Said) -> None:
    disposed = [(f"clue.{said['disposed']}_approved", {})] if "disposed" in said else []
    of_clue(teller, said, *disposed)


def outcomes(teller: Teller, said: Said) -> None:
    of_clue(teller, said, ("clue.clue_concluded", {"form": said["form"]}))


def letters_believed(teller: Teller, said: Said) -> None:
    of_clue(teller, said, ("clue.explanation_accepted", {"inquiry_mode_done": "letter"}))


def filings(teller: Teller, said: Said) -> None:
    of_case(teller, said, ("case.filing_approved", {}), *then("case", said))


def sanctions(teller: Teller, said: Said) -> None:
    acts: list[Act] = []
    if "party" in said:
        acts.append(("case.plenary_decided", {"party_sanction": said["party"]}))
    if "admin" in said:
        acts.append(("case.admin_sanction_recorded", {"admin_sanction": said["admin"]}))
    of_case(teller, said, *acts)


def organisational_handlings(teller: Teller, said: Said) -> None:
    handled = {"organisational_handling": "removal"}
    of_case(teller, said, ("case.organisational_handling_decided", handled))


def transfers(teller: Teller, said: Said) -> None:
    of_case(teller, said, ("case.transferred_to_justice", {"judicial_ground": "crime"}))


def detentions(teller: Teller, said: Said) -> None:
    of_case(teller, said, ("case.detention_notice_recorded", {}))


def accountable_persons(teller: Teller, said: Said) -> None:
    of_case(teller, said, ("case.held_accountable", {"accountability_form": "notice"}))


def clarified(teller: Teller, said: Said) -> None:
    of_clue(teller, said, ("clue.clarification_recorded", {}))


def people_handled(teller: Teller, said: Said) -> None:
    """By turns with a measure, a sanction, or both with organisational handling: a person each."""
    decided = ("case.plenary_decided", {"party_sanction": "party_warning"})
    handled = ("case.organisational_handling_decided", {"organisational_handling": "removal"})
    ways: Sequence[Sequence[Act]] = ([handled], [decided], [decided, handled])
    of_case(teller, said, *ways[len(teller.book.histories) % len(ways)])


def measures(teller: Teller, said: Said) -> None:
    if said["of"] == "clue":
        of_clue(teller, said, ("clue.measure_applied", fields(said, "measure")))
        return
    proposed = {"person_id": teller.new(), **fields(said, "measure")}
    teller.record(("measure.measure_proposed", proposed), ("measure.measure_carried_out", {}))


def property_(teller: Teller, said: Said) -> None:
    recorded = fields(said, "amount", kind="property_kind")
    of_case(teller, said, ("case.property_recorded", recorded))


def inspections(teller: Teller, said: Said) -> None:
    words = [
        "mode",
        "theme",
        "units",
        "projects",
        "households",
        "people",
        "persons",
        "funds",
        "opinions",
    ]
    more = fields(said, *words, "units_kind", "households_kind", kind="inspection_kind")
    held = {"units_visited": ("某村",), "inspection_mode": "on_site"} | more
    teller.record(("inspection.inspection_held", held))


def problems(teller: Teller, said: Said) -> None:
    fixed = then("problem", said, rectified=True)
    teller.record(("problem.problem_found", fields(said, "origin")), *fixed)


def patrol_problems(teller: Teller, said: Said) -> None:
    degree = {"patrol_fix_verified": "done", "patrol_fix_basically_done": "basically"}
    fixed = then("patrol_problem", said, fix_degree=degree[said["then"]]) if "then" in said else []
    teller.record(("patrol_problem.patrol_problem_listed", {}), *fixed)


def education(teller: Teller, said: Said) -> None:
    planned = fields(said, kind="session_kind")
    teller.record(("education.session_planned", planned), ("education.session_held", {}))


def talks(kind: str) -> Callable[[Teller, Said], None]:
    def tell(teller: Teller, said: Said) -> None:
        held = {"talk_kind": kind, "heads": 2, **fields(said, "heads", "ground")}
        teller.record(("talk.talk_held", held))

    return tell


def single(event: str, *words: str, **under: str) -> Callable[[Teller, Said], None]:
    """A family of one act each, and what may follow it."""

    def tell(teller: Teller, said: Said) -> None:
        act = (event, fields(said, *words, **under))
        teller.record(act, *then(event.partition(".")[0], said))

    return tell


def business_visits(teller: Teller, said: Said) -> None:
    """One visit, or one to each of the firms."""
    for firm in said.get("firms", ("某商户",)):
        visited = {"business_name": firm, **fields(said, "opinions")}
        teller.record(("business_visit.business_visited", visited))


def rules(teller: Teller, said: Said) -> None:
    teller.record((f"rule_text.rule_{said['how']}", {}))


def circulars(teller: Teller, said: Said) -> None:
    drafted = ("circular.circular_drafted", fields(said, "cases"))
    teller.record(drafted, ("circular.circular_issued", {}))


FAMILIES: Mapping[str, Callable[[Teller, Said], None]] = {
    "petitions": petitions,
    "clues": clues,
    "outcomes": outcomes,
    "letters_believed": letters_believed,
    "filings": filings,
    "sanctions": sanctions,
    "organisational_handlings": organisational_handlings,
    "transfers": transfers,
    "detentions": detentions,
    "people_handled": people_handled,
    "accountable_persons": accountable_persons,
    "clarified": clarified,
    "measures": measures,
    "property": property_,
    "inspections": inspections,
    "problems": problems,
    "patrol_problems": patrol_problems,
    "education": education,
    "interviews": talks("interview"),
    "heart_to_heart_talks": talks("heart_to_heart"),
    "integrity_talks": talks("integrity"),
    "rules": rules,
    "circulars": circulars,
    "suggestions": single("suggestion.suggestion_issued"),
    "alerts": single("alert.alert_received"),
    "receptions": single("reception.visitors_received", "heads", "purpose"),
    "disputes": single("dispute.dispute_listed"),
    "campaigns": single("campaign.campaign_opened", "villages", "fields"),
    "campaign_problems": single("campaign_problem.campaign_problem_listed"),
    "risk_points": single("risk_point.risk_point_identified", "level"),
    "control_measures": single("control_measure.control_measure_adopted"),
    "posts": single("post.powers_listed", "powers", "key_powers"),
    "committee_meetings": single("committee_meeting.committee_meeting_recorded", "topic"),
    "business_visits": business_visits,
    "major_decisions": single("major_decision.major_decision_recorded"),
    "cooperation_areas": single("cooperation_area.area_formed"),
    "trainings": single("committee.training_recorded", kind="training_kind"),
    "workforce": single(
        "workforce.workforce_set_up", kind="workforce_kind", count="workforce_count"
    ),
    "report_channels": single(
        "report_channel.channel_opened", kind="channel_kind", count="channel_count"
    ),
    "publicity": single("publicity.material_put_out", kind="material_kind", count="material_count"),
    "pledges": single("publicity.pledges_signed", kind="pledge_kind", count="pledge_count"),
    "patrols": single(
        "patrol.patrol_begun", "teams", "patrolled", "units_kind", kind="patrol_kind"
    ),
    "money_back": single("problem.money_back_recorded", "amount", kind="money_back_kind"),
    "beneficiaries": single(
        "problem.beneficiaries_corrected", kind="benefit_kind", persons="persons_removed"
    ),
}

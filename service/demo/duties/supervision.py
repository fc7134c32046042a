"""监督检查 in the demo: where the commission went and whom it saw, what it suggested, what it was
warned of.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from domain.calendar import add_working_days
from service.demo.agenda import Story
from service.demo.duties import problems, rosters
from service.demo.duties.in_turn import Opening, in_turn, spread
from service.demo.duties.seasons import begun
from service.demo.staff import ACCOUNTS
from service.demo.teller import Office, Teller

# The holidays, on days of 2022 when somebody might go round.
HOLIDAYS = (
    ("new_year", (1, 4)),
    ("spring_festival", (1, 29)),
    ("qingming", (4, 4)),
    ("labour_day", (5, 2)),
    ("dragon_boat", (6, 3)),
    ("mid_autumn", (9, 10)),
    ("national_day", (10, 4)),
)
# What else is looked into, in the order of the year; campaigns and the harvest have their time.
THEMES = (
    "discipline",
    "projects",
    "eight_rules",
    "central_work",
    "masses",
    "campaign",
    "major_decision",
    "petition",
    "campaign",
    "reception",
    "masses",
    "central_work",
    "campaign",
    "business",
    "discipline",
    "campaign",
    "projects",
    "central_work",
    "campaign",
    "eight_rules",
    "masses",
    "other",
    "reception",
    "discipline",
)
OF_CAMPAIGNS = ("campaign", "masses")
AMONG_PEOPLE = ("masses", "campaign", "petition", "central_work")
AMONG_STAFF = ("holiday", "discipline")
INSPECTORS = [name for _, name, role in ACCOUNTS if role in ("handler", "clue_manager")]
SPECIAL = ("campaign", "masses", "projects", "eight_rules")  # looked into for their own sake
FUNDS = 120_000  # in 元, what each further check of projects looks into
FINDS = (1, 0, 2, 1, 0)  # problems, at one inspection after another
VISITS, SUGGESTIONS, ALERTS = 8, 6, 8


@dataclass(frozen=True)
class Outing:
    """Where somebody goes on a day, and the how-manieth of its sort it is."""

    number: int
    on: date
    theme: str = ""
    window: str | None = None


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The year's inspections, visits and rosters, and what is sent out and comes in."""
    yield _in_turn(office, rng, _inspections(office, rng), "inspection", _inspected)
    visits = [Outing(number, on) for number, on in enumerate(spread(office, rng, VISITS))]
    yield _in_turn(office, rng, visits, "business_visit", _visited)
    yield from rosters.stories(office, Random(rng.getrandbits(64)))
    for kind, count, story in (
        ("suggestion", SUGGESTIONS, _suggested),
        ("alert", ALERTS, _alerted),
    ):
        for on in spread(office, rng, count):
            yield story(begun(office, rng, kind, on))


def _inspections(office: Office, rng: Random) -> list[Outing]:
    others = zip(spread(office, rng, len(THEMES)), THEMES, strict=True)
    planned: list[tuple[date, str, str | None]] = [(on, theme, None) for on, theme in others]
    for window, day in HOLIDAYS:
        planned.append((max(date(office.year, *day), office.opened), "holiday", window))
    planned.sort(key=lambda each: each[0])
    return [Outing(number, *each) for number, each in enumerate(planned)]


def _in_turn(
    office: Office,
    rng: Random,
    outings: Sequence[Outing],
    kind: str,
    goes: Callable[[Teller, Outing], Opening],
) -> Story:
    following = iter(outings)
    days = [outing.on for outing in outings]
    return in_turn(
        Random(rng.getrandbits(64)),
        days,
        lambda diary: goes(Teller(office, diary, "", kind=kind), next(following)),
    )


# ---- inspections


def _inspected(inspection: Teller, outing: Outing) -> Opening:
    office, rng = inspection.office, inspection.rng
    units = rng.sample(sorted(office.units), rng.randint(1, 4))
    campaign = rng.choice(office.campaigns) if _of_campaign(office, outing) else None
    body = {
        "inspection_theme": outing.theme,
        "inspection_kind": "special" if outing.theme in SPECIAL else "daily",
        "units_kind": "mixed",
        "inspection_mode": inspection.draw("inspection_mode"),
        "holiday_window": outing.window,
        "theme_note": inspection.said(f"inspected_{outing.theme}"),
        "inspection_team": rng.sample(INSPECTORS, rng.randint(2, 3)),
        "units_visited": units,
        "campaign_id": campaign,
        "duty_list_id": _leader(office, outing),
        **_looked_at(inspection, outing.theme),
    }
    yield from inspection.do("hold_inspection", "anguan", outing.on, **body)
    if inspection.has("photo_attached"):
        yield from inspection.do("attach_files", "anguan", (0, 1), attachments=[office.photo])
    found = [
        problems.found_by(inspection, "inspection_id", rng.choice(units), outing.theme)
        for _ in range(FINDS[outing.number % len(FINDS)])
    ]
    return [*found, _closed(inspection.fork())]


def _of_campaign(office: Office, outing: Outing) -> bool:
    return outing.theme in OF_CAMPAIGNS and bool(office.campaigns)


def _leader(office: Office, outing: Outing) -> str | None:
    leaders = office.leaders
    return leaders[outing.number % len(leaders)] if leaders else None


def _looked_at(inspection: Teller, theme: str) -> dict[str, Any]:
    """What is noted of an inspection of some themes only."""
    office, rng = inspection.office, inspection.rng
    noted: dict[str, Any] = {}
    if theme in ("projects", "masses"):
        noted["work_fields"] = [inspection.draw("work_field")]
    if theme == "projects" and office.projects:
        noted["project_ids"] = rng.sample(office.projects, min(2, len(office.projects)))
        noted["funds_checked"] = FUNDS * len(noted["project_ids"])
    if theme in AMONG_STAFF:
        noted["persons_checked"] = rng.randint(5, 30)
    if theme in AMONG_PEOPLE:
        noted["households_visited"] = rng.randint(3, 15)
        noted["households_kind"] = "poor" if theme == "campaign" else "ordinary"
        noted["people_visited"] = noted["households_visited"] * 2
    return noted


def _closed(inspection: Teller) -> Story:
    yield from inspection.do("close_inspection", "anguan", (4, 8))
    return ()


# ---- visits of businesses


def _visited(visit: Teller, outing: Outing) -> Opening:
    rng = visit.rng
    count = rng.randint(0, 2) if outing.number else 2
    opinions = [{"opinion_text": visit.said("business_opinions")} for _ in range(count)]
    body = {
        "visitors": rng.sample(INSPECTORS, 2),
        "duty_list_id": _leader(visit.office, outing),
        "business_opinions": opinions or None,
    }
    yield from visit.do("record_business_visit", "anguan", outing.on, **body)
    return [_opinions_seen_to(visit.fork(), count)]


def _opinions_seen_to(visit: Teller, count: int) -> Story:
    for number in range(1, count + 1):
        yield from visit.do("resolve_opinion", "anguan", (2, 10), opinion_no=number)
    yield from visit.do("close_business_visit", "anguan", (0, 3))
    return ()


# ---- what is sent out, what comes in


def _suggested(suggestion: Teller) -> Story:
    rng = suggestion.rng
    unit = suggestion.office.units[rng.choice(sorted(suggestion.office.units))]
    day = suggestion.diary.day
    yield from suggestion.do("propose_suggestion", "anguan", day, responsible_unit=unit)
    if suggestion.has("suggestion_rejected"):
        yield from suggestion.do("reject_suggestion", "shuji", (1, 4))
        return ()
    adopted = suggestion.draw("suggestion_adoption")
    on = suggestion.diary.later(1, 4)
    due = add_working_days(on, rng.randint(20, 30))
    yield from suggestion.do("approve_suggestion", "shuji", on, due_on=due.isoformat())
    late = suggestion.has("suggestion_reply_late")
    replied = (32, 36) if late else (8, 19)
    yield from suggestion.do("record_suggestion_reply", "anguan", replied)
    note = None if adopted == "adopted" else suggestion.said("adoption_notes")
    said = {"suggestion_adoption": adopted, "adoption_note": note}
    yield from suggestion.do("confirm_adoption", "anguan", (1, 8), **said)
    return ()


def _alerted(alert: Teller) -> Story:
    due = add_working_days(alert.diary.day, 15).isoformat()
    day = alert.diary.day
    about = {"work_fields": ["social_assistance" if day.month % 2 else "benefits"]}
    yield from alert.do("receive_alert", "anguan", day, due_on=due, **about)
    result = alert.draw("alert_result")
    late = alert.has("alert_late")
    yield from alert.do("close_alert", "anguan", (16, 20) if late else (3, 12), alert_result=result)
    if result == "problem_listed":
        removed = {"benefit_kind": "minimum_living", "persons_removed": day.month}
        yield from alert.do("correct_beneficiaries", "anguan", (1, 5), **removed)
    return ()

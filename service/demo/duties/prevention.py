"""风险防控 in the demo: posts and their risks, what is done about them, projects, rules, guests."""

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from domain.calendar import add_months, next_working_day
from service.demo.agenda import Story
from service.demo.duties.seasons import about, begun, beside, season
from service.demo.teller import Office, Part, Teller
from service.demo.words import WORDS, invented_name

Row = Mapping[str, Any]  # what the words say of one record
RECEPTIONS = 12
HALF_YEAR, YEAR = 6, 12
PER_GUEST = 40


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """Rules and posts in the first months, projects as they come, guests all year."""
    for row in WORDS["rules"]:
        on = about(rng, season(office, row["month"], 5))
        yield _rule(begun(office, rng, "rule_text", on), row)
    for row in WORDS["posts"]:
        yield _post(begun(office, rng, "post", about(rng, season(office, 2, 14), 20)), row)
    for place, row in enumerate(WORDS["projects"]):
        on = about(rng, season(office, 2 + place // 2, 5))
        yield _project(begun(office, rng, "project", on), row)
    for month in range(RECEPTIONS):
        on = about(rng, season(office, month + 1, 6), 12)
        yield _reception(begun(office, rng, "official_reception", on))


# ---- posts, their risks, what is done about them


def _post(post: Teller, row: Row) -> Story:
    """A post is looked through: its powers, then each risk, then a measure against each."""
    unit = post.office.units[row["unit"]]
    holder = {"responsible_unit": unit, "responsible_person": invented_name(post.rng)}
    said = {"post_title": row["title"], "post_duties": row["duties"]}
    ahead = _ahead(post, YEAR)
    yield from post.do("review_post", "chengban2", post.diary.day, **holder, **said, **ahead)
    powers = "\n".join(row["powers"])
    yield from post.do("list_powers", "chengban2", (0, 4), post_powers=powers, key_power_count=1)
    points, measures = [], []
    for risk in row["risks"]:
        points.append(beside(post, "risk_point"))
        yield from _found(points[-1], post.record, risk)
    for point, risk in zip(points, row["risks"], strict=True):
        against = points if risk.get("shared") else [point]
        measures.append(beside(post, "control_measure"))
        yield from measures[-1].do(
            "adopt_control_measure",
            "chengban2",
            (1, 5),
            risk_point_ids=[each.record for each in against],
            control_text=risk["control"],
            **holder,
            review_due_on=next_working_day(season(post.office, 10, 20)).isoformat(),
        )
    gone = row.get("abolished", False)
    following = [_measure_later(measure.fork(), gone) for measure in measures]
    following += [_point_later(point.fork(), gone) for point in points]
    return [*following, _post_later(post.fork(), gone)]


def _found(point: Teller, post: str, risk: Row) -> Part:
    months = HALF_YEAR if risk["level"] == "high" else YEAR
    yield from point.do(
        "identify_risk_point",
        "chengban2",
        (0, 4),
        post_id=post,
        risk_point_title=risk["title"],
        risk_category=risk["category"],
        risk_manifestation=risk["shows"],
        risk_level=risk["level"],
        work_fields=risk.get("fields"),
        **_ahead(point, months),
    )
    point.facts["level"] = risk["level"]


def _measure_later(measure: Teller, gone: bool) -> Story:
    """Whether it is carried out is looked at in autumn; one that is of no use is given up."""
    carried = not measure.has("measure_idle")
    finding = measure.said("measures_kept" if carried else "measures_idle")
    on = about(measure.rng, season(measure.office, 9, 20))
    yield from measure.do(
        "review_control_measure",
        "chengban2",
        on,
        control_carried_out=carried,
        control_finding=finding,
        **_ahead(measure, YEAR, on),
    )
    if gone or measure.has("measure_retired"):
        yield from measure.do("retire_control_measure", "chengban2", (10, 20))
    return ()


def _point_later(point: Teller, gone: bool) -> Story:
    """High risks are looked at again after half a year, some are rated lower or are no more."""
    high = point.facts["level"] == "high"
    if high or point.has("risk_re_reviewed"):
        on = about(point.rng, season(point.office, 8, 5), 5)
        yield from point.do("re_review_risk_point", "chengban2", on, **_ahead(point, YEAR, on))
    if high and point.has("risk_rated"):
        yield from point.do("rate_risk_point", "chengban2", (0, 5), risk_level="medium")
    if gone or point.has("risk_retired"):
        on = about(point.rng, season(point.office, 11, 5))
        yield from point.do("retire_risk_point", "chengban2", on)
    return ()


def _post_later(post: Teller, gone: bool) -> Story:
    if gone or post.has("post_re_reviewed"):
        on = about(post.rng, season(post.office, 9, 5))
        yield from post.do("re_review_post", "chengban2", on, **_ahead(post, YEAR, on))
    if gone:
        yield from post.do("abolish_post", "chengban2", about(post.rng, season(post.office, 12), 8))
    return ()


def _ahead(told: Teller, months: int, on: date | None = None) -> dict[str, str]:
    """The day of the next review."""
    return {"review_due_on": add_months(on or told.diary.day, months).isoformat()}


# ---- projects, rules, guests


def _project(project: Teller, row: Row) -> Story:
    watched = project.office.projects
    yield from project.do(
        "log_project",
        "chengban3",
        project.diary.day,
        project_title=row["title"],
        work_fields=row["fields"],
        responsible_unit=project.office.units[row["unit"]],
        project_amount=row.get("amount"),
        project_funds=row.get("funds"),
    )
    watched.append(project.record)
    if project.has("project_closed"):
        on = about(project.rng, season(project.office, 10, 10), 40)
        yield from project.do("close_project", "chengban3", on)
        watched.remove(project.record)
    return ()


def _rule(rule: Teller, row: Row) -> Story:
    """A rule is adopted, perhaps revised, perhaps abolished later in the year."""
    yield from rule.do(
        "adopt_rule",
        "chengban1",
        rule.diary.day,
        rule_title=row["title"],
        rule_text=row["text"],
        urged_by_commission=row["urged"],
    )
    if "revised" in row:
        on = about(rule.rng, season(rule.office, row["revised"]))
        body = {"rule_text": row["new_text"], "urged_by_commission": True}
        yield from rule.do("revise_rule", "chengban1", on, **body)
    if "abolished" in row:
        on = about(rule.rng, season(rule.office, row["abolished"]))
        yield from rule.do("abolish_rule", "chengban1", on)
    return ()


def _reception(told: Teller) -> Story:
    """Guests come; the bill is checked in the following weeks, what it shows is written down."""
    guests = told.rng.randint(2, 8)
    hosts = 1 + guests // 4
    irregular = told.has("reception_irregular")
    letter = None if irregular else told.paper("示函")
    yield from told.do(
        "log_official_reception",
        "chengban3",
        told.diary.day,
        approval_letter=letter,
        guest_count=guests,
        host_count=hosts,
        reception_cost=str(PER_GUEST * (guests + hosts)),
    )
    if not told.has("reception_unchecked"):
        finding = told.said("receptions_irregular" if irregular else "receptions_in_order")
        body = {"reception_finding": finding, "reception_irregular": irregular}
        yield from told.do("check_official_reception", "chengban1", (3, 20), **body)
    return ()

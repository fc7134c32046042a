"""责任落实 in the demo: who answers for what, the year's tasks, leaders' lists, meetings."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from domain.calendar import ONE_DAY, add_working_days, next_working_day
from service.demo.agenda import Story
from service.demo.duties.seasons import about, begun, beside, season
from service.demo.mishaps import Mishap, put_right
from service.demo.teller import Office, Teller
from service.demo.words import WORDS, invented_name

Row = Mapping[str, Any]  # what the words say of one record
KEEPER = "xinfang"  # who keeps the platform
# Each quarter's tasks: given out from, and due on, a month and a day.
QUARTERS = (((1, 24), (3, 25)), ((4, 6), (6, 24)), ((7, 4), (9, 23)), ((10, 8), (12, 16)))
# Who answers in a village, in an office of the town.
IN_VILLAGES = (("first", "integrity"), ("main", "ideology"))
IN_OFFICES = (("direct", "integrity"), ("leading", "ideology"), ("supervisory", "other"))
# So few tables are there that each has its own mistake.
MISTAKES = (
    Mishap("", restated={"table_text": "明确年度目标任务，落实到单位和个人（勘误后）。"}),
    Mishap("", agreed=False, restated={"table_text": "另加考核办法。"}),
)


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The year's lists come first, then what is done by them."""
    for number, row in enumerate(WORDS["task_tables"]):
        table = begun(office, rng, "task_table", about(rng, season(office, 1, 8), 5))
        yield _table(table, row, MISTAKES[number])
    for unit in office.units:
        for kind, field in IN_VILLAGES if unit in WORDS["villages"] else IN_OFFICES:
            duty = begun(office, rng, "duty", about(rng, season(office, 1, 10), 8))
            yield _duty(duty, office.units[unit], kind, field)
    for place, row in enumerate(WORDS["leaders"]):
        on = add_working_days(season(office, 1, 10), place)
        yield _list(begun(office, rng, "duty_list", on), row)
    for row in WORDS["meetings"]:
        on = about(rng, season(office, row["month"], 5))
        yield _meeting(begun(office, rng, "committee_meeting", on), row)
    for place, row in enumerate(WORDS["decisions"]):
        on = about(rng, season(office, 1 + place % 12, 6))
        yield _decision(begun(office, rng, "major_decision", on), row)


# ---- the year's tasks


def _table(table: Teller, row: Row, mistake: Mishap) -> Story:
    """A table is issued, its tasks are given out by it."""
    year = table.office.year
    body = {"table_year": year, "table_title": f"示例镇{year}年{row['title']}"}
    yield from table.do("issue_task_table", "anguan", table.diary.day, **body)
    yield from put_right(table, mistake, "issue_task_table", "anguan", body)
    yield from table.do("name_keeper", "fushuji", (0, 3))
    following: list[Story] = [_table_later(table.fork())]
    for given, due in QUARTERS:
        for task in row["tasks"]:
            told = beside(table.fork(), "task")
            on = about(told.rng, max(season(table.office, *given), table.diary.day), 8)
            following.append(_task(told, table.record, task, on, season(table.office, *due)))
    return following


def _table_later(table: Teller) -> Story:
    yield from table.do("revise_task_table", "anguan", about(table.rng, _day(table, 7)))
    yield from table.do("close_task_table", "anguan", about(table.rng, _day(table, 12, 28), 3))
    return ()


def _halfway(task: Teller, on: date, due: date) -> list[dict[str, str]]:
    """Where a task that takes its time should be by the middle of it."""
    if due - on < timedelta(days=30):
        return []
    day = on + (due - on) / 2
    return [{"milestone_day": day.isoformat(), "milestone_goal": task.said("milestone_goals")}]


def _task(task: Teller, table: str, row: Row, on: date, due: date) -> Story:
    """A task from its being given out to its material; some are late, one or two forgotten."""
    yield from task.do(
        "assign_task",
        "anguan",
        on,
        task_table_id=table,
        task_clause=row["clause"],
        task_text=row["text"],
        task_class=row["class"],
        material_form=row["form"],
        responsible_unit=_unit(task),
        responsible_person=invented_name(task.rng),
        milestones=_halfway(task, on, due),
        due_on=due.isoformat(),
    )
    yield from task.do("confirm_receipt", KEEPER, (0, 3))
    if task.has("task_cancelled"):
        yield from task.do("cancel_task", "anguan", (2, 10))
        return ()
    yield from task.do("record_milestone", KEEPER, (5, 15))
    if task.has("task_handed_over"):
        new = {"responsible_unit": _unit(task), "responsible_person": invented_name(task.rng)}
        yield from task.do("hand_over_task", "anguan", (1, 8), **new)
    if not task.has("material_missing"):
        yield from _material(task, due)
    return ()


def _material(task: Teller, due: date) -> Story:
    sent = about(task.rng, task.diary.later(1, 3), 8)
    on = min(sent, due)
    if task.has("material_late"):
        on = add_working_days(next_working_day(due + ONE_DAY), task.rng.randint(0, 3))
    yield from task.do("submit_material", KEEPER, max(on, task.diary.day))
    if task.has("material_returned"):
        yield from task.do("return_material", "shuji", (0, 2))
        yield from task.do("submit_material", KEEPER, (0, 2))
    yield from task.do("accept_material", "shuji", (0, 3))
    return ()


# ---- who answers for what


def _duty(duty: Teller, unit: str, kind: str, field: str) -> Story:
    body = {"duty_kind": kind, "duty_field": field, "responsible_unit": unit}
    holder = {"responsible_person": invented_name(duty.rng)}
    yield from duty.do("assign_duty", "anguan", duty.diary.day, **body, **holder)
    if duty.has("duty_changed"):
        holder = {"responsible_person": invented_name(duty.rng)}
        yield from duty.do("hand_over_duty", "anguan", (40, 160), **holder)
    if kind == "supervisory" and duty.has("duty_ended"):
        yield from duty.do("end_duty", "anguan", (20, 60))
    return ()


def _list(told: Teller, row: Row) -> Story:
    """A leader's list, looked at after each half of the year."""
    yield from told.do(
        "issue_duty_list",
        "fushuji",
        told.diary.day,
        duty_year=told.office.year,
        responsible_person=invented_name(told.rng),
        leader_post=row["post"],
        duty_scope=row["scope"],
        duty_villages=row["villages"],
        talks_quota=row["talks"],
        checks_quota=row["checks"],
        education_quota=row["education"],
    )
    told.office.leaders.append(told.record)
    for half, on in (("first_half", _day(told, 7, 5)), ("second_half", _day(told, 12, 12))):
        yield from told.do("review_half_year", "anguan", about(told.rng, on, 8), year_half=half)
    yield from told.do("conclude_duty_list", "fushuji", about(told.rng, _day(told, 12, 26), 4))
    return ()


# ---- what is decided together


def _meeting(told: Teller, row: Row) -> Story:
    present = {invented_name(told.rng) for _ in range(7)}
    body = {"meeting_topic": row["topic"], "meeting_decision": row["decision"]}
    body |= {"attendees": sorted(present)}
    yield from told.do("record_committee_meeting", "fushuji", told.diary.day, **body)
    yield from told.do("record_follow_up", "anguan", (15, 30))
    return ()


def _decision(told: Teller, row: Row) -> Story:
    """A decision that the commission has watched; in a few something is not in order."""
    irregular = told.has("decision_irregular")
    yield from told.do(
        "record_major_decision",
        "chengban1",
        told.diary.day,
        decision_unit=_unit(told),
        major_matter=row["matter"],
        decision_subject=row["subject"],
        decision_amount=row.get("amount"),
        decided_collectively=not irregular,
        supervisor_present=not irregular,
    )
    if irregular:
        yield from told.do("mark_irregularity", "chengban1", (1, 8))
        yield from told.do("settle_irregularity", "chengban1", (8, 20))
    return ()


def _unit(told: Teller) -> str:
    return told.rng.choice(list(told.office.units.values()))


def _day(told: Teller, month: int, day: int = 1) -> date:
    return max(season(told.office, month, day), told.diary.day)

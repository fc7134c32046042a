"""What the data say was not done in a year: counts from which section 二 of the report is drafted.

Facts only: what is late, missing, vacant or found again. Nobody's attitude is judged here. What is
open or late is so on the day of asking, whatever the position the figures are counted at.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, and_, func, not_, or_, select

from domain.codes import CODES
from domain.procedure import procedure
from projections.annual_report.figures import of_span
from projections.deadlines import expiring, moot
from projections.duties import QUOTAS, duties
from projections.indicators import row_of
from projections.tallies import Asked, why
from projections.view import Views

FOUND_TWICE = 2
PROBLEM_FOUND = "problem.problem_found"
POSTS, POSTS_REVIEWED = "RISK_POST.stock", "RISK_POST"
VACANCY = "TEAM_VACANCY"

Tables = Mapping[str, Table]
Counts = Mapping[str, str]  # what a sentence calls it → what it came to


def shortcomings(views: Views, asked: Asked, today: date) -> Mapping[str, Counts]:
    """Each shortcoming by its id, with what its sentence in report.toml says; the first is how many
    there are.
    """
    found = _duties(views, asked, today)
    found["posts_unreviewed"] = {"个数": _posts_unreviewed(views, asked)}
    with views.of("facts", "register", "deadlines") as (connection, tables):
        found |= {id: count(connection, tables, asked, today) for id, count in COUNTED.items()}
    return {id: {name: str(n) for name, n in counts.items()} for id, counts in found.items()}


def _duties(views: Views, asked: Asked, today: date) -> dict[str, Mapping[str, Any]]:
    """Who has not done what their list asks for, units nobody answers for, tasks without material:
    by the units asked for, a list or a task being that of whoever opened it.
    """
    known = duties(views, asked.span.year, today)
    uncovered = _among(views, asked, "units", known.uncovered)
    lists = _among(views, asked, "register", [each.duty_list for each in known.leaders])
    late = _among(views, asked, "register", [each.task for each in known.late])
    behind = [each for each in known.leaders if each.is_behind and each.duty_list in lists]
    short = Counter(q.name for leader in behind for q in leader.quotas if q.short)
    talks, checks, lessons = (short[name] for name in QUOTAS)
    return {
        "leaders_behind": {"人数": len(behind), "谈话": talks, "检查": checks, "教育": lessons},
        "uncovered": {"单位数": len(uncovered)},
        "tasks_missing": {"项数": len(late)},
    }


def _among(views: Views, asked: Asked, view: str, records: Sequence[str]) -> Collection[str]:
    """Those records that are of the units asked for: opened by one, or one themselves."""
    if asked.units is None:
        return records
    with views.of(view) as (connection, tables):
        table = tables[view].c
        unit = table.code if view == "units" else table.unit
        query = select(table.record).where(table.record.in_(records))
        return list(connection.scalars(query.where(unit.in_(sorted(asked.units)))))


def _posts_unreviewed(views: Views, asked: Asked) -> int:
    """Posts on the register at the year's end that were not looked at in the year."""
    counted = (why(views, row_of(id), asked) for id in (POSTS, POSTS_REVIEWED))
    there, reviewed = ({unit.unit_key for unit in units} for units in counted)
    return len(there - reviewed)


# ---- counted over the tables


def _repeated(
    connection: Connection, tables: Tables, asked: Asked, today: date
) -> Mapping[str, Any]:
    """Units in which more than one problem was found in the year."""
    facts = tables["facts"]
    where = (facts.c.kind == PROBLEM_FOUND, of_span(facts, asked))
    found = connection.scalars(select(facts.c.public).where(*where))
    units = Counter(said["responsible_unit"] for said in found)
    repeated = [n for n in units.values() if n >= FOUND_TWICE]
    return {"单位数": len(repeated), "最多": max(repeated, default=0)}


def _unmended(
    connection: Connection, tables: Tables, asked: Asked, today: date
) -> Mapping[str, Any]:
    """Problems found in the year that nobody has verified as put right."""
    register = tables["register"]
    finished = procedure().kinds["problem"].finished
    still = and_(register.c.stage.is_not(None), register.c.stage.not_in(finished))
    query = _opened(register, asked).where(register.c.kind == "problem", still)
    return {"个数": connection.scalar(query)}


def _tasks_returned(
    connection: Connection, tables: Tables, asked: Asked, today: date
) -> Mapping[str, Any]:
    register = tables["register"]
    returned = and_(register.c.kind == "task", register.c.stage == "returned")
    return {"项数": connection.scalar(_opened(register, asked).where(returned))}


def _overdue(
    connection: Connection, tables: Tables, asked: Asked, today: date
) -> Mapping[str, Any]:
    """Periods that were to end in the year, are past their last day and were not met."""
    register, periods = tables["register"], tables["deadlines"]
    due = and_(periods.c.due_on.between(*_days(asked)), periods.c.due_on < today.isoformat())
    runs = and_(periods.c.paused_on.is_(None), periods.c.rule.not_in(sorted(expiring())))
    query = _records(register, asked).join_from(
        register, periods, periods.c.record == register.c.record
    )
    return {"件数": connection.scalar(query.where(due, runs, not_(_over(register, periods))))}


def _over(register: Table, periods: Table) -> Any:
    """Whether no step can meet the period any more, the matter being finished."""
    over = (
        and_(
            register.c.kind == name,
            register.c.stage == stage,
            periods.c.rule.in_(moot(name, stage)),
        )
        for name, kind in procedure().kinds.items()
        for stage in kind.finished
    )
    return or_(False, *over)


def _vacant_posts(
    connection: Connection, tables: Tables, asked: Asked, today: date
) -> Mapping[str, Any]:
    """The posts in the commission that nobody holds or acts for, as the year left them."""
    facts = tables["facts"]
    acts = and_(facts.c.kind.in_(row_of(VACANCY).counts), of_span(facts, asked))
    query = select(facts.c.record, facts.c.public).where(acts).order_by(facts.c.position)
    latest = {record: said.get("vacant_kinds", ()) for record, said in connection.execute(query)}
    kinds = dict.fromkeys(kind for vacant in latest.values() for kind in vacant)
    titles = (CODES["seat_kind"].title_of(kind) for kind in kinds)
    return {"职务数": len(kinds), "职务": "、".join(titles)}


def _records(register: Table, asked: Asked) -> Any:
    """How many records there are that the reader may know of, of the unit."""
    query = select(func.count()).select_from(register)
    if asked.without:
        query = query.where(register.c.record.not_in(asked.without))
    return query if asked.units is None else query.where(register.c.unit.in_(sorted(asked.units)))


def _opened(register: Table, asked: Asked) -> Any:
    """How many of them were opened in the span."""
    return _records(register, asked).where(register.c.opened_on.between(*_days(asked)))


def _days(asked: Asked) -> tuple[str, str]:
    """Texts between which every day of the span lies."""
    return f"{asked.span.first}-01", f"{asked.span.last}-31"


COUNTED: Mapping[str, Callable[[Connection, Tables, Asked, date], Mapping[str, Any]]] = {
    "repeated": _repeated,
    "unmended": _unmended,
    "tasks_returned": _tasks_returned,
    "overdue": _overdue,
    "vacant_posts": _vacant_posts,
}

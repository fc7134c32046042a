"""How a period is told: how it stands, how its last day came about, what moved it."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.record import Deadline, Recorded
from domain.rulebook import DeadlineRule, rulebook
from projections.audit_trail import title_of
from projections.periods import (
    EXPIRED,
    EXPIRES,
    LATE,
    MET,
    MOOT,
    OVERDUE,
    PAUSED,
    RUNNING,
    Excluded,
    Period,
    left_out,
    row_of,
)
from service import words
from service.reading import Reader, name_of

ESTIMATED = "节假日安排未录入，时限按周一至周五估算。"
UNSURE = "请与县纪委核对。"
SOURCE = "长短按地方规则：{}。"


def nearest(periods: Iterable[Period], today: date) -> Period | None:
    """The period that asks for an act soonest."""
    acts = [each for each in periods if each.state(today) in (RUNNING, OVERDUE)]
    return min(acts, key=lambda each: each.deadline.due_on, default=None)


def in_order(found: Iterable[Period], today: date) -> list[Period]:
    """What asks for an act first, the nearest before the others; what is done with at the end."""
    ranks = {OVERDUE: 0, RUNNING: 0, PAUSED: 1, EXPIRES: 2}
    return sorted(found, key=lambda each: (ranks.get(each.state(today), 3), each.deadline.due_on))


def standing(period: Period, today: date) -> tuple[str, str]:
    """How a period stands, in words and as a state."""
    known, state = period.deadline, period.state(today)
    said = {
        MET: lambda: f"{words.day(known.met_on or today)}已办",
        LATE: lambda: f"{words.day(known.met_on or today)}办，超期{period.days_late(today)}天",
        PAUSED: lambda: f"自{words.day(known.paused_on or today)}中止计算",
        EXPIRES: lambda: f"还有{(known.due_on - today).days}天届满",
        EXPIRED: lambda: "已届满",
        MOOT: lambda: "本件已办结，不再计算",
    }
    return (said[state](), "") if state in said else words.nearness(known.due_on, today)


def last_day(row: DeadlineRule, deadline: Deadline) -> str:
    """Until when a period runs, or by itself ends."""
    return f"{words.day_of_week(deadline.due_on)}{'届满' if row.expires else '止'}"


def reckoned(row: DeadlineRule, deadline: Deadline) -> str:
    """How a last day came about, so that a person can count it again."""
    if deadline.extended_to:
        said = [f"经批准延长至{words.day(deadline.extended_to)}"]
    else:
        said = list(_length(row, deadline.started_on))
    if deadline.days_paused:
        said.append(f"中止的{deadline.days_paused}天不计，后延至{words.day(deadline.unshifted_on)}")
    if deadline.due_on != deadline.unshifted_on:
        said.append(f"逢休息日，顺延至{words.day(deadline.due_on)}")
    if row.expires:
        said.append("到期自动届满，不因休息日顺延")
    return f"{'，'.join(said)}。" + ("" if deadline.confirmed else ESTIMATED)


def _length(row: DeadlineRule, start: date) -> Iterator[str]:
    last = row.from_day(start).unshifted_on
    if not (row.months or row.working_days or row.days):
        yield f"最后一天是{words.day(last)}"
        return
    yield "起算当日不计"
    if days := left_out(row, start):
        yield from _excluded(days)
    kind_of_day = "对应日" if row.months and not row.days else "最后一天"
    yield f"{row.length}{'后' if row.months else ''}的{kind_of_day}是{words.day(last)}"


def _excluded(days: Excluded) -> Iterator[str]:
    holidays = f"（含法定节假日{days.holidays}天）" if days.holidays else ""
    yield f"其间{days.rest_days}个休息日不计{holidays}"
    if days.make_up_days:
        yield f"调休上班的{days.make_up_days}天计入"


def moved(recorded: Recorded, in_full: bool = False) -> Iterator[tuple[str, str]]:
    """What an act does to each period it moves: the period's title, and what is to be said."""
    for deadline in recorded.deadlines:
        row = row_of(deadline.rule, recorded)
        if deadline.paused_on:
            yield row.title, f"自{words.day(deadline.paused_on)}起中止计算。"
        elif deadline.met_on is None:
            how = reckoned(row, deadline) if in_full else ""
            yield row.title, f"{last_day(row, deadline)}。{how}"
        elif deadline.late and not row.expires:
            yield row.title, f"已超期{(deadline.met_on - deadline.due_on).days}天。"


def told(known: Reader, period: Period) -> Iterator[str]:
    """Everything there is to say about how a period came about, line by line."""
    row, deadline = period.row, period.deadline
    if period.length:
        began = words.day(deadline.started_on)
        yield f"自{began}起算{_act(period)}，{_kind(row)}为{period.length}。"
    yield reckoned(row, deadline)
    for pause in period.pauses:
        until = f"至{words.day(pause.until)}，{pause.days}天" if pause.until else "起"
        yield f"中止计算：{words.day(pause.since)}{until}。"
    for extension in period.extensions:
        by, on = extension.by, words.day(extension.by.occurred_on)
        who = f"{name_of(known, by.actor)}（{rulebook().roles[by.role].title}）"
        yield f"延长：至{words.day(extension.to)}，{on}由{who}登记“{title_of(by)}”。"
    local = SOURCE.format(row.source) if row.source else ""
    yield f"依据：{row.article}。{local}{'' if row.confidence == 'H' else UNSURE}"


def _act(period: Period) -> str:
    """The act that started it, with its day where that is another."""
    act = period.started_by
    if act is None:
        return ""
    same = act.occurred_on == period.deadline.started_on
    return f"（{'' if same else words.day(act.occurred_on)}{title_of(act)}）"


def _kind(row: DeadlineRule) -> str:
    return "期间" if row.expires else "期限"

"""Checks on days: in order, and within the periods that the rules set."""

from collections.abc import Iterator
from datetime import date

from domain.procedure import procedure
from domain.record import Deadline, Record, Recorded
from domain.rulebook import rulebook
from domain.step import days_in_words
from service.return_checks.scope import Scope

EXECUTION = ("announce-decision", "admin-decision-delivery", "execution-report")


def dates_in_order(record: Record, scope: Scope) -> Iterator[str]:
    """No stage is reached on a day before the one that led to it."""
    stage: str | None = None
    reached = date.min
    for recorded in record:
        next_stage = procedure().leads_to[recorded.kind]
        if next_stage in (None, stage):
            continue
        if recorded.occurred_on < reached:
            title = procedure().stage_title(record.kind, next_stage)
            early, late = recorded.occurred_on, reached
            yield days_in_words(f"“{title}”的日期（{early}）早于上一环节（{late}），请核对。")
        stage, reached = next_stage, recorded.occurred_on


def disposed_in_time(record: Record, scope: Scope) -> Iterator[str]:
    """A disposition is proposed within a month, or it is said why not (执纪规则 21)."""
    return _overdue(record, scope, "disposition-opinion")


def reviewed_in_time(record: Record, scope: Scope) -> Iterator[str]:
    """A review takes a month, unless extended (执纪规则 55)."""
    return _overdue(record, scope, "case-review")


def executed_in_time(record: Record, scope: Scope) -> Iterator[str]:
    """A sanction is announced within a month; its execution is reported within six."""
    for rule in EXECUTION:
        yield from _overdue(record, scope, rule)


def _overdue(record: Record, scope: Scope, rule: str) -> Iterator[str]:
    explained = {each.command_id for each in record if getattr(each.event, "late_reason", None)}
    for recorded in scope.acts(record):
        late = any(mark.rule == rule and mark.late for mark in recorded.deadlines)
        if late and recorded.command_id not in explained:
            yield _said(recorded, rule, "超期办理而没有写明原因")
    running = record.running(rule)
    if running is not None and running.due_on < scope.last_day and not running.paused_on:
        yield _told(running, "已超期而没有办理")


def _said(recorded: Recorded, rule: str, what: str) -> str:
    return _told(next(mark for mark in recorded.deadlines if mark.rule == rule), what)


def _told(mark: Deadline, what: str) -> str:
    title = rulebook().rule(mark.rule, mark.started_on).title
    return days_in_words(f"{title}（期限{mark.due_on}）{what}，请说明或者补办。")

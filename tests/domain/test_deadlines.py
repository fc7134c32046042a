"""Periods: when they start, and what ends, extends, pauses and resumes them."""

from dataclasses import replace
from datetime import date

import pytest

from domain.clue.note_no_reply import NoReplyNoted
from domain.clue.register_clue import ClueRegistered
from domain.clue.sign_receipt import ReceiptSigned
from domain.deadlines import moved
from domain.record import Deadline, Record
from domain.rulebook import DeadlineRule
from tests.histories import REGISTERED

OPENED = REGISTERED.record.history[0]
START = date(2026, 3, 2)


def row(**more):
    return DeadlineRule(
        id="r",
        title="期限",
        article="本系统约定第1条",
        in_force=date(2019, 1, 1),
        confidence="H",
        reviewed=date(2026, 1, 1),
        **{"starts": ("clue.receipt_signed",), "met_by": ("clue.no_reply_noted",), **more},
    )


def record_with(mark: Deadline | None, **facts):
    event = replace(OPENED.event, **facts)
    marks = (mark,) if mark else ()
    return Record(OPENED.record, (OPENED._replace(event=event, deadlines=marks),))


def started(rule, day=START, **facts):
    return moved(rule, ReceiptSigned(), record_with(None, **facts), day)


@pytest.mark.parametrize(
    ("length", "unshifted", "due", "words"),
    [
        ({"months": 1}, "2026-04-02", "2026-04-02", "1个月"),
        ({"working_days": 15}, "2026-03-23", "2026-03-23", "15个工作日"),
        ({"days": 5}, "2026-03-07", "2026-03-09", "5日"),  # a Saturday moves on
        ({"quarter_day": 15}, "2026-04-15", "2026-04-15", "下一季度首月15日前"),
        ({"next_year_day": "06-30"}, "2027-06-30", "2027-06-30", "次年6月30日前"),
        ({"days": 5, "expires": True}, "2026-03-07", "2026-03-07", "5日"),
    ],
)
def test_a_period_is_as_long_as_its_row_says(length, unshifted, due, words):
    rule = row(**length)
    deadline = started(rule)
    assert (str(deadline.unshifted_on), str(deadline.due_on)) == (unshifted, due)
    assert rule.length == words


@pytest.mark.parametrize(
    ("where", "starts"),
    [
        ({"source": "petition"}, True),
        ({"source": ["audit", "petition"]}, True),
        ({"source": "audit"}, False),
        ({"source": "petition", "main_leader": True}, False),
    ],
)
def test_a_period_waits_for_what_must_hold(where, starts):
    assert (started(row(months=1, where=where)) is not None) is starts


def test_what_the_event_itself_says_goes_before_what_was_known():
    rule = row(starts=("clue.clue_registered",), months=1, where={"source": "audit"})
    event = replace(OPENED.event, source="audit")
    assert isinstance(event, ClueRegistered)
    assert moved(rule, event, record_with(None), START).started_on == START


@pytest.mark.parametrize(("named", "from_day"), [(date(2026, 5, 1), "2026-05-01"), (None, START)])
def test_a_period_may_count_from_another_day(named, from_day):
    rule = row(months=1, counted_from="source_note", expires=True)
    assert str(started(rule, source_note=named).started_on) == str(from_day)


def test_what_the_event_leaves_empty_is_not_filled_from_before():
    rule = row(starts=("clue.clue_registered",), months=1, counted_from="source_note")
    known = record_with(None, source_note=date(2026, 5, 1))
    assert moved(rule, replace(OPENED.event, source_note=None), known, START).started_on == START


def test_a_row_that_is_not_in_use_starts_nothing():
    assert started(row(months=1, in_use=False)) is None


RUNNING = row(months=1).from_day(START)
MOVES = row(
    months=1,
    extended_by=("clue.letter_delivered",),
    paused_by=("clue.receipt_signed",),
    starts=(),
    resumed_by=("clue.clue_registered",),
)


def test_what_meets_a_period_ends_it_once():
    met = moved(MOVES, NoReplyNoted("无"), record_with(RUNNING), date(2026, 3, 20))
    assert met == RUNNING._replace(met_on=date(2026, 3, 20))
    assert moved(MOVES, NoReplyNoted("无"), record_with(met), date(2026, 3, 21)) is None


def test_a_period_not_begun_is_neither_met_nor_paused():
    assert moved(MOVES, NoReplyNoted("无"), record_with(None), START) is None
    assert moved(MOVES, ReceiptSigned(), record_with(None), START) is None


def test_a_refusal_lets_a_met_period_run_on():
    met = RUNNING._replace(met_on=date(2026, 3, 20))
    assert moved(MOVES, OPENED.event, record_with(met), date(2026, 3, 21)) == RUNNING


def test_a_pause_adds_the_days_it_lasted():
    paused = moved(MOVES, ReceiptSigned(), record_with(RUNNING), date(2026, 3, 10))
    assert paused == RUNNING._replace(paused_on=date(2026, 3, 10))
    resumed = moved(MOVES, OPENED.event, record_with(paused), date(2026, 3, 20))
    # 2026-04-02 and ten days more is a Sunday.
    assert (str(resumed.unshifted_on), str(resumed.due_on)) == ("2026-04-12", "2026-04-13")
    assert (resumed.days_paused, resumed.paused_on) == (10, None)
    again = moved(MOVES, ReceiptSigned(), record_with(resumed), date(2026, 4, 1))
    longer = moved(MOVES, OPENED.event, record_with(again), date(2026, 4, 3))
    assert (longer.days_paused, str(longer.unshifted_on)) == (12, "2026-04-14")


def test_what_meets_a_paused_period_ends_the_pause():
    paused = RUNNING._replace(paused_on=date(2026, 3, 10))
    met = moved(MOVES, NoReplyNoted("无"), record_with(paused), date(2026, 3, 20))
    assert (met.met_on, met.paused_on) == (date(2026, 3, 20), None)


def test_a_running_period_is_not_resumed():
    assert moved(MOVES, OPENED.event, record_with(RUNNING), date(2026, 3, 20)) is None


def test_an_extension_names_the_new_last_day():
    class LetterDelivered:  # an extending event carries the day; this kind's own class does not
        extended_to = date(2026, 5, 2)

    LetterDelivered.__module__ = "domain.clue.record_letter_delivery"
    longer = moved(MOVES, LetterDelivered(), record_with(RUNNING), date(2026, 3, 30))
    assert (longer.extended_to, str(longer.unshifted_on)) == (date(2026, 5, 2), "2026-05-02")
    assert str(longer.due_on) == "2026-05-06"  # the Labour Day holiday


def test_a_row_names_all_that_moves_it():
    assert MOVES.moved_by == {
        "clue.no_reply_noted",
        "clue.letter_delivered",
        "clue.receipt_signed",
        "clue.clue_registered",
    }

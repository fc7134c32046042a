"""How a period of each length is told, so that a person can count it again."""

from datetime import date
from typing import Any

import pytest

from domain.record import Deadline
from projections.periods import Period
from service import periods
from service.reading import reader_of
from tests.projections.test_periods import LONGER, MONTH, PAUSED, RESUMED, STARTED, act, rule
from tests.service.conftest import Town
from tests.stores import Office

START = date(2026, 3, 5)
LENGTHS: list[tuple[dict[str, Any], str, str]] = [
    (
        {"months": 1},
        "2026年4月7日（星期二）止",
        "起算当日不计，1个月后的对应日是2026年4月5日，逢休息日，顺延至2026年4月7日。",
    ),
    (
        {"working_days": 15},
        "2026年3月26日（星期四）止",
        "起算当日不计，其间6个休息日不计，15个工作日的最后一天是2026年3月26日。",
    ),
    (
        {"days": 15},
        "2026年3月20日（星期五）止",
        "起算当日不计，15日的最后一天是2026年3月20日。",
    ),
    ({"quarter_day": 15}, "2026年4月15日（星期三）止", "最后一天是2026年4月15日。"),
    (
        {"next_year_day": "06-30"},
        "2027年6月30日（星期三）止",
        "最后一天是2027年6月30日。" + periods.ESTIMATED,
    ),
    (
        {"months": 6, "expires": True},
        "2026年9月5日（星期六，非工作日）届满",
        "起算当日不计，6个月后的对应日是2026年9月5日，到期自动届满，不因休息日顺延。",
    ),
]


@pytest.mark.parametrize(("length", "last", "how"), LENGTHS, ids=lambda each: str(each)[:24])
def test_every_length_can_be_counted_again(length: dict[str, Any], last: str, how: str) -> None:
    row = rule(**length)
    deadline = row.from_day(START)
    assert periods.last_day(row, deadline) == last
    assert periods.reckoned(row, deadline) == how


def test_holidays_and_make_up_days_are_said() -> None:
    row = rule(working_days=5)
    said = periods.reckoned(row, row.from_day(date(2026, 4, 30)))
    assert "个休息日不计（含法定节假日" in said
    assert "调休上班的1天计入" in said


def test_pauses_and_extensions_are_counted_in() -> None:
    paused = periods.reckoned(MONTH, RESUMED)
    assert paused.endswith("4月5日，中止的5天不计，后延至2026年4月10日。")
    assert periods.reckoned(MONTH, LONGER) == "经批准延长至2026年5月6日。"


def test_everything_that_moved_a_period_is_told(here: Office) -> None:
    known = reader_of(here.house, here.ids["handler"])
    by = here.ids["secretary"]
    said = [("2026-03-05", STARTED), ("2026-03-10", PAUSED), ("2026-03-15", RESUMED)]
    said += [("2026-04-01", LONGER)]
    words = [(act(on, each)._replace(actor=by), each) for on, each in said]
    assert list(periods.told(known, Period(MONTH, words))) == [
        "自2026年3月5日起算（签收线索），期限为1个月。",
        "经批准延长至2026年5月6日。",
        "中止计算：2026年3月10日至2026年3月15日，5天。",
        "延长：至2026年5月6日，2026年4月1日由secretary（镇纪委书记）登记“签收线索”。",
        "依据：执纪规则第二十一条。",
    ]


STATES = [
    (STARTED, "2026-03-05", "还剩22个工作日"),
    (STARTED, "2026-04-07", "今天到期"),
    (STARTED, "2026-04-09", "已超期2天"),
    (PAUSED, "2026-04-09", "自2026年3月10日中止计算"),
    (STARTED._replace(met_on=date(2026, 4, 1)), "2026-04-09", "2026年4月1日已办"),
    (STARTED._replace(met_on=date(2026, 4, 9)), "2026-05-09", "2026年4月9日办，超期2天"),
]


@pytest.mark.parametrize(("deadline", "on", "said"), STATES)
def test_how_a_period_stands_is_said(deadline: Deadline, on: str, said: str) -> None:
    found = Period(MONTH, [(act("2026-03-05", deadline), deadline)])
    assert periods.standing(found, date.fromisoformat(on))[0] == said


def test_what_ends_by_itself_is_said_to() -> None:
    effect = rule(months=6, expires=True)
    deadline = effect.from_day(START)
    found = Period(effect, [(act("2026-03-05", deadline), deadline)])
    assert periods.standing(found, date(2026, 9, 1)) == ("还有4天届满", "")
    assert periods.standing(found, date(2026, 9, 6)) == ("已届满", "")
    assert periods.nearest([found], date(2026, 9, 1)) is None


def test_a_record_page_tells_its_periods(town: Town) -> None:
    clue = town.office.assessed(town.office.registered())
    page = town.on("2026-04-09")["handler"].get(f"/clue/{clue}")
    assert "提出处置意见 已超期2天 2026年4月7日（星期二）止" in page.text
    assert "自2026年3月5日起算（签收线索），期限为1个月。" in page.text
    assert "“提出处置意见”2026年4月7日（星期二）止。" in page.text


def test_a_last_day_that_a_paper_names_is_said_as_it_is(here: Office) -> None:
    named = rule(counted_from="reply_due_on")
    deadline = named.from_day(date(2026, 4, 5))
    found = Period(named, [(act("2026-03-05", deadline), deadline)])
    known = reader_of(here.house, here.ids["handler"])
    first, *_ = periods.told(known, found)
    assert found.length == ""
    assert first == "最后一天是2026年4月5日，逢休息日，顺延至2026年4月7日。"


def test_a_period_counted_by_the_step_that_ends_it_names_no_other(here: Office) -> None:
    known = reader_of(here.house, here.ids["handler"])
    met = STARTED._replace(met_on=date(2026, 3, 20))
    found = Period(MONTH, [(act("2026-03-20", met, kind="clue.disposition_proposed"), met)])
    assert found.started_by is None
    assert next(periods.told(known, found)) == "自2026年3月5日起算，期限为1个月。"


def test_what_asks_for_an_act_is_told_first() -> None:
    late = STARTED._replace(met_on=date(2026, 4, 9))
    soon = STARTED._replace(due_on=date(2026, 3, 9))
    found = [Period(MONTH, [(act("2026-03-05", d), d)]) for d in (late, PAUSED, STARTED, soon)]
    ordered = [each.deadline for each in periods.in_order(found, date(2026, 3, 12))]
    assert ordered == [soon, STARTED, PAUSED, late]

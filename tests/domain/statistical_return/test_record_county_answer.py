"""登记上级答复."""

from datetime import date

import pytest

from domain.statistical_return.accept_return import ReturnAccepted
from domain.statistical_return.remarks import Remark
from domain.statistical_return.send_back_return import ReturnSentBack
from domain.unit.month_closed import MonthClosed
from tests.cases import Case
from tests.return_histories import (
    RECEIPT,
    REMARKS,
    SENDING_BACK,
    SUBMITTED,
    WITH_RECEIPT,
    receipt,
    with_figures,
)

REFUSING = with_figures(SUBMITTED, receipt_file=receipt("sent_back", REMARKS))
CASE = Case(WITH_RECEIPT, "2026-04-09", "manager", RECEIPT)
OTHER_CASES = [Case(REFUSING, "2026-04-09", "manager", RECEIPT)]


def recording(given, world=WITH_RECEIPT, day="2026-04-09"):
    return given(world).on(day).by("manager").when("record_county_answer", **RECEIPT)


def test_a_receipt_accepts_as_the_county_itself_would(given):
    accepted = ReturnAccepted(None, date(2026, 4, 8), RECEIPT["receipt_file"])
    recording(given).then(accepted, MonthClosed("2026-03")).at_stage("accepted")


def test_what_the_county_adds_is_taken_over(given):
    world = with_figures(SUBMITTED, receipt_file=receipt(reason="数据齐全"))
    accepted = ReturnAccepted("数据齐全", date(2026, 4, 8), RECEIPT["receipt_file"])
    recording(given, world).then(accepted, MonthClosed("2026-03"))


def test_a_receipt_sends_back_with_its_remarks(given):
    remarks = (Remark("PET_TOTAL", "与信访台账不符"),)
    said = (SENDING_BACK["reason"], remarks, date(2026, 4, 8), RECEIPT["receipt_file"])
    sent_back = ReturnSentBack(*said)
    recording(given, REFUSING).then(sent_back).at_stage("sent_back")


@pytest.mark.parametrize(
    "other",
    [{"unit": "zjw2"}, {"span": "2026Q2"}, {"version": 2}, {"digest": "0" * 64}],
)
def test_a_receipt_is_for_what_was_handed_in_last(given, other):
    world = with_figures(SUBMITTED, receipt_file=receipt(**other))
    recording(given, world).then_refused("receipt-of-this-return")


def test_a_receipt_is_the_unit_aboves(given):
    world = with_figures(SUBMITTED, receipt_file=receipt(county="nobody"))
    recording(given, world).then_refused("receipt-from-above")


def test_a_remark_in_it_is_about_a_cell_of_the_return(given):
    unknown = receipt("sent_back", [{"cell": "PET_NONE", "remark": "不符"}])
    world = with_figures(SUBMITTED, receipt_file=unknown)
    recording(given, world).then_refused("return-remark-on-cell")


def test_it_does_not_come_before_the_county_has_answered(given):
    recording(given, day="2026-04-07").then_refused("dates-in-order")

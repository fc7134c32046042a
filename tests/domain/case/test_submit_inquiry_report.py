"""提交审查调查报告."""

from decimal import Decimal

import pytest

from domain.case.submit_inquiry_report import InquiryReportSubmitted
from tests.case_histories import (
    FACTS,
    FACTS_MET,
    INQUIRY_REPORT,
    PROPERTY,
    SUPERVISORY_INVESTIGATING,
)
from tests.cases import Case

WITH_PROPERTY = FACTS_MET.did("handler", "record_property", "2026-04-21", **PROPERTY)
CASE = Case(FACTS_MET, "2026-04-22", "handler", INQUIRY_REPORT)
OTHER_CASES = [
    Case(WITH_PROPERTY, "2026-04-22", "handler", INQUIRY_REPORT | {"total_handed_in": "3000"})
]
NO_SUMS = {
    "total_collected": None,
    "total_confiscated": None,
    "total_ordered_refund": None,
    "total_handed_in": None,
    "total_recovered": None,
    "total_loss_redeemed": None,
}
SAID = INQUIRY_REPORT | {"breach_articles": "第124条", "proposed_admin_sanction": None}


def reporting(given, world=FACTS_MET, **fields):
    scene = given(world).on("2026-04-22").by("handler")
    return scene.when("submit_inquiry_report", **INQUIRY_REPORT | fields)


def test_the_report_waits_for_its_signatures(given):
    outcome = reporting(given).at_stage("report_signing")
    outcome.then(InquiryReportSubmitted(**SAID, **NO_SUMS))


def test_the_sums_stated_are_those_recorded(given):
    outcome = reporting(given, WITH_PROPERTY, total_handed_in="3,000.00")
    sums = NO_SUMS | {"total_handed_in": Decimal("3000.00")}
    outcome.then(InquiryReportSubmitted(**SAID, **sums))


@pytest.mark.parametrize("sums", [{}, {"total_handed_in": "2999.99"}, {"total_collected": "3000"}])
def test_sums_that_differ_are_refused(given, sums):
    reporting(given, WITH_PROPERTY, **sums).then_refused("sums-add-up")


def test_a_party_case_names_the_articles_broken(given):
    reporting(given, breach_articles=None).then_refused("breach-articles-named")
    supervisory = SUPERVISORY_INVESTIGATING.did("handler", "confront_facts", "2026-04-20", **FACTS)
    reporting(given, supervisory, breach_articles=None).at_stage("report_signing")


def test_what_the_matter_involves_is_stated_apart_from_what_was_taken(given):
    assert reporting(given).record.fact("amount_involved") is None
    outcome = reporting(given, amount_involved="12000.50")
    assert outcome.record.fact("amount_involved") == Decimal("12000.50")

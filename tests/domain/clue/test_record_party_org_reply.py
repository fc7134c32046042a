"""登记党组织回复."""

import pytest

from domain.clue.record_party_org_reply import PartyOrganisationReplied
from tests.cases import Case
from tests.histories import CHARGED

REPLY = {"measure": "criticism", "reply_summary": "已批评教育"}
CASE = Case(CHARGED, "2026-05-20", "handler", REPLY)


def replying(given, on="2026-05-20", **fields):
    return given(CHARGED).on(on).by("handler").when("record_party_org_reply", **REPLY | fields)


@pytest.mark.parametrize(("measure", "form"), [("criticism", "form_1"), (None, "not_counted")])
def test_what_is_reported_back_counts_by_its_kind(given, measure, form):
    outcome = replying(given, measure=measure or "")
    outcome.then(PartyOrganisationReplied(measure, "已批评教育", form)).at_stage("closed")


@pytest.mark.parametrize(
    ("day", "late"), [("2026-05-21", False), ("2026-05-22", False), ("2026-05-23", True)]
)
def test_a_reply_is_late_after_the_day_named(given, day, late):
    assert replying(given, on=day).deadline("party-organisation-reply").late == late

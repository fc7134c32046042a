"""移送党组织处理."""

from datetime import date

import pytest

from domain.clue.transfer_party_org import PartyOrganisationCharged
from tests.cases import Case
from tests.histories import CHARGE, VERIFIED

CASE = Case(VERIFIED, "2026-04-24", "secretary", CHARGE)


def transferring(given, **fields):
    scene = given(VERIFIED).on("2026-04-24").by("secretary")
    return scene.when("transfer_party_org", **CHARGE | fields)


@pytest.mark.parametrize("day", ["2026-04-27", "2026-05-22"])
def test_the_party_organisation_is_to_reply_by_a_day(given, day):
    outcome = transferring(given, reply_due_on=day)
    due = date.fromisoformat(day)
    event = PartyOrganisationCharged("某村党支部", "某纪移〔2026〕1号", due, None)
    outcome.then(event).at_stage("with_party_organisation")
    assert outcome.deadline("party-organisation-reply").due_on == due


def test_the_day_lies_ahead(given):
    transferring(given, reply_due_on="2026-04-24").then_refused("party-organisation-reply")

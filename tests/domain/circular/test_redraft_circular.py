"""修改通报."""

from domain.circular.redraft_circular import CircularRedrafted
from tests.cases import Case
from tests.measure_histories import CIRCULAR, RETURNED

NOBODY = CIRCULAR | {"criticised": None, "units_named": None, "circular_cases": 1}
CASE = Case(RETURNED, "2026-03-10", "manager", CIRCULAR)
OTHER_CASES = [Case(RETURNED, "2026-03-10", "manager", NOBODY)]


def redrafting(given, **body):
    return given(RETURNED).on("2026-03-10").by("manager").when("redraft_circular", **body)


def test_the_new_draft_takes_the_place_of_the_old_one(given):
    outcome = redrafting(given, **NOBODY)
    outcome.then(CircularRedrafted(**NOBODY | {"campaign_id": None})).at_stage("drafted")
    signed = outcome.world.did("secretary", "approve_circular", "2026-03-11")
    issued = signed.did("manager", "issue_circular", "2026-03-11")
    assert issued.record.fact("criticisms") == ()


def test_a_campaign_is_named_in_a_new_draft_too(given):
    outcome = redrafting(given, **CIRCULAR | {"measure_ground": "campaign"})
    outcome.then_refused("campaign-named-where-ground")

"""拟写通报."""

from domain.circular.draft import Criticised
from domain.circular.draft_circular import CircularDrafted
from tests.cases import Case
from tests.histories import HOUSE
from tests.measure_histories import CAMPAIGN, CIRCULAR, CRITICISED

CASE = Case(HOUSE, "2026-03-09", "manager", CIRCULAR, recurs=True)


def drafting(given, **fields):
    scene = given(HOUSE).on("2026-03-09").by("manager")
    return scene.when("circular.draft_circular", **CIRCULAR | fields)


def test_a_draft_says_what_was_found_and_whom_it_criticises(given):
    whom = Criticised(id_number=None, **CRITICISED)
    facts = CIRCULAR | {"campaign_id": None, "units_named": ("某村",), "criticised": (whom,)}
    outcome = drafting(given).then(CircularDrafted(**facts)).at_stage("drafted")
    assert str(outcome.record.fact("criticised")[0]) == "王某（某村党支部委员）"


def test_a_circular_may_name_nobody(given):
    outcome = drafting(given, criticised=None, units_named=None)
    assert outcome.recorded[0].event.criticised is None


def test_a_circular_from_a_campaign_and_no_other_names_it(given):
    drafting(given, measure_ground="campaign").then_refused("campaign-named-where-ground")
    drafting(given, campaign_id=CAMPAIGN).then_refused("campaign-named-where-ground")

"""拟写通报."""

from domain.circular.draft import Criticised
from domain.circular.draft_circular import CircularDrafted
from tests.cases import Case
from tests.histories import HOUSE
from tests.measure_histories import CAMPAIGN, CIRCULAR, CRITICISED, DRAFTED

CASE = Case(HOUSE, "2026-03-09", "manager", CIRCULAR, recurs=True)


def drafting(given, **fields):
    scene = given(HOUSE).on("2026-03-09").by("manager")
    return scene.when("circular.draft_circular", **CIRCULAR | fields)


def test_a_draft_says_what_was_found_and_whom_it_criticises(given):
    whom = Criticised(id_number=None, **CRITICISED)
    facts = CIRCULAR | {"campaign_id": None, "units_named": ("某村",), "criticised": (whom,)}
    facts |= {"circular_draft_number": "通稿〔2026〕1号", "circular_number": "通稿〔2026〕1号"}
    outcome = drafting(given).then(CircularDrafted(**facts)).at_stage("drafted")
    assert str(outcome.record.fact("criticised")[0]) == "王某（某村党支部委员）"


def test_a_circular_may_name_nobody(given):
    outcome = drafting(given, criticised=None, units_named=None)
    assert outcome.recorded[0].event.criticised is None


def test_a_circular_from_a_campaign_and_no_other_names_it(given):
    drafting(given, measure_ground="campaign").then_refused("campaign-named-where-ground")
    drafting(given, campaign_id=CAMPAIGN).then_refused("campaign-named-where-ground")


def test_a_corrected_draft_keeps_its_number(given):
    wrong = {"target": 1, "restated": CIRCULAR | {"circular_cases": 3}, "reason": "录入有误"}
    asked = DRAFTED.did("manager", "propose_correction", "2026-03-10", **wrong)
    outcome = given(asked).on("2026-03-10").by("secretary").when("approve_correction")
    before = vars(DRAFTED.record.slots[1].event)
    assert vars(outcome.record.slots[1].event) == before | {"circular_cases": 3}

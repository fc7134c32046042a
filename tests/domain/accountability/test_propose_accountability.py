"""提出问责."""

import pytest

from domain.accountability.propose_accountability import AccountabilityProposed
from tests.cases import Case
from tests.measure_histories import CADRE, ORGANISATION, VILLAGE

CASE = Case(VILLAGE, "2026-03-16", "handler", ORGANISATION, recurs=True)
OTHER_CASES = [Case(VILLAGE, "2026-03-16", "handler", CADRE, recurs=True)]


def proposing(given, body):
    scene = given(VILLAGE).on("2026-03-16").by("handler")
    return scene.when("accountability.propose_accountability", **body)


@pytest.mark.parametrize(("body", "person"), [(ORGANISATION, None), (CADRE, "周某")])
def test_an_organisation_or_a_cadre_is_to_answer(given, body, person):
    facts = body | {"accountable_person": person, "campaign_id": None}
    facts |= {"accountability_number": "问责〔2026〕1号"}
    proposing(given, body).then(AccountabilityProposed(**facts)).at_stage("proposed")


@pytest.mark.parametrize(
    ("body", "form"), [(ORGANISATION, "notice"), (CADRE, "org_notice"), (CADRE, "org_reorganise")]
)
def test_a_form_for_the_other_kind_of_subject_is_refused(given, body, form):
    outcome = proposing(given, body | {"accountability_form": form})
    outcome.then_refused("accountability-fits-subject")


@pytest.mark.parametrize(("body", "person"), [(ORGANISATION, "周某"), (CADRE, None)])
def test_a_cadre_is_named_and_an_organisation_has_no_persons_name(given, body, person):
    outcome = proposing(given, body | {"accountable_person": person})
    outcome.then_refused("accountable-person-named")


def test_accountability_of_the_head_is_kept_from_the_head(given):
    proposed = given(VILLAGE).on("2026-03-02").by("handler")
    world = proposed.when("accountability.propose_accountability", **CADRE, about_head=True).world
    scene = given(world).on("2026-03-03").by("secretary")
    scene.when("reject_accountability", reason="不同意").then_refused(
        "head-bypassed-by-own-matter", "role"
    )

"""决定不予处分."""

from datetime import date

import pytest

from domain.case.decide_no_sanction import NoSanctionDecided
from tests.case_histories import (
    FACTS_MET,
    FILED,
    INVESTIGATING,
    REPORT_SIGNED,
    REPORT_SIGNING,
    SUPERVISORY_INVESTIGATING,
    WITHDRAWAL_PROPOSED,
)
from tests.cases import Case
from tests.review_histories import (
    ACCEPTED,
    ADMIN,
    BRANCH,
    BRANCH_PENDING,
    BRANCH_RESOLVED,
    COMMITTEE_ASKED,
    COUNTY_CHECKING,
    COUNTY_DECIDING,
    COUNTY_REQUEST_PENDING,
    DIRECT,
    REPORTED,
    SUPERVISORY_REPORTED,
    SUPPLEMENTING,
    accepted,
    checked,
    did,
    reported,
)

MINOR = {
    "minutes_number": "某党会〔2026〕3号",
    "no_sanction_reason": "minor_first_form",
    "measure": "criticism",
    "written_conclusion": "情节轻微，不予处分",
}
DIED = MINOR | {"no_sanction_reason": "died", "measure": ""}
EMPLOYER = {
    "employer_decision_number": "某政处〔2026〕1号",
    "employer": "某镇政府",
    "employer_sanction": "记过",
    "employer_sanctioned": True,
}
COUNTY = {"county_document": "某县监复〔2026〕5号"}
DOCUMENT = {"party_committee_document": "某党发〔2026〕6号"}
INQUIRED = (
    FILED,
    INVESTIGATING,
    WITHDRAWAL_PROPOSED,
    FACTS_MET,
    REPORT_SIGNING,
    REPORT_SIGNED,
    DIRECT,
)
REVIEWED = (
    ACCEPTED,
    SUPPLEMENTING,
    COUNTY_CHECKING,
    BRANCH_PENDING,
    BRANCH_RESOLVED,
    COMMITTEE_ASKED,
    COUNTY_REQUEST_PENDING,
    COUNTY_DECIDING,
)
CASE = Case(REPORTED, "2026-04-07", "party_secretary", MINOR)
OTHER_CASES = [
    *(Case(world, "2026-04-24", "party_secretary", MINOR) for world in REVIEWED),
    *(Case(world, "2026-04-24", "party_secretary", DIED) for world in INQUIRED),
]


def deciding(given, world=ACCEPTED, by="party_secretary", **fields):
    scene = given(world).on("2026-04-24").by(by)
    return scene.when("decide_no_sanction", **MINOR | fields)


def other(status, **report):
    """A case against somebody whom no Party sanction reaches, before the branch."""
    case = accepted(political_status=status)
    return checked(reported(case, proposed_party_sanction=None, **report))


def voted(world):
    votes = BRANCH | {"proposed_party_sanction": "", "proposed_handling": "延长预备期一年"}
    return did(world, "reviewer", "record_branch_resolution", "04-02", **votes)


def test_a_minor_breach_ends_with_a_measure(given):
    event = NoSanctionDecided(
        "某党会〔2026〕3号", "minor_first_form", "criticism", "情节轻微，不予处分"
    )
    outcome = deciding(given).then(event).at_stage("closed_no_sanction")
    assert outcome.record.running("case-review") is None


def test_an_admonition_tells_from_the_decision_whatever_measure_was_taken_before(given):
    earlier = {
        "measure": "criticism",
        "measure_document": "文〔2026〕1号",
        "measure_on": "2026-03-10",
    }
    world = ACCEPTED.did("handler", "record_measure", "2026-03-16", **earlier)
    effect = deciding(given, world, measure="admonition").deadline("no-sanction-admonition-effect")
    assert (effect.started_on, effect.due_on) == (date(2026, 4, 24), date(2026, 10, 24))


@pytest.mark.parametrize("why", ["facts_not_established", "died"])
def test_whoever_breached_nothing_or_has_died_receives_none(given, why):
    assert deciding(given, no_sanction_reason=why, measure="").refused is None
    deciding(given, no_sanction_reason=why).then_refused("minor-breach-has-measure")


def test_a_minor_breach_needs_one(given):
    deciding(given, measure="").then_refused("minor-breach-has-measure")


@pytest.mark.parametrize("world", INQUIRED)
def test_before_the_review_only_a_death_ends_a_case(given, world):
    deciding(given, world).then_refused("only-death-ends-inquiry")
    deciding(given, world, **DIED).at_stage("closed_no_sanction")


def test_what_the_party_filed_its_secretary_ends_with_minutes(given):
    deciding(given, by="secretary").then_refused("ended-by-body-that-filed", "role")
    deciding(given, minutes_number="").then_refused("ended-by-body-that-filed")


def test_what_the_county_filed_ends_with_its_paper(given):
    world = SUPERVISORY_REPORTED
    deciding(given, world, by="secretary").then_refused("ended-by-body-that-filed")
    alone = COUNTY | {"minutes_number": ""}
    deciding(given, world, by="secretary", **alone).at_stage("closed_no_sanction")
    dead = DIED | alone
    deciding(given, SUPERVISORY_INVESTIGATING, **dead).at_stage("closed_no_sanction")


def test_on_both_tracks_both_bodies_decide(given):
    both = accepted("both")
    deciding(given, both).then_refused("ended-by-body-that-filed")
    deciding(given, both, **COUNTY, minutes_number="").then_refused("ended-by-body-that-filed")
    deciding(given, both, **COUNTY).at_stage("closed_no_sanction")


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("probationary_member", "probationer_handled"),
        ("party_organisation", "organisation_handled"),
    ],
)
def test_whom_no_sanction_reaches_the_committee_handles_otherwise(given, status, reason):
    rule, handled = "handled-otherwise-by-party-committee", {"no_sanction_reason": reason}
    handled |= {"measure": ""}
    world = voted(other(status))
    deciding(given, world, **handled).then_refused(rule)
    deciding(given, BRANCH_RESOLVED, **handled, **DOCUMENT).then_refused(rule)
    outcome = deciding(given, world, **handled, **DOCUMENT).at_stage("closed_no_sanction")
    assert outcome.record.fact("party_committee_document") == "某党发〔2026〕6号"


def test_the_branch_hears_of_a_probationary_member_before(given):
    handled = {"no_sanction_reason": "probationer_handled", "measure": ""} | DOCUMENT
    world = other("probationary_member")
    deciding(given, world, **handled).then_refused("handled-otherwise-by-party-committee")


def test_what_the_employer_sanctioned_is_recorded_before(given):
    handled = {"no_sanction_reason": "employer_handled", "measure": ""}
    deciding(given, **handled).then_refused("one-sanction-in-office")
    world = ACCEPTED.did("reviewer", "record_employer_sanction", "2026-04-07", **EMPLOYER)
    deciding(given, world, **handled).at_stage("closed_no_sanction")


def test_a_sanction_of_the_county_is_carried_out_first(given):
    world = accepted("both").did("reviewer", "record_admin_sanction", "2026-04-07", **ADMIN)
    deciding(given, world, **COUNTY).then_refused("admin-decision-delivery", "stage")
    delivered = world.did("handler", "deliver_admin_decision", "2026-04-10", delivered_to="本人")
    deciding(given, delivered, **COUNTY).then_refused("admin-sanction-execution", "stage")

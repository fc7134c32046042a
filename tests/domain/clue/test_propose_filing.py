"""批准拟立案."""

import pytest

from domain.case.file_directly import CaseOpened
from domain.clue.propose_filing import FilingProposed
from tests.cases import Case
from tests.histories import FOUND_TRUE_IN_PART, FOUND_UNTRUE, VERIFIED

CASE = Case(VERIFIED, "2026-04-24", "secretary")


def filing(given, world=VERIFIED, by="secretary"):
    scene = given(world).on("2026-04-24").by(by)
    return scene.when("propose_filing", approval_opinion="同意")


@pytest.mark.parametrize("world", [VERIFIED, FOUND_TRUE_IN_PART])
def test_a_case_is_opened_with_the_facts_of_the_clue(given, world):
    outcome = filing(given, world).at_stage("under_case")
    proposed, opened = outcome.recorded
    assert proposed.event == FilingProposed("同意", opened.record)
    assert isinstance(opened.event, CaseOpened)
    assert (opened.event.clue_id, opened.caused_by) == (world.subject, world.subject)
    assert opened.event.person_id == world.record.fact("person_id")
    assert outcome.world.records[opened.record].stage == "filing_proposed"


def test_nothing_is_filed_where_nothing_was_found(given):
    filing(given, FOUND_UNTRUE).then_refused("filing-needs-facts", "stage")


def test_a_correction_keeps_the_case(given):
    filed = filing(given)
    case = filed.record.fact("case_id")
    proposed = filed.world.did(
        "handler",
        "propose_correction",
        "2026-04-25",
        target=filed.record.version,
        restated={"approval_opinion": "同意立案"},
        reason="笔误",
    )
    corrected = given(proposed).on("2026-04-26").by("secretary").when("approve_correction")
    assert corrected.refused is None
    assert corrected.record.fact("case_id") == case
    assert corrected.record.fact("approval_opinion") == "同意立案"

"""直接拟立案."""

from domain.case.file_directly import CaseOpened
from domain.clue.under_case import ClueUnderCase
from tests.cases import Case
from tests.histories import ASSESSING, REGISTERED

CLUE = ASSESSING.subject
FILING = {"clue_id": CLUE, "direct_filing_reason": "implicated_handed_over"}

CASE = Case(ASSESSING, "2026-03-10", "handler", FILING)


def filing(given, by="handler", world=ASSESSING, **fields):
    return given(world).on("2026-03-10").by(by).when("case.file_directly", **FILING | fields)


def test_a_case_takes_over_the_facts_of_its_clue(given):
    clue = ASSESSING.record
    outcome = filing(given).at_stage("filing_proposed")
    opened, moved = (recorded.event for recorded in outcome.recorded)
    assert isinstance(opened, CaseOpened)
    assert (opened.person_id, opened.rank) == (clue.fact("person_id"), clue.fact("rank"))
    assert moved == ClueUnderCase(outcome.record.id)
    assert outcome.world.records[CLUE].stage == "under_case"


def test_a_clue_not_being_assessed_is_refused(given):
    other = filing(given, world=REGISTERED, clue_id=REGISTERED.subject)
    other.then_refused("case-from-clue-being-assessed", "stage")
    filing(given, clue_id="0" * 32).then_refused("case-from-clue-being-assessed", "stage")


def test_only_its_handler_proposes(given):
    filing(given, by="colleague").then_refused("case-from-clue-being-assessed", "role")

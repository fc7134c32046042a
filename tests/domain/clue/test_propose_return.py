"""提出退回信访."""

from domain.clue.propose_return import ReturnProposed
from tests.cases import Case
from tests.histories import CLUE, HOUSE, REGISTERED

REASON = {"reason": "没有实质内容"}
CASE = Case(REGISTERED, "2026-03-06", "manager", REASON)


def test_a_clue_of_the_petition_desk_may_go_back_there(given):
    outcome = given(REGISTERED).on("2026-03-06").by("manager").when("propose_return", **REASON)
    outcome.then(ReturnProposed("没有实质内容")).at_stage("return_pending")


def test_what_did_not_come_from_there_does_not_go_back(given):
    audit = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **CLUE | {"source": "audit"})
    outcome = given(audit).on("2026-03-06").by("manager").when("propose_return", **REASON)
    outcome.then_refused("return-only-to-petition-desk", "stage")

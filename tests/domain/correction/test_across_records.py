"""Correcting and voiding what has recorded something on another record too."""

from domain.case.sanctions import standing
from tests.case_histories import FILING_PROPOSED, FILING_REPORTED
from tests.histories import UNDER_CASE
from tests.review_histories import DIRECT
from tests.sanction_histories import APPEAL_REPORTED, BY_COMMISSION

WHY = {"reason": "登错案件"}
REVOKED = APPEAL_REPORTED.did(
    "secretary", "decide_appeal", "2026-06-10", **BY_COMMISSION, appeal_outcome="revoked"
)


def voided(world, target, on="2031-05-07"):
    asked = world.did("manager", "propose_voiding", on, target=target, **WHY)
    return asked.did("secretary", "approve_voiding", on)


def case_of(world):
    return world.records[world.record.fact("case_id")]


def test_voiding_an_appeal_decision_takes_along_what_it_changed_on_the_case():
    before = standing(case_of(APPEAL_REPORTED))
    assert standing(case_of(REVOKED)) != before
    undone = voided(REVOKED, REVOKED.record.version)
    assert undone.record.stage == "decision_pending"
    assert standing(case_of(undone)) == before
    assert case_of(undone).deadlines == case_of(APPEAL_REPORTED).deadlines
    assert case_of(undone).history[-1].corrects == case_of(REVOKED).history[-1].version


def test_voiding_the_opening_of_a_case_gives_its_clue_back():
    for world in (FILING_PROPOSED, DIRECT):
        undone = voided(world, 1)
        assert undone.record.stage is None
        assert undone.records[world.record.fact("clue_id")].stage == "assessing"


def test_voiding_the_proposal_to_file_takes_the_case_along_that_has_gone_no_further():
    undone = voided(UNDER_CASE, UNDER_CASE.record.version)
    assert undone.record.stage == "verification_result_pending"
    assert case_of(UNDER_CASE).stage == "filing_proposed"
    assert undone.records[case_of(UNDER_CASE).id].stage is None


def test_what_has_been_built_upon_on_the_other_record_is_not_taken_away(given):
    case = UNDER_CASE.about(case_of(UNDER_CASE).id)
    later = case.did("secretary", "abandon_filing", "2026-05-06", reason="证据不足")
    scene = given(later.about(UNDER_CASE.subject)).on("2026-05-07").by("manager")
    outcome = scene.when("propose_voiding", target=UNDER_CASE.record.version, **WHY)
    outcome.then_refused("correction-keeps-history-legal")
    assert "先在该案件上逐步作废" in str(outcome.refused)


def test_what_a_case_was_opened_with_is_corrected_on_the_case_first(given):
    changed = {"target": 1, "restated": {"rank": "general_cadre"}, "reason": "登记有误"}
    scene = given(UNDER_CASE).on("2031-05-07").by("manager")
    outcome = scene.when("propose_correction", **changed)
    outcome.then_refused("correction-keeps-history-legal")
    assert "请先在案件上同样更正" in str(outcome.refused)
    on_case = (
        UNDER_CASE.about(case_of(UNDER_CASE).id)
        .did("manager", "propose_correction", "2031-05-07", **changed)
        .did("secretary", "approve_correction", "2031-05-07")
    )
    scene = given(on_case.about(UNDER_CASE.subject)).on("2031-05-08").by("manager")
    assert scene.when("propose_correction", **changed).refused is None


def test_an_approval_of_the_party_secretary_is_not_undone_without_them(given):
    filed = FILING_REPORTED.did("secretary", "endorse_filing", "2026-03-12").did(
        "party_secretary", "approve_filing", "2026-03-13"
    )
    asked = filed.did(
        "manager", "propose_voiding", "2026-03-16", target=filed.record.version, **WHY
    )
    scene = given(asked).on("2026-03-16")
    refused = scene.by("secretary").when("approve_voiding")
    refused.then_refused("correction-by-approver-of-act", "role")
    assert scene.by("party_secretary").when("approve_voiding").refused is None

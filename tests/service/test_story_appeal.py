"""The person appeals; others look at the case again and find the sanction too heavy."""

from datetime import date

import pytest

from domain.case.sanctions import Sanctions, standing
from domain.step import Refused
from tests.service.story import PLENARY, before_plenary, behind, change, due, history
from tests.stores import Office

SERIOUS = PLENARY | {"party_sanction": "party_serious_warning"}
APPEAL = {"appeal_track": "party_appeal", "appeal_request": "处分过重，请求减轻"}
REPORT = {"proposed_appeal_outcome": "changed", "appeal_findings": "已退还全部款项，原处分偏重"}
DECISION = {
    "deciding_body": "township_commission",
    "decision_document": "某纪复〔2026〕1号",
    "reason": "主动退还全部款项，量纪偏重",
    "votes_entitled": 7,
    "votes_present": 6,
    "votes_for": 5,
    "votes_against": 1,
    "votes_abstained": 0,
}
LIGHTER = {
    "appeal_outcome": "changed",
    "party_sanction": "party_warning",
    "party_effect_from": "2026-06-24",
}


def appealed(office: Office) -> tuple[str, str, str]:
    """The clue, the decided case, and the appeal that has been accepted."""
    clue, case = before_plenary(office)
    office.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **SERIOUS)
    office.did("handler", "conclude_clue", "2026-06-25", clue)
    receipt = office.did("intake", "appeal.receive_appeal", "2026-07-06", case_id=case, **APPEAL)
    office.did("secretary", "appeal.accept_appeal", "2026-07-08", receipt.record, upper_level=False)
    return clue, case, receipt.record


def looked_at(office: Office, appeal: str) -> None:
    """The appeal with the report of two who had nothing to do with the case."""
    team = [office.ids["deputy"], office.ids["manager"]]
    office.did("secretary", "appeal.assign_appeal_team", "2026-07-09", appeal, appeal_team=team)
    office.did("deputy", "appeal.submit_appeal_report", "2026-08-03", appeal, **REPORT)


def test_an_appeal_changes_the_sanction_and_its_period_but_not_what_was_decided(
    reviewing: Office,
) -> None:
    office = reviewing
    clue, case, appeal = appealed(office)
    looked_at(office, appeal)
    before = office.cells(2026)
    assert before["APPEAL_RECEIVED"] == 1
    assert due(office, case, "effect-party-serious-warning") == (date(2027, 12, 24), None)

    office.did("secretary", "appeal.decide_appeal", "2026-08-10", appeal, **DECISION, **LIGHTER)

    assert change(before, office.cells(2026)) == {
        "APPEAL_DECIDED": 1,
        "APPEAL_DECIDED.changed": 1,
    }
    assert behind(office, "PUN_SWARN") == [["6.24 镇纪委全体会议决定"]]
    assert behind(office, "APPEAL_DECIDED.changed") == [["8.10 决定申诉"]]
    assert standing(office.record(case)) == Sanctions("party_warning", None)
    assert due(office, case, "effect-party-serious-warning")[1] == date(2026, 8, 10)
    assert due(office, case, "effect-party-warning") == (date(2027, 6, 24), None)
    assert due(office, appeal, "party-appeal") == (date(2026, 10, 8), date(2026, 8, 10))
    assert history(office, case)[-2:] == ["6.24 镇纪委全体会议决定", "8.10 变更处分"]
    assert history(office, appeal) == [
        "7.6 登记申诉",
        "7.8 受理申诉",
        "7.9 组成复查组",
        "8.3 提交复查报告",
        "8.10 决定申诉",
    ]
    assert office.record(clue).fact("form") == "form_2"


@pytest.mark.parametrize("of_the_case", ["handler", "colleague", "reviewer", "second_reviewer"])
def test_who_handled_or_reviewed_the_case_does_not_look_at_it_again(
    reviewing: Office, of_the_case: str
) -> None:
    office = reviewing
    _, _, appeal = appealed(office)
    team = [office.ids["deputy"], office.ids[of_the_case]]
    with pytest.raises(Refused, match="原核查、审查、审理人员不得参加复查"):
        office.did("secretary", "appeal.assign_appeal_team", "2026-07-09", appeal, appeal_team=team)


def test_a_revoked_sanction_has_no_effect_any_more(reviewing: Office) -> None:
    office = reviewing
    clue, case, appeal = appealed(office)
    looked_at(office, appeal)
    before = office.cells(2026)
    body = DECISION | {"appeal_outcome": "revoked", "reason": "事实不清"}
    office.did("secretary", "appeal.decide_appeal", "2026-08-10", appeal, **body)
    after = office.cells(2026)
    assert change(before, after) == {"APPEAL_DECIDED": 1, "APPEAL_DECIDED.revoked": 1}
    assert standing(office.record(case)) == Sanctions(None, None)
    assert due(office, case, "effect-party-serious-warning")[1] == date(2026, 8, 10)

    # What the clue came to is decided anew where its conclusion is corrected.
    target = office.record(clue).version
    anew = {"target": target, "restated": {"conclusion_note": "处分已撤销"}, "reason": "申诉撤销"}
    office.did("manager", "propose_correction", "2026-08-12", clue, **anew)
    office.did("secretary", "approve_correction", "2026-08-13", clue)
    assert change(after, office.cells(2026)) == {
        "FORM_2": -1,
        "FORM_TOTAL": -1,
        "FORM_SHARE.form_2": -1000,
    }

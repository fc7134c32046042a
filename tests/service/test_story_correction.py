"""A sanction was recorded otherwise than the minutes say; two people put it right, visibly."""

from datetime import date

import pytest

from domain.step import Refused
from projections.audit_trail import RESTATED, STANDS, trail
from tests.service.conftest import Town, opened
from tests.service.story import (
    ALL_CLASSES,
    PLENARY,
    before_plenary,
    behind,
    change,
    due,
    history,
)
from tests.stores import Office

WRONG = PLENARY | {"party_sanction": "party_serious_warning"}
PAPER = {
    "deciding_body": "township_commission",
    "decision_text": "给予党内警告处分",
    "told_organisation": "某村党支部",
    "told_organisation_department": True,
}
RIGHT = {"party_sanction": "party_warning"}


def decided(office: Office) -> tuple[str, str, int]:
    """The clue, the case with the wrong sanction, and which act is wrong."""
    clue, case = before_plenary(office)
    office.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **WRONG)
    target = office.record(case).version
    office.did("reviewer", "case.issue_decision", "2026-06-30", case, **PAPER)
    office.did("handler", "conclude_clue", "2026-07-01", clue)
    return clue, case, target


def proposed(office: Office, case: str, target: int) -> None:
    """A correction that waits for somebody else to agree."""
    wrong = {"target": target, "restated": RIGHT, "reason": "会议纪要为党内警告，登记时选错"}
    office.did("deputy", "case.propose_correction", "2026-07-06", case, **wrong)


def test_a_wrong_sanction_is_put_right_and_both_stay_to_be_seen(reviewing: Office) -> None:
    office = reviewing
    clue, case, target = decided(office)
    before, known = office.cells(2026), office.house.store.size()
    assert due(office, case, "effect-party-serious-warning") == (date(2027, 12, 24), None)

    proposed(office, case, target)
    assert office.cells(2026) == before, "nothing changes by a proposal"
    with pytest.raises(Refused, match="由镇纪委书记"):
        office.did("deputy", "case.approve_correction", "2026-07-06", case)
    office.did("secretary", "case.approve_correction", "2026-07-07", case)

    assert change(before, office.cells(2026)) == {"PUN_SWARN": -1, "PUN_WARN": 1}
    assert office.cells(2026, known) == before
    assert behind(office, "S28") == [[f"6.24 镇纪委全体会议决定（更正第{target}步）"]]
    assert behind(office, "PUN_SWARN") == []
    assert behind(office, "PUN_SWARN", as_of=known) == [["6.24 镇纪委全体会议决定"]]
    assert due(office, case, "effect-party-warning") == (date(2027, 6, 24), None)
    assert "effect-party-serious-warning" not in office.record(case).deadlines
    assert due(office, case, "announce-decision")[0] == date(2026, 7, 24)
    assert _sanctions(office, case) == [
        (RESTATED, "party_serious_warning"),
        (STANDS, "party_warning"),
    ]
    assert history(office, case)[-5:] == [
        "6.24 镇纪委全体会议决定",
        "6.30 制发处分决定",
        "7.6 提出更正",
        "7.7 批准更正",
        f"6.24 镇纪委全体会议决定（更正第{target}步）",
    ]
    assert office.record(clue).fact("form") == "form_2"


def _sanctions(office: Office, case: str) -> list[tuple[str, str]]:
    """What the trail says was decided, with whether it still stands."""
    return [
        (entry.state, shown.value)
        for entry in trail(office.record(case), ALL_CLASSES)
        for shown in entry.fields
        if shown.name == "party_sanction" and entry.kind == "case.plenary_decided"
    ]


def test_the_page_of_the_case_tells_both_values_and_who_agreed(reviewing: Office) -> None:
    _, case, target = decided(reviewing)
    town: Town = opened(reviewing).on("2026-07-06")
    path = f"/case/{case}/correct/{target}"
    form = town["deputy"].get(path)
    assert form.sent["restated-party_sanction"] == "party_serious_warning"
    page = town["deputy"].check(path, restated__party_sanction="party_warning", reason="登记选错")
    assert "党内严重警告 → 党内警告" in page.text
    town["deputy"].record(path, restated__party_sanction="party_warning", reason="登记选错")
    desk = town.on("2026-07-07")["secretary"]
    assert f"/case/{case}/approve_correction" in desk.get("/").links
    desk.record(f"/case/{case}/approve_correction")
    page = desk.get(f"/case/{case}")
    for told in ("党内严重警告", "党内警告", "提出更正", "批准更正", "deputy", "登记选错"):
        assert told in page.text
    assert "1 人" in desk.get("/tallies/2026/PUN_WARN").text
    past = desk.get(f"/tallies/2026/PUN_SWARN?as_of={reviewing.house.store.size() - 3}").text
    assert "镇纪委全体会议决定" in past


def test_a_correction_that_the_rules_forbid_says_which_act_would_no_longer_hold(
    reviewing: Office,
) -> None:
    office = reviewing
    _, case, target = decided(office)
    wrong = {"target": target, "reason": "选错", "restated": {"party_sanction": "party_removal"}}
    with pytest.raises(
        Refused, match="2026年6月24日的“镇纪委全体会议决定”将不再成立：本件的“撤销党内职务”"
    ):
        office.did("deputy", "case.propose_correction", "2026-07-06", case, **wrong)

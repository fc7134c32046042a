"""上报前自检: each check is silent on a sound history and speaks on a broken one."""

import pytest

from domain.codes import CODES
from domain.procedure import procedure
from domain.span import Span
from domain.statistical_return.findings import Finding
from service.return_checks import ON_RECORDS, ON_RETURNS, WHOLE, checks, kept
from service.return_checks.scope import UNNAMED
from tests.histories import HOUSE, LETTER_SCAN, REGISTERED, SUBJECT
from tests.prevention_histories import IDENTIFIED
from tests.return_histories import TOLD, checked, with_figures, worked_out
from tests.review_histories import WARNED
from tests.service.return_check_fixtures import (
    APPEALED,
    CASE_NUMBER,
    CLUE_NUMBER,
    EXECUTED,
    MEASURED,
    SOUND,
    TEXT,
    enveloped,
    found,
    late,
    on,
    said,
    store,
)

ISSUED = "case.decision_issued"
OPENED = "case.case_opened"
REPORTED, ANNOUNCED = "case.filing_report_submitted", "case.decision_announced"
APPLIED = "clue.measure_applied"
OUTSIDER = HOUSE.account("outsider")


@pytest.fixture
def given_store(tmp_path):
    houses = []

    def given(world, *changes, **more):
        houses.append(store(tmp_path / "house", world, *changes, **more))
        return houses[0]

    yield given
    for house in houses:
        house.close()


def text(words: str):
    return said(ISSUED, decision_text=words)


def elsewhere(login_name: str):
    """Somebody turns out to be of another unit."""

    def change(recorded):
        known = getattr(recorded.event, "login_name", None) == login_name
        return said(recorded.kind, unit_code="yz")(recorded) if known else recorded

    return change


# ---- the rows


def test_each_check_has_its_row_and_each_row_its_check():
    assert {check.id for check in checks()} == ON_RECORDS.keys() | ON_RETURNS.keys()
    assert {check.id for check in checks() if not check.of} == ON_RETURNS.keys()
    assert {check.level for check in checks()} <= CODES["finding_level"].codes.keys()
    assert {kind for check in checks() for kind in check.of} <= procedure().kinds.keys()


def test_every_rule_of_the_county_is_checked_or_said_to_be_kept():
    sources = "；".join([*(check.source for check in checks()), *(each.rule for each in kept())])
    assert [n for n in range(1, 12) if f"第{n}条" not in sources] == []
    assert [n for n in range(1, 17) if f"C{n:02}" not in sources] == []


# ---- a sound history


@pytest.mark.parametrize("world", [SOUND, APPEALED, MEASURED], ids=["case", "appeal", "clue"])
def test_a_sound_history_leaves_only_what_a_person_has_to_look_at(given_store, world):
    left = {each.check for each in found(given_store(world))}
    owing = {"form-of-sanctioned"} if world is APPEALED else set()  # its clue is not concluded
    assert left == {"accepted-and-disposed-confirmed"} | owing


def test_what_a_person_has_to_look_at_is_asked_once(given_store):
    assert found(given_store(SOUND), "accepted-and-disposed-confirmed") == [
        Finding(
            "accepted-and-disposed-confirmed",
            WHOLE,
            f"受理时间和处置方式须逐件对照原件核对（1件：{CLUE_NUMBER}）。",
            "confirm",
        )
    ]


def test_what_lies_outside_the_span_or_the_unit_is_not_looked_at(given_store):
    house = given_store(SOUND, text("决定给予王某党内严重警告处分。"))
    assert len(found(house, "sanction-in-decision")) == 1
    assert len(found(house, "sanction-in-decision", Span.read("2026-05"))) == 1
    assert found(house, "sanction-in-decision", Span.read("2026-04")) == []
    assert found(house, "", Span.read("2025")) == []


def test_no_name_and_no_number_of_a_matter_about_the_head_is_told(given_store):
    told = found(
        given_store(SOUND, text("无"), said(OPENED, about_head=True, main_leader=True)),
    )
    assert SUBJECT["name"] not in repr(told)
    assert CASE_NUMBER not in repr(told)
    assert {UNNAMED} == {each.about for each in told if each.level == "error"}


# ---- broken histories, one by one

BROKEN = [
    ("record-complete", SOUND, [said("clue.clue_registered", summary="")], CLUE_NUMBER),
    ("record-complete", SOUND, [text("")], CASE_NUMBER),
    ("units-agree", SOUND, [enveloped(OPENED, unit="yz")], CASE_NUMBER),
    ("units-agree", SOUND, [elsewhere("reviewer")], CASE_NUMBER),
    ("office-agrees", SOUND, [said(ISSUED, deciding_body="party_committee")], CASE_NUMBER),
    ("names-agree", SOUND, [said(OPENED, person_id=OUTSIDER)], CASE_NUMBER),
    ("particulars-agree", SOUND, [said(OPENED, rank="county_level")], CASE_NUMBER),
    ("particulars-agree", SOUND, [said(OPENED, unit_and_post="某站站长")], CASE_NUMBER),
    ("dates-in-order", SOUND, [on("case.filing_approved", "2026-03-09")], CASE_NUMBER),
    ("dates-in-order", SOUND, [on("case.review_accepted", "2026-04-23")], CASE_NUMBER),
    ("dates-in-order", MEASURED, [on(APPLIED, "2026-03-29")], CLUE_NUMBER),
    (
        "disposed-in-time",
        MEASURED,
        [late("clue.disposition_proposed", "disposition-opinion")],
        CLUE_NUMBER,
    ),
    (
        "measure-as-reported",
        MEASURED,
        [said("clue.talk_report_submitted", proposed_measure="admonition")],
        CLUE_NUMBER,
    ),
    (
        "party-sanction-of-member",
        SOUND,
        [said(OPENED, political_status="probationary_member")],
        CASE_NUMBER,
    ),
    ("in-lieu-told", SOUND, [text("王某本应撤销党内职务，给予党内严重警告处分。")], CASE_NUMBER),
    (
        "in-lieu-told",
        SOUND,
        [
            text("给予王某党内严重警告处分。"),
            said("case.plenary_decided", party_sanction="party_serious_warning_in_lieu"),
        ],
        CASE_NUMBER,
    ),
    (
        "filing-agrees",
        SOUND,
        [said(REPORTED, case_track="both")],
        CASE_NUMBER,
    ),
    (
        "reviewed-in-time",
        SOUND,
        [late("case.review_report_submitted", "case-review")],
        CASE_NUMBER,
    ),
    ("sanction-in-decision", SOUND, [text("给予王某开除党籍处分。")], CASE_NUMBER),
    ("sanction-in-decision", SOUND, [text(f"{TEXT}给予王某政务记过处分。")], CASE_NUMBER),
    (
        "marks-agree",
        SOUND,
        [text(f"{TEXT}王某非县人大代表。"), said(OPENED, subject_marks=("people_deputy",))],
        CASE_NUMBER,
    ),
    ("statistics-said", WARNED, [], "审〔2026〕2号"),
    (
        "executed-in-time",
        SOUND,
        [late("case.decision_announced", "announce-decision")],
        CASE_NUMBER,
    ),
    ("form-of-sanctioned", EXECUTED, [], CASE_NUMBER),
    ("form-of-sanctioned", SOUND, [said(OPENED, clue_id="f" * 32)], CASE_NUMBER),
    (
        "reviewers-apart",
        SOUND,
        [said("case.review_accepted", review_team=(HOUSE.account("handler"),))],
        CASE_NUMBER,
    ),
    (
        "reviewers-apart",
        APPEALED,
        [said("appeal.appeal_team_assigned", appeal_team=(HOUSE.account("reviewer"),))],
        APPEALED.record.fact("appeal_number"),
    ),
    ("decision-says-sanction", SOUND, [text("给予王某处分。")], WHOLE),
    ("decision-names-person", SOUND, [text("决定给予党内警告处分。")], WHOLE),
    ("amounts-recorded", SOUND, [text(f"{TEXT}收缴违纪所得。")], WHOLE),
    (
        "numbers-of-the-year",
        MEASURED,
        [said("clue.measure_applied", measure_document="文〔2025〕1号")],
        WHOLE,
    ),
    ("denials-confirmed", SOUND, [text(f"{TEXT}王某不是党代表。")], WHOLE),
]


@pytest.mark.parametrize(
    ("check", "world", "changes", "about"),
    BROKEN,
    ids=[f"{n}-{row[0]}" for n, row in enumerate(BROKEN)],
)
def test_a_broken_history_is_found(given_store, check, world, changes, about):
    told = found(given_store(world, *changes), check)
    level = next(each.level for each in checks() if each.id == check)
    assert [(each.about, each.level) for each in told] == [(about, level)]
    assert told[0].said.endswith("。")
    assert SUBJECT["name"] not in told[0].said


def test_every_check_of_a_record_was_seen_to_fail():
    elsewhere = {"papers-looked-at", "accepted-and-disposed-confirmed"}
    assert {row[0] for row in BROKEN} | elsewhere == ON_RECORDS.keys()


def test_amounts_that_are_recorded_are_not_asked_for(given_store):
    totals = said("case.inquiry_report_submitted", total_collected=100)
    assert (
        found(given_store(SOUND, totals, text(f"{TEXT}收缴违纪所得。")), "amounts-recorded") == []
    )


def test_a_decision_that_nobody_took_is_found(given_store):
    house = given_store(SOUND, without=("case.plenary_decided",))
    assert [each.about for each in found(house, "office-agrees")] == [CASE_NUMBER]


def test_what_runs_on_after_its_last_day_is_found(given_store):
    told = found(given_store(WARNED), "executed-in-time")
    assert [each.about for each in told] == ["审〔2026〕2号"]
    assert "已超期而没有办理" in told[0].said


def test_files_are_for_people_to_look_at(given_store):
    scan = {"attachments": [{"digest": LETTER_SCAN, "file_name": "复印件.pdf"}]}
    scanned = REGISTERED.did("manager", "attachment.attach_files", "2026-03-02", **scan)
    told = found(given_store(scanned), "papers-looked-at")
    assert [(each.about, each.level) for each in told] == [(WHOLE, "confirm")]
    assert CLUE_NUMBER in told[0].said


def test_figures_that_do_not_fit_together_are_found(given_store):
    rated = said("risk_point.risk_point_identified", risk_level="unheard_of")
    told = found(given_store(IDENTIFIED, rated), "relations-hold")
    assert [(each.about, each.level) for each in told] == [
        ("各等级廉政风险点之和等于廉政风险点总数", "error")
    ]
    assert told[0].said.startswith("0 ＝ 1不成立：")


# ---- what was accepted before


def reported(cell: str, value: int | None):
    """A history in which the county accepted a figure of the first quarter."""
    figures = worked_out(40, OTHER=1, **{cell: value})
    compiled = with_figures(TOLD, figures).did(
        "manager", "statistical_return.compile_return", "2026-12-31", return_span="2026Q1"
    )
    submitted = checked(world=compiled, on="2026-12-31").did(
        "secretary", "submit_return", "2026-12-31"
    )
    return submitted.did("upper", "accept_return", "2026-12-31")


@pytest.mark.parametrize(
    ("cell", "value", "span", "told"),
    [
        ("PET_TOTAL", 1, "2026H1", ["PET_TOTAL"]),
        ("PET_TOTAL", 1, "2026Q2", ["PET_TOTAL"]),
        ("PET_TOTAL", 1, "2026", ["PET_TOTAL"]),
        ("PET_TOTAL", 1, "2026Q1", []),  # that is the one that was accepted
        ("PET_TOTAL", 1, "2027", []),
        ("PET_TOTAL", 0, "2026H1", []),
        ("PET_TOTAL", None, "2026H1", []),
        ("NO_SUCH_CELL", 1, "2026H1", []),
        ("RISK_POINT", 1, "2026H1", []),  # a stock may fall
    ],
)
def test_what_was_counted_since_january_is_not_less_than_what_was_accepted(
    given_store, cell, value, span, told
):
    house = given_store(reported(cell, value))
    found_ = found(house, "not-below-accepted", Span.read(span))
    assert [each.about for each in found_] == told
    assert all("已接收的2026年第一季度报表" in each.said for each in found_)


def test_money_is_told_in_yuan(given_store):
    house = given_store(reported("MONEY_COLLECT", 1_234_50))
    (told,) = found(house, "not-below-accepted", Span.read("2026H1"))
    assert told.said.startswith("年初以来累计0.00，少于已接收的2026年第一季度报表的1,234.50")

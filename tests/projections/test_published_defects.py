"""What published figures show: what must hold is told where it does not, with the very misprints
that were printed; and what is legal though it looks wrong is left in peace.
"""

import pytest

from projections.indicators import catalogue
from projections.printing import change, percent, wan
from projections.relations import findings, relations
from projections.tallies import Cell, tenths

RANKS = ("PROV", "BUREAU", "COUNTY", "TOWN", "GENERAL", "OTHER")


def cells(said):
    """A year in which nothing is said of any other figure."""
    return [Cell(row, said.get(row.id)) for row in catalogue()]


def broken(said):
    return {each.relation.id for each in findings(cells(said)) if not each.holds}


def tried(said):
    return {each.relation.id for each in findings(cells(said)) if each.known}


def by(prefix, *values):
    names = RANKS if prefix.endswith("RANK_") else ("1", "2", "3", "4")
    return {f"{prefix}{name}": value for name, value in zip(names, values, strict=True)}


CHANNELS = {
    "PET_CH_LETTER": 235,
    "PET_CH_VISIT": 56,
    "PET_CH_PHONE": 38,
    "PET_CH_NET": 100,
    "PET_CH_OTHER": 1,
    "PET_CH_TRANSFERRED": 0,
    "PET_UPPER": 0,
}
CLASSES = {
    "PET_COMPLAINT": 305,
    "PET_APPEAL": 0,
    "PET_SUGGEST": 15,
    "PET_OUTSCOPE": 110,
    "PET_NOSUBST": 0,
}
ACCUSED = {
    "PET_RANK_COUNTY": 0,
    "PET_RANK_TOWN": 117,
    "PET_RANK_GENERAL": 36,
    "PET_RANK_INST": 47,
    "PET_RANK_VILLAGE": 196,
    "PET_RANK_COMMUNITY": 0,
    "PET_RANK_ENT": 16,
    "PET_RANK_OTHER": 18,
    "PET_RANK_NONE": 0,
}
SOURCES = {
    "PET_SOURCE.masses_reflect": 516,
    "PET_SOURCE.masses_report": 4,
    "PET_SOURCE.supervision": 83,
    "PET_SOURCE.patrol": 7,
    "PET_SOURCE.department": 14,
    "PET_SOURCE.other": 76,
    "PET_SOURCE.none": 8,
}
LEVELS = {"RISK_LEVEL.high": 17, "RISK_LEVEL.medium": 18, "RISK_LEVEL.low": 6, "RISK_POINT": 41}
PUNISHED = by("PUN_RANK_", 0, 135, 1223, 3652, 3422, 15731) | {"PUN_TOTAL": 24163}
FORMS = by("FORM_", 37170, 17958, 4020, 3754) | {"FORM_TOTAL": 62902}
OVERLAP = {"PUN_TOTAL": 286, "PUN_PARTY": 275, "PUN_GOV": 23, "PUN_BOTH": 12}
ALLEGED = {
    "PET_DISC_ALL": 37,
    "PET_DISC_POLITICAL": 0,
    "PET_DISC_ORG": 3,
    "PET_DISC_INTEGRITY": 9,
    "PET_DISC_MASS": 17,
    "PET_DISC_WORK": 13,
    "PET_DISC_LIFE": 2,
}
EIGHT_LEVELS = {
    "EIGHT_CASES": 10,
    "EIGHT_LEVEL.prov": 0,
    "EIGHT_LEVEL.bureau": 1,
    "EIGHT_LEVEL.county": 2,
    "EIGHT_LEVEL.township": 7,
}


# What must come to the same, neither more nor less; of the rest one side only must not be more.
EXACT = {
    "forms-sum-to-total",
    "sanctions-overlap",
    "campaign-problems-all-fixed",
    "risk-levels-sum-to-points",
    "patrol-problems-sum",
    "petitions-by-origin",
    "petitions-first-and-repeat",
    "petitions-by-channel",
    "petitions-by-accused-rank",
    "petitions-by-source",
    "sanctions-by-rank",
    "filings-by-rank",
    "collected-money-by-kind",
}


def test_what_is_split_into_single_parts_must_come_to_the_same():
    assert {each.id for each in relations() if each.must_be == "equal"} >= EXACT


@pytest.mark.parametrize(
    ("relation", "good", "misprint"),
    [
        pytest.param("sanctions-by-rank", PUNISHED, {"PUN_RANK_TOWN": 3562}, id="R1 by rank"),
        pytest.param("forms-sum-to-total", FORMS, {"FORM_4": 3574}, id="R2 by form"),
        pytest.param(
            "form-shares-make-the-whole",
            by("FORM_SHARE.form_", 638, 286, 37, 39),
            {"FORM_SHARE.form_1": 683},
            id="R3 shares of a whole",
        ),
        pytest.param(
            "sanctions-overlap", OVERLAP, {"PUN_BOTH": 0}, id="R5 275 and 23 are not 286 persons"
        ),
        pytest.param(
            "petitions-by-origin",
            {"PET_SELF": 75, "PET_UPPER": 21, "PET_TOTAL": 96},
            {"PET_UPPER": 12},
            id="R6 by origin",
        ),
        pytest.param(
            "petitions-first-and-repeat",
            {"PET_FIRST": 90, "PET_REPEAT.cohort": 6, "PET_TOTAL": 96},
            {"PET_REPEAT.cohort": 8},
            id="R6 first or again",
        ),
        pytest.param(
            "petitions-by-channel",
            CHANNELS | {"PET_TOTAL": 430},
            {"PET_TOTAL": 439},
            id="R7 by channel",
        ),
        pytest.param(
            "petitions-by-channel",
            CHANNELS | {"PET_TOTAL": 430},
            {"PET_CH_LETTER": 17, "PET_CH_VISIT": 20, "PET_CH_PHONE": 6, "PET_CH_NET": 14},
            id="channels of some against the number of all",
        ),
        pytest.param(
            "petitions-by-accused-rank",
            CLASSES | ACCUSED,
            {"PET_RANK_VILLAGE": 169},
            id="R8 by rank",
        ),
        pytest.param(
            "petitions-by-source",
            SOURCES | CLASSES | {"PET_COMPLAINT": 583},
            {"PET_SOURCE.none": 0},
            id="700 by source of 708 items, nothing said of eight",
        ),
        pytest.param(
            "discipline-petitions-within-kinds",
            ALLEGED,
            {"PET_DISC_ALL": 47},
            id="fewer kinds than items",
        ),
        pytest.param(
            "risk-levels-sum-to-points",
            LEVELS,
            {"RISK_LEVEL.low": 60},
            id="17, 18 and 60 of 41 points",
        ),
        pytest.param(
            "filings-by-rank",
            by("CASE_RANK_", 0, 0, 1, 20, 30, 49) | {"CASE_FILED_PERSON": 100},
            {"CASE_RANK_OTHER": 50},
            id="filed by rank",
        ),
        pytest.param(
            "eight-rules-cases-within-levels",
            EIGHT_LEVELS,
            {"EIGHT_LEVEL.township": 6},
            id="the eight-rules table by level",
        ),
        pytest.param(
            "eight-rules-sanctioned-within-handled",
            {"EIGHT_PUNISHED": 2802, "EIGHT_PERSONS": 3302},
            {"EIGHT_PERSONS": 2302},
            id="sanctioned among those handled",
        ),
        pytest.param(
            "patrol-problems-sum",
            {
                "INSP_FIXED": 688,
                "INSP_FIXED.basically": 4,
                "INSP_OPEN.listed": 5,
                "INSP_PROBLEM": 697,
            },
            {"INSP_OPEN.listed": 9},
            id="patrol problems by how far they are fixed",
        ),
    ],
)
def test_a_misprint_is_told(relation, good, misprint):
    assert relation in tried(good)
    assert broken(good) == set()
    assert broken(good | misprint) >= {relation}


@pytest.mark.parametrize(
    "legal",
    [
        pytest.param({"CASE_FILED": 877, "PUN_TOTAL": 889}, id="R9 more sanctioned than filed"),
        pytest.param({"CASE_FILED": 298, "CASE_CLOSED": 308}, id="R9 more closed than filed"),
        pytest.param({"PET_TOTAL": 77_868, "CLUE_HANDLED": 114_505}, id="R10 more clues"),
        pytest.param({"CLUE_HANDLED": 51, "CASE_FILED": 63}, id="R10 more cases than clues"),
        pytest.param({"CASE_FILED": 11, "CASE_FILED_PERSON": 10}, id="R11 cases and persons"),
        pytest.param(
            by("FORM_", 1096, 492, 64, 66) | {"FORM_TOTAL": 1718, "PUN_TOTAL": 610},
            id="R13 forms from the second on are not those sanctioned",
        ),
        pytest.param(
            {"HANDLED_PERSONS": 787, "PUN_TOTAL": 331, "ORG_HANDLE": 461, "TRANSFER_JUD": 35},
            id="one person with several outcomes",
        ),
        pytest.param(OVERLAP, id="sanctioned in both ways"),
        pytest.param(ALLEGED, id="44 allegations in 37 items"),
        pytest.param(
            {"CASE_BRIBER": 17, "CASE_BRIBER_TRANSFER": 20, "TRANSFER_JUD": 20}, id="later"
        ),
    ],
)
def test_a_legal_state_is_left_in_peace(legal):
    assert broken(legal) == set()


def test_what_is_told_of_some_is_never_taken_for_all():
    """A split of those within the remit stands beside the number of all: it covers itself only."""
    within = dict.fromkeys(ACCUSED, 0) | {"PET_RANK_TOWN": 18, "PET_RANK_NONE": 58}
    registered = dict.fromkeys(CLASSES, 0) | {"PET_COMPLAINT": 76}
    assert broken(within | registered | {"PET_TOTAL": 96}) == set()


def test_shares_and_growth_are_computed_and_not_typed():
    assert change(461, 461 - 245) == "上升113.4%"
    assert tenths(245, 461 - 245) == 1134
    assert percent(368, 654) == "56.3%"
    assert [percent(form, 654) for form in (368, 231, 22, 33)] == ["56.3%", "35.3%", "3.4%", "5%"]


def test_nine_thousand_are_printed_as_such():
    assert (wan(9_000), wan(900)) == ("0.9万", "0.1万")


def test_a_measure_in_persons_and_in_times_are_two_cells():
    words = {row.id: row.measure_word for row in catalogue()}
    assert {words[f"F1_{name}.use"] for name in ("CIRC", "CHECK", "REMIND", "ADMONISH")} == {"人"}
    assert {words[f"F1_{name}.use_times"] for name in ("CIRC", "CHECK", "REMIND")} == {"人次"}
    assert (words["CASE_FILED"], words["CASE_FILED_PERSON"]) == ("件", "人")

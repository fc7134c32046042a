"""Figures of risk prevention: what the stated rule of each cell comes to."""

import pytest

from projections.tallies import Asked, cells_of, why
from tests import prevention_histories as v

LISTED = {"RISK_POST": 1, "RISK_POST.stock": 1}
POWERS = LISTED | {"RISK_POWER": 2}
FOUND = LISTED | {"RISK_POINT": 1, "RISK_POINT.found": 1}
LEVELS = ("RISK_LEVEL.high", "RISK_LEVEL.medium", "RISK_LEVEL.low")


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (v.POST_REVIEWED, LISTED),
        (v.POWERS_LISTED, POWERS),
        (
            v.POWERS_LISTED.did("handler", "list_powers", "2026-03-04", post_powers="支付核对"),
            LISTED | {"RISK_POWER": 1},
        ),
        (v.POST_ABOLISHED, {"RISK_POST": 1}),
        (v.IDENTIFIED, FOUND | {"RISK_LEVEL.high": 1}),
        (v.identified(risk_level="medium"), FOUND | {"RISK_LEVEL.medium": 1}),
        (v.RATED_LOW, FOUND | {"RISK_LEVEL.low": 1}),
        (v.RISK_RETIRED, LISTED | {"RISK_POINT.found": 1}),
        (
            v.ADOPTED,
            FOUND | {"RISK_LEVEL.high": 1, "RISK_MEASURE": 1, "RISK_MEASURE.adopted": 1},
        ),
        (v.MEASURE_RETIRED, FOUND | {"RISK_LEVEL.high": 1, "RISK_MEASURE.adopted": 1}),
        (v.WATCHED, {"PROJECT_WATCHED": 1}),
        (v.PROJECT_CLOSED, {}),
        (v.RULE_ADOPTED, {"RULE_COUNT": 1, "RULE_COUNT.urged": 1}),
        (v.RULE_REVISED, {"RULE_COUNT": 1, "RULE_COUNT.urged": 1}),
        (v.RULE_ABOLISHED, {"RULE_COUNT": 1, "RULE_COUNT.urged": 1}),
        (v.RULE_UNURGED, {"RULE_COUNT": 1}),
        (v.RECEIVED, {}),
        (v.RECEPTION_CHECKED, {"RECEPTION_CHECKED": 1}),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    here.retold(world)
    assert here.cells(2026) == cells


def test_a_rated_and_reviewed_and_retired_register_adds_up_by_level(here):
    for world in (
        v.IDENTIFIED,
        v.identified(risk_level="medium"),
        v.identified(risk_level="low"),
        v.RATED_LOW,
        v.RATED_LOW.did(
            "handler", "rate_risk_point", "2026-06-01", risk_level="medium", reason="复发"
        ),
        v.RATED_LOW.did("handler", "retire_risk_point", "2026-06-01", reason="业务取消"),
        v.RISK_RETIRED,
    ):
        here.retold(world)
    cells = here.cells(2026)
    assert [cells[level] for level in LEVELS] == [1, 2, 2]
    assert sum(cells[level] for level in LEVELS) == cells["RISK_POINT"] == 5
    assert cells["RISK_POINT.found"] == 7


def test_what_stands_at_the_end_of_a_year_stands_on_until_it_ends(here):
    later = v.ADOPTED.did(
        "handler", "retire_control_measure", "2027-06-01", reason="已改办法"
    ).about(v.IDENTIFIED.subject)
    later = later.did("handler", "rate_risk_point", "2027-05-06", risk_level="low", reason="好转")
    later = later.about(v.POST_REVIEWED.subject)
    here.retold(
        later.did(
            "handler",
            "re_review_post",
            "2028-03-01",
            **v.RE_REVIEWED | {"review_due_on": "2029-03-01"},
        )
    )
    standing = (
        "RISK_POST",
        "RISK_POST.stock",
        "RISK_POINT",
        "RISK_POINT.found",
        "RISK_MEASURE",
        *LEVELS,
    )
    told = {year: here.cells(year) for year in (2025, 2026, 2027, 2028)}
    assert {y: [cells.get(id, 0) for id in standing] for y, cells in told.items()} == {
        2025: [0, 0, 0, 0, 0, 0, 0, 0],
        2026: [1, 1, 1, 1, 1, 1, 0, 0],
        2027: [0, 1, 1, 0, 0, 0, 0, 1],
        2028: [1, 1, 1, 0, 0, 0, 0, 1],
    }


def test_a_rule_revised_in_a_later_year_counts_in_both(here):
    here.retold(v.RULE_ADOPTED.did("handler", "revise_rule", "2027-05-06", **v.REVISION))
    assert [here.cells(year)["RULE_COUNT.urged"] for year in (2026, 2027)] == [1, 1]


def test_a_corrected_level_counts_where_it_belongs(here):
    wrong = {"target": 1, "restated": {"risk_level": "low"}, "reason": "录入有误"}
    proposed = v.IDENTIFIED.did("handler", "propose_correction", "2026-03-05", **wrong)
    here.retold(proposed.did("secretary", "approve_correction", "2026-03-05"))
    assert here.cells(2026) == FOUND | {"RISK_LEVEL.low": 1}


def test_behind_the_powers_stands_the_newest_list(here):
    here.retold(v.POWERS_LISTED)
    assert here.cells(2026)["RISK_POWER"] == 2
    (row,) = cells_of("RISK_POWER")
    (unit,) = why(here.house.views, row, Asked.of_year(2026))
    assert [(fact.kind, fact.quantity) for fact in unit.facts] == [("post.powers_listed", 2)]

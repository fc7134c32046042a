"""宣布立案."""

import pytest

from domain.case.announce_filing import FilingAnnounced
from tests.case_histories import (
    ANNOUNCED,
    BOTH_FILED,
    FILED,
    NOTICE,
    PARTY_FILED_OF_BOTH,
    SUPERVISORY_FILED,
)
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, HOUSE

CASE = Case(FILED, "2026-03-17", "handler", ANNOUNCED)
OTHER_CASES = [Case(SUPERVISORY_FILED, "2026-03-17", "handler", ANNOUNCED | NOTICE)]


def announcing(given, world=FILED, **fields):
    scene = given(world).on("2026-03-17").by("handler")
    return scene.when("announce_filing", **ANNOUNCED | fields)


def test_two_people_tell_the_person_and_the_unit(given):
    outcome = announcing(given).at_stage("investigating")
    outcome.then(FilingAnnounced((HANDLER, COLLEAGUE), "agrees", True, None))


def test_the_county_must_have_filed_too_where_both_file(given):
    announcing(given, PARTY_FILED_OF_BOTH, **NOTICE).then_refused(
        "filing-approved-for-its-track", "stage"
    )
    announcing(given, BOTH_FILED, **NOTICE).at_stage("investigating")


@pytest.mark.parametrize("world", [SUPERVISORY_FILED, BOTH_FILED], ids=["supervisory", "both"])
def test_a_supervisory_filing_is_notified_in_writing(given, world):
    announcing(given, world).then_refused("supervisory-filing-notified")


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"acted_by": [HANDLER]}, "inquiry-by-two"),
        ({"acted_by": [HANDLER, HOUSE.account("security")]}, "assigned-in-service"),
        ({"unit_leader_told": False}, "unit-leader-told-of-filing"),
    ],
)
def test_one_person_is_not_enough_and_the_unit_is_told(given, fields, rule):
    announcing(given, **fields).then_refused(rule)

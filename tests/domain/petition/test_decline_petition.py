"""不予受理."""

import pytest

from domain.petition.decline_petition import PetitionDeclined
from tests.cases import Case
from tests.petition_histories import EMPTY, OUT_OF_SCOPE

BODY = {"decline_reason": "other_body", "guidance_given": "已转某局"}
CASE = Case(OUT_OF_SCOPE, "2026-03-05", "secretary", BODY)


def declining(given, world=OUT_OF_SCOPE, **body):
    return given(world).on("2026-03-05").by("secretary").when("decline_petition", **body)


def test_what_others_decide_is_declined_and_shown_the_way(given):
    declining(given, **BODY).then(PetitionDeclined("other_body", "已转某局")).at_stage("declined")


@pytest.mark.parametrize("reason", ["other_procedure", "other_body"])
def test_whoever_is_declined_is_shown_where_to_go(given, reason):
    declining(given, decline_reason=reason).then_refused("declined-with-guidance")


def test_where_there_is_no_substance_there_is_nowhere_to_go(given):
    declining(given, decline_reason="no_substance").then(PetitionDeclined("no_substance", None))


def test_what_says_nothing_is_declined_for_that_and_nothing_else(given):
    declining(given, EMPTY, **BODY).then_refused("declined-without-substance")
    empty = declining(given, EMPTY, decline_reason="no_substance")
    empty.then(PetitionDeclined("no_substance", None)).at_stage("declined")

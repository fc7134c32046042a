"""登记留置通知."""

from datetime import date

import pytest

from domain.case.record_detention_notice import DetentionNoticeRecorded
from tests.case_histories import BOTH_INVESTIGATING, INVESTIGATING, SUPERVISORY_INVESTIGATING
from tests.cases import Case

NOTICE = {"detained_on": "2026-04-10", "detention_notice_number": "某县监留〔2026〕1号"}
CASE = Case(BOTH_INVESTIGATING, "2026-04-13", "secretary", NOTICE)


def receiving(given, world=BOTH_INVESTIGATING, **notice):
    scene = given(world).on("2026-04-13").by("secretary")
    return scene.when("record_detention_notice", **NOTICE | notice)


@pytest.mark.parametrize("world", [BOTH_INVESTIGATING, SUPERVISORY_INVESTIGATING])
def test_the_countys_notice_is_kept(given, world):
    noted = DetentionNoticeRecorded(date(2026, 4, 10), "某县监留〔2026〕1号")
    receiving(given, world).then(noted).at_stage("investigating")


def test_the_notice_follows_the_detention(given):
    receiving(given, detained_on="2026-04-13").at_stage("investigating")
    receiving(given, detained_on="2026-04-14").then_refused("dates-in-order")


def test_nobody_is_detained_in_a_case_of_the_party_alone(given):
    receiving(given, INVESTIGATING).then_refused("detained-under-county-filing", "stage")


def test_a_detention_is_noted_once(given):
    noted = BOTH_INVESTIGATING.did("secretary", "record_detention_notice", "2026-04-13", **NOTICE)
    receiving(given, noted).then_refused("detention-noted-once", "stage")

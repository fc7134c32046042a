"""报县纪委批准."""

import pytest

from domain.case.request_county import CountyRequested
from tests.cases import Case
from tests.review_histories import COUNTY_REQUEST_PENDING, SUPERVISORY_REPORTED, checked

REQUEST = {"request_number": "某纪请〔2026〕3号"}
SUPERVISORY = checked(SUPERVISORY_REPORTED)
CASE = Case(COUNTY_REQUEST_PENDING, "2026-04-20", "secretary", REQUEST)
OTHER_CASES = [Case(SUPERVISORY, "2026-04-20", "secretary", REQUEST)]


def requesting(given, on, world=COUNTY_REQUEST_PENDING, **fields):
    return given(world).on(on).by("secretary").when("request_county", **REQUEST | fields)


@pytest.mark.parametrize("on", ["2026-04-29", "2026-04-30"])
def test_the_county_is_asked_in_time(given, on):
    outcome = requesting(given, on).then(CountyRequested("某纪请〔2026〕3号", None))
    assert not outcome.at_stage("county_deciding").deadline("county-submission").late


def test_asked_late_it_is_told_why(given):
    requesting(given, "2026-05-01").then_refused("county-submission")
    late = requesting(given, "2026-05-01", late_reason="补充材料")
    assert late.deadline("county-submission").late


def test_a_case_of_the_supervisory_track_goes_straight_to_the_county(given):
    requesting(given, "2026-06-01", SUPERVISORY).at_stage("county_deciding")

"""退回审查调查报告."""

import pytest

from domain.case.reject_inquiry_report import InquiryReportRejected
from tests.case_histories import REPORT_SIGNED, REPORT_SIGNING
from tests.cases import Case

CASE = Case(REPORT_SIGNED, "2026-04-24", "secretary", {"reason": "主要事实须再查"})


@pytest.mark.parametrize("world", [REPORT_SIGNING, REPORT_SIGNED], ids=["signing", "signed"])
def test_the_inquiry_goes_on(given, world):
    scene = given(world).on("2026-04-24").by("secretary")
    outcome = scene.when("reject_inquiry_report", reason="主要事实须再查")
    outcome.then(InquiryReportRejected("主要事实须再查")).at_stage("investigating")

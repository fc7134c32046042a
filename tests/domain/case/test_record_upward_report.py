"""登记双重报告."""

from domain.case.record_upward_report import UpwardReportRecorded
from tests.case_histories import INVESTIGATING
from tests.cases import Case

REPORT = {
    "reported_matter": "立案情况",
    "upward_report_number": "某镇纪报〔2026〕4号",
    "told_party_committee": True,
    "told_county_commission": True,
}
CASE = Case(INVESTIGATING, "2026-03-25", "secretary", REPORT, recurs=True)


def reporting(given, **fields):
    scene = given(INVESTIGATING).on("2026-03-25").by("secretary")
    return scene.when("record_upward_report", **REPORT | fields)


def test_it_says_who_was_told(given):
    reporting(given, told_county_commission=False).then(
        UpwardReportRecorded("立案情况", "某镇纪报〔2026〕4号", True, False)
    )
    nobody = reporting(given, told_party_committee=False, told_county_commission=False)
    nobody.then_refused("reported-to-somebody")

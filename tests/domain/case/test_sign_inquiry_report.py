"""签署审查调查报告."""

from domain.case.sign_inquiry_report import InquiryReportCompleted, InquiryReportSigned
from tests.case_histories import FACTS, FACTS_MET, INQUIRY_REPORT, REPORT_SIGNED, REPORT_SIGNING
from tests.cases import Case
from tests.histories import HOUSE, TEAM

THREE = [*TEAM, HOUSE.account("deputy")]
OF_THREE = FACTS_MET.did(
    "secretary", "reassign_team", "2026-04-21", handler=TEAM[0], team=THREE, reason="增加人手"
).did("handler", "submit_inquiry_report", "2026-04-22", **INQUIRY_REPORT)
CASE = Case(REPORT_SIGNING, "2026-04-23", "colleague")
OTHER_CASES = [Case(OF_THREE, "2026-04-23", "deputy")]


def signing(given, world, by, **fields):
    return given(world).on("2026-04-29").by(by).when("sign_inquiry_report", **fields)


def test_the_last_signature_completes_the_report(given):
    outcome = signing(given, REPORT_SIGNING, "colleague", differing_view="建议从轻")
    outcome.then(InquiryReportSigned("建议从轻"), InquiryReportCompleted())
    outcome.at_stage("transfer_pending")


def test_until_every_member_has_signed_it_waits(given):
    first = signing(given, OF_THREE, "deputy").at_stage("report_signing")
    first.then(InquiryReportSigned(None))
    signing(given, first.world, "deputy").then_refused("inquiry-report-signed-once", "stage")
    signing(given, first.world, "colleague").at_stage("transfer_pending")


def test_whoever_sits_in_the_team_can_sign(given):
    team = [TEAM[0], HOUSE.account("party_secretary")]
    world = FACTS_MET.did(
        "secretary", "reassign_team", "2026-04-21", handler=TEAM[0], team=team, reason="增加人手"
    ).did("handler", "submit_inquiry_report", "2026-04-22", **INQUIRY_REPORT)
    signing(given, world, "party_secretary").at_stage("transfer_pending")


def test_a_report_written_anew_is_signed_anew(given):
    again = (
        REPORT_SIGNED.did("secretary", "reject_inquiry_report", "2026-04-24", reason="补充")
        .did("handler", "confront_facts", "2026-04-27", **FACTS)
        .did("handler", "submit_inquiry_report", "2026-04-28", **INQUIRY_REPORT)
    )
    assert again.record.stage == "report_signing"
    signing(given, again, "colleague").at_stage("transfer_pending")

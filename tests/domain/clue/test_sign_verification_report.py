"""签署初核报告."""

from domain.clue.sign_verification_report import VerificationReportSigned
from domain.clue.verification import VerificationReportCompleted
from tests.cases import Case
from tests.histories import FOUND, REPORT_SIGNING

HALF = REPORT_SIGNING.did("handler", "sign_verification_report", "2026-04-21")
CASE = Case(REPORT_SIGNING, "2026-04-21", "handler", {"signing_note": "同意"})
OTHER_CASES = [Case(HALF, "2026-04-22", "colleague")]


def signing(given, world, by, on="2026-04-22", **fields):
    return given(world).on(on).by(by).when("sign_verification_report", **fields)


def test_the_last_signature_sends_the_report_up(given):
    outcome = signing(given, REPORT_SIGNING, "colleague", signing_note="数额存疑")
    outcome.then(VerificationReportSigned("数额存疑")).at_stage("verification_report_signing")
    outcome = signing(given, outcome.world, "handler")
    outcome.then(VerificationReportSigned(None), VerificationReportCompleted())
    outcome.at_stage("verification_result_pending")


def test_a_member_signs_once(given):
    outcome = signing(given, HALF, "handler")
    outcome.then_refused("clue.sign_verification_report", "stage")


def test_every_report_is_signed_anew(given):
    back = HALF.did("handler", "withdraw_verification_report", "2026-04-22", reason="补充核实")
    again = back.did("handler", "submit_verification_report", "2026-04-23", **FOUND)
    outcome = signing(given, again, "colleague", on="2026-04-23")
    outcome.then(VerificationReportSigned(None)).at_stage("verification_report_signing")

"""批准移送审理."""

import pytest

from domain.case.approve_transfer import FILE, TransferApproved
from tests.case_histories import FILE_COMPLETE, REPORT_SIGNED
from tests.cases import Case

CASE = Case(REPORT_SIGNED, "2026-04-24", "secretary", FILE_COMPLETE)


def transferring(given, **fields):
    scene = given(REPORT_SIGNED).on("2026-04-24").by("secretary")
    return scene.when("approve_transfer", **FILE_COMPLETE | fields)


def test_the_head_sends_the_complete_file_to_review(given):
    outcome = transferring(given, approval_opinion="同意移送").at_stage("in_review_intake")
    outcome.then(TransferApproved(True, True, True, True, "同意移送"))


@pytest.mark.parametrize("paper", FILE)
def test_nothing_may_be_missing(given, paper):
    transferring(given, **{paper: False}).then_refused("transfer-file-complete")

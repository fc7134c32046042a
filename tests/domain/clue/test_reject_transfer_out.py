"""退回移送意见."""

import pytest

from domain.clue.reject_transfer_out import TransferOutRejected
from domain.clue.way_back import KeptAssessing, KeptAssigned, KeptRegistered
from tests.cases import Case
from tests.histories import ASSESSING, ASSIGNED, REGISTERED, TRANSFER_OUT

ORIGINS = [
    (REGISTERED, KeptRegistered()),
    (ASSIGNED, KeptAssigned()),
    (ASSESSING, KeptAssessing()),
]


def proposed(origin):
    return origin.did("manager", "propose_transfer_out", "2026-03-06", **TRANSFER_OUT)


CASE, *OTHER_CASES = (
    Case(proposed(origin), "2026-03-07", "secretary", {"reason": "应由本级办理"})
    for origin, _ in ORIGINS
)


@pytest.mark.parametrize(("origin", "kept"), ORIGINS)
def test_the_clue_goes_on_where_it_stood(given, origin, kept):
    outcome = given(proposed(origin)).on("2026-03-07").by("secretary")
    outcome = outcome.when("reject_transfer_out", reason="应由本级办理")
    outcome.then(TransferOutRejected("应由本级办理"), kept).at_stage(origin.record.stage)

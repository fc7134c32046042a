"""不同意退回信访."""

import pytest

from domain.clue.reject_return import ReturnRejected
from domain.clue.way_back import WAYS_BACK
from tests.cases import Case
from tests.histories import ASSESSING, ASSIGNED, REGISTERED

RETURN = {"reason": "没有实质内容"}
KEPT = {stage: event() for event, stage in WAYS_BACK.items()}
ORIGINS = [(world, KEPT[world.record.stage]) for world in (REGISTERED, ASSIGNED, ASSESSING)]


def proposed(origin):
    return origin.did("manager", "propose_return", "2026-03-06", **RETURN)


CASE, *OTHER_CASES = (
    Case(proposed(origin), "2026-03-07", "secretary", {"reason": "应由本级办理"})
    for origin, _ in ORIGINS
)


@pytest.mark.parametrize(("origin", "kept"), ORIGINS)
def test_the_clue_goes_on_where_it_stood(given, origin, kept):
    outcome = given(proposed(origin)).on("2026-03-07").by("secretary")
    outcome = outcome.when("reject_return", reason="应由本级办理")
    outcome.then(ReturnRejected("应由本级办理"), kept).at_stage(origin.record.stage)

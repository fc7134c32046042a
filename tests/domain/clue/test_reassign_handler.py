"""改派承办人."""

from domain.clue.reassign_handler import HandlerReassigned
from tests.cases import Case
from tests.histories import ASSESSING, CLOSED, COLLEAGUE, HOUSE

TO = {"handler": COLLEAGUE, "reason": "原承办人调离"}
CASE = Case(ASSESSING, "2026-03-06", "secretary", TO, recurs=True)


def reassigning(given, world, **fields):
    return given(world).on("2026-03-06").by("secretary").when("reassign_handler", **TO | fields)


def test_another_handler_goes_on_where_the_clue_stands(given):
    outcome = reassigning(given, ASSESSING)
    outcome.then(HandlerReassigned(COLLEAGUE, "原承办人调离")).at_stage("assessing")
    assert outcome.record.fact("handler") == COLLEAGUE


def test_only_a_handler_can_be_named(given):
    reassigning(given, ASSESSING, handler=HOUSE.account("manager")).then_refused(
        "handler-in-service"
    )


def test_a_closed_clue_needs_no_other_handler(given):
    given(CLOSED).on("2026-03-30").by("secretary").when("reassign_handler", **TO).then_refused(
        "clue.reassign_handler", "stage"
    )


def test_the_clue_manager_takes_over_only_where_it_is_said_why(given):
    both = ASSESSING.about("manager").did("security", "grant_role", "2026-03-02", role="handler")
    world, manager = both.about(ASSESSING.subject), HOUSE.account("manager")
    reassigning(given, world, handler=manager).then_refused("clue-manager-not-handler")
    outcome = reassigning(given, world, handler=manager, small_staff_reason="仅有两人")
    outcome.then(HandlerReassigned(manager, "原承办人调离", "仅有两人"))

"""认定巡察问题整改."""

from domain.patrol_problem.verify_patrol_fix import PatrolFixBasicallyDone, PatrolFixVerified
from tests.cases import Case
from tests.patrol_histories import BASICALLY_DONE, CARRIED_ON, FIX_REPORTED

DONE, BASICALLY = {"fix_degree": "done"}, {"fix_degree": "basically"}
CASE = Case(FIX_REPORTED, "2026-05-12", "secretary", DONE)
OTHER_CASES = (Case(CARRIED_ON, "2026-06-15", "deputy", DONE | {"verification_note": "实地看过"}),)


def verifying(given, world, on="2026-06-15", **said):
    return given(world).on(on).by("deputy").when("verify_patrol_fix", **said)


def test_what_somebody_else_finds_put_right_is_done(given):
    outcome = verifying(given, FIX_REPORTED, verification_note="实地看过", **DONE)
    outcome.then(PatrolFixVerified("done", "实地看过")).at_stage("fixed")


def test_what_is_basically_put_right_is_carried_on_with(given):
    outcome = verifying(given, FIX_REPORTED, **BASICALLY)
    outcome.then(PatrolFixBasicallyDone("basically", None)).at_stage("continued")


def test_what_was_carried_on_with_is_done_in_the_end(given):
    verifying(given, CARRIED_ON, **DONE).then(PatrolFixVerified("done", None)).at_stage("fixed")


def test_what_was_found_basically_done_is_not_found_so_again(given):
    verifying(given, BASICALLY_DONE, **BASICALLY).then_refused("patrol-fix-goes-further")

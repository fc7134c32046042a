"""报请新增核实事项."""

from domain.clue.propose_matter import MatterProposed
from tests.cases import Case
from tests.histories import MATTER_PROPOSED, VERIFYING

MATTER = {"matter": "另有克扣补贴"}
CASE = Case(VERIFYING, "2026-04-01", "handler", MATTER)
AGAIN = MATTER_PROPOSED.did("secretary", "add_matter", "2026-04-02")
OTHER_CASES = [Case(AGAIN, "2026-04-03", "handler", MATTER)]


def test_a_new_matter_is_reported_before_it_is_verified(given):
    outcome = given(VERIFYING).on("2026-04-01").by("handler").when("propose_matter", **MATTER)
    outcome.then(MatterProposed("另有克扣补贴")).at_stage("verifying")


def test_one_waits_at_a_time(given):
    scene = given(MATTER_PROPOSED).on("2026-04-02").by("handler")
    scene.when("propose_matter", **MATTER).then_refused("side-proposals-in-order", "stage")

"""Who must keep out of a matter, whatever the step: the recused, and those a row names."""

from tests.histories import ASSESSING, CLOSURE, HANDLER

RECUSED = ASSESSING.did(
    "manager", "declare_recusal", "2026-03-09", recused=HANDLER, recusal_ground="relative"
)


def test_whoever_is_recused_does_nothing_more_on_the_matter(given):
    scene = given(RECUSED).on("2026-03-20").by("handler")
    outcome = scene.when("propose_disposition", **CLOSURE)
    outcome.then_refused("recused-not-assigned", "role")
    declared = {"recused": HANDLER, "recusal_ground": "witness"}
    assert scene.when("declare_recusal", **declared).refused is None

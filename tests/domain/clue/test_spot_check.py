"""抽查核实."""

from domain.clue.spot_check import ExplanationSpotChecked
from tests.cases import Case
from tests.histories import ACCEPTED, CLOSED

CHECK = {"explanation_true": True, "spot_check_result": "与说明一致"}
CASE = Case(ACCEPTED, "2026-06-01", "colleague", CHECK, recurs=True)


def checking(given, world=ACCEPTED, by="colleague"):
    return given(world).on("2026-06-01").by(by).when("spot_check", **CHECK)


def test_what_was_explained_is_checked(given):
    checking(given).then(ExplanationSpotChecked(True, "与说明一致")).at_stage("closed")


def test_by_somebody_else_than_who_reported_it(given):
    checking(given, by="handler").then_refused("separation-proposer-not-approver", "role")


def test_only_a_closure_on_the_persons_word(given):
    checking(given, CLOSED).then_refused("talk-inquiry-followed-up", "stage")

"""线索随案办结."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from domain.clue.conclude_clue import ClueConcluded
from domain.record import Record
from tests.cases import Case
from tests.histories import HANDLING, UNDER_CASE, VERIFIED


def with_case(stage, *said, world=UNDER_CASE):
    """The clue under a case that has got this far and says this."""
    case = world.records[world.record.fact("case_id")]
    events = [
        case.history[0]._replace(version=n, event=SimpleNamespace(**facts))
        for n, facts in enumerate(said, 2)
    ]
    ahead = Record(case.id, (*case.history, *events), stage)
    return replace(world, records={**world.records, case.id: ahead})


WARNING, EXEMPTION = {"party_sanction": "party_warning"}, {"party_sanction": "party_exemption"}
DEMOTION = {"organisational_handling": "demotion_of_post"}
SUSPENSION = {"organisational_handling": "suspension"}
WARNED = with_case("decided", WARNING)
NOTE = {"conclusion_note": "随案办结"}
CASE = Case(WARNED, "2026-06-02", "handler", NOTE)


def concluding(given, world, by="handler"):
    return given(world).on("2026-06-02").by(by).when("conclude_clue", **NOTE)


@pytest.mark.parametrize(
    ("stage", "said", "form"),
    [
        ("decided", [EXEMPTION], "form_1"),
        ("executing", [WARNING], "form_2"),
        ("decided", [WARNING | {"admin_sanction": "admin_removal"}], "form_3"),
        ("archived", [WARNING | {"judicial_ground": "duty_crime"}], "form_4"),
        ("closed_no_sanction", [{"measure": "criticism"}], "form_1"),
        ("closed_no_sanction", [DEMOTION, SUSPENSION], "form_3"),
        ("withdrawn", [], "not_counted"),
    ],
)
def test_the_heaviest_result_of_the_case_is_the_clues(given, stage, said, form):
    outcome = concluding(given, with_case(stage, *said))
    outcome.then(ClueConcluded("随案办结", form)).at_stage("closed")


def test_what_was_decided_before_the_case_counts_with_it(given):
    handled = VERIFIED.did(
        "handler", "record_organisational_handling", "2026-04-24", **HANDLING
    ).did("secretary", "propose_filing", "2026-04-24")
    outcome = concluding(given, with_case("decided", EXEMPTION, world=handled))
    outcome.then(ClueConcluded("随案办结", "form_2"))


@pytest.mark.parametrize("stage", ["filing_proposed", "in_review", "not_filed"])
def test_the_clue_waits_for_the_case(given, stage):
    concluding(given, with_case(stage)).then_refused("clue-follows-its-case", "stage")


def test_a_correction_holds_whatever_stage_the_case_has_now(given):
    done = concluding(given, WARNED).world
    later = with_case("filing_proposed", world=done)
    scene = given(later).on("2026-06-03").by("manager")
    outcome = scene.when(
        "propose_correction",
        target=done.record.version,
        restated={"conclusion_note": "案件已决定"},
        reason="笔误",
    )
    assert outcome.refused is None

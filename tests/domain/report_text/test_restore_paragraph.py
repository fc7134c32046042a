"""恢复默认文字."""

from domain.report_text.paragraphs import paragraphs_of
from domain.report_text.restore_paragraph import ParagraphRestored
from tests.cases import Case
from tests.report_histories import DRAFTING, OPEN_CASE, REVISED

BODY = {"report_section": "closing"}
CASE = Case(OPEN_CASE, "2026-12-21", "handler", BODY)


def test_a_section_reads_again_as_drafted_by_the_system(given):
    outcome = given(REVISED).on("2026-12-21").by("handler").when("restore_paragraph", **BODY)
    outcome.then(ParagraphRestored("closing")).at_stage("drafting")
    assert paragraphs_of(outcome.record) == {}


def test_what_was_never_revised_cannot_be_given_back(given):
    outcome = given(DRAFTING).on("2026-12-21").by("handler").when("restore_paragraph", **BODY)
    outcome.then_refused("paragraph-was-revised", "stage")


def test_what_was_given_back_may_be_corrected(given):
    restored = REVISED.did("handler", "restore_paragraph", "2026-12-21", **BODY)
    correction = {"target": 3, "reason": "日期有误", "restated": {"occurred_on": "2026-12-22"}}
    scene = given(restored).on("2026-12-22").by("handler")
    proposed = scene.when("propose_correction", **correction)
    assert proposed.refused is None, proposed.refused
    approved = given(proposed.world).on("2026-12-22").by("secretary").when("approve_correction")
    assert paragraphs_of(approved.record) == {}
    assert approved.refused is None

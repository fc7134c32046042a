"""修改报告段落."""

from domain.report_text.paragraphs import paragraphs_of
from domain.report_text.revise_paragraph import ParagraphRevised
from tests.cases import Case
from tests.report_histories import ADOPTED, CLOSING, OPEN_CASE, REVISED, SUBMITTED

CASE = Case(OPEN_CASE, "2026-12-21", "handler", CLOSING, recurs=True)


def test_a_section_reads_as_it_was_last_revised(given):
    text = {"report_section": "closing", "report_paragraph": "以上报告，请予审议。"}
    outcome = given(REVISED).on("2026-12-21").by("handler").when("revise_paragraph", **text)
    outcome.then(ParagraphRevised("closing", "以上报告，请予审议。")).at_stage("drafting")
    assert paragraphs_of(outcome.record) == {"closing": "以上报告，请予审议。"}


def test_nothing_is_revised_any_more_once_it_is_put_forward(given):
    for world in (SUBMITTED, ADOPTED):
        outcome = given(world).on("2026-12-24").by("handler").when("revise_paragraph", **CLOSING)
        outcome.then_refused("report_text.revise_paragraph", "stage")

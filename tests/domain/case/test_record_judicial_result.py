"""登记司法处理结果."""

import pytest

from domain.case.record_judicial_result import JudicialResultRecorded
from domain.codes import CODES
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import AT_JUSTICE

RESULT = {
    "judicial_result": "not_prosecuted",
    "judicial_result_document": "某检不诉〔2026〕1号",
    "judicial_result_note": "犯罪情节轻微",
}
CASE = Case(AT_JUSTICE, "2026-08-03", "handler", RESULT, recurs=True)


def recording(given, world=AT_JUSTICE, **fields):
    scene = given(world).on("2026-08-03").by("handler")
    return scene.when("record_judicial_result", **RESULT | fields)


@pytest.mark.parametrize("result", CODES["judicial_result"].codes)
def test_what_justice_made_of_it_is_written_down(given, result):
    event = JudicialResultRecorded(**RESULT | {"judicial_result": result})
    recording(given, judicial_result=result).then(event).at_stage("decided")


def test_what_was_never_handed_over_has_no_result(given):
    recording(given, WARNED).then_refused("judicial-result-after-transfer", "stage")

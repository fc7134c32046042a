"""拟提建议."""

from domain.suggestion.propose_suggestion import SuggestionProposed
from tests.cases import Case
from tests.histories import HOUSE, ZJW
from tests.supervision_histories import SUGGESTION

CASE = Case(HOUSE, "2026-03-02", "manager", SUGGESTION)


def test_what_a_unit_should_mend_is_drafted_with_its_grounds(given):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    outcome = scene.when("suggestion.propose_suggestion", **SUGGESTION)
    drafted = SuggestionProposed("建议〔2026〕1号", ZJW, "村务公开不及时", "按月公开收支")
    outcome.then(drafted).at_stage("proposed")

"""归档宣传资料."""

from domain.publicity.file_publicity import PublicityFiled
from tests.cases import Case
from tests.outreach_histories import PUT_OUT

WHERE = {"publicity_kept_at": "2026年卷第3册"}
CASE = Case(PUT_OUT, "2026-04-01", "manager", WHERE)


def test_samples_go_to_the_files(given):
    outcome = given(PUT_OUT).on("2026-04-01").by("manager").when("file_publicity", **WHERE)
    outcome.then(PublicityFiled("2026年卷第3册")).at_stage("filed")

"""登记承诺书."""

from domain.publicity.sign_pledges import PledgesSigned
from tests.cases import Case
from tests.histories import HOUSE
from tests.outreach_histories import PLEDGES

TITLE = "严守换届纪律承诺书"
CASE = Case(HOUSE, "2026-03-02", "manager", PLEDGES)


def test_so_many_have_signed(given):
    signed = PledgesSigned(
        "宣〔2026〕1号", "election", 94, "严守换届纪律承诺书", "全体村干部", None
    )
    scene = given(HOUSE).on("2026-03-02").by("manager")
    scene.when("publicity.sign_pledges", **PLEDGES).then(signed).at_stage("done")

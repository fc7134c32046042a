"""登记走访企业."""

from domain.business_visit.record_business_visit import BusinessOpinion, BusinessVisited
from tests.cases import Case
from tests.histories import HOUSE
from tests.supervision_histories import VISIT

CASE = Case(HOUSE, "2026-03-02", "manager", VISIT)


def visiting(given, **said):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    return scene.when("business_visit.record_business_visit", **VISIT | said)


def visit(*opinions):
    return BusinessVisited(
        visit_number="走访〔2026〕1号",
        business_name="某公司",
        visitors=("李某", "赵某"),
        duty_list_id=None,
        business_opinions=tuple(map(BusinessOpinion, opinions)) or None,
        opinions_count=len(opinions),
    )


def test_what_a_business_says_is_kept_one_by_one_and_counted(given):
    visiting(given).then(visit("办证慢，跑了三趟", "希望公开流程")).at_stage("visited")


def test_a_business_may_have_nothing_to_say(given):
    visiting(given, business_opinions=[]).then(visit())


def test_an_opinion_reads_as_it_was_said():
    assert str(BusinessOpinion("办证慢，跑了三趟")) == "办证慢，跑了三趟"

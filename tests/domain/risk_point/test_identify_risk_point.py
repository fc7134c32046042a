"""排查廉政风险点."""

from datetime import date

from domain.risk_point.identify_risk_point import RiskPointIdentified
from tests.cases import Case
from tests.prevention_histories import IDENTIFIED, POST_ABOLISHED, POST_REVIEWED, RISK

FOUND = RISK | {"post_id": POST_REVIEWED.subject}
CASE = Case(POST_REVIEWED, "2026-03-04", "handler", FOUND)


def identifying(given, world=POST_REVIEWED, day="2026-03-04", **risk):
    scene = given(world).on(day).by("handler")
    return scene.when("risk_point.identify_risk_point", **FOUND | risk)


def test_a_risk_is_found_at_a_post_and_rated(given):
    identified = RiskPointIdentified(
        risk_point_number="风险〔2026〕1号",
        post_id=POST_REVIEWED.subject,
        risk_point_title="付款无人复核",
        risk_category="process",
        risk_manifestation="一人办理付款全程",
        risk_level="high",
        work_fields=("award_funds",),
        review_due_on=date(2027, 3, 2),
    )
    outcome = identifying(given).then(identified).at_stage("in_force")
    assert str(outcome.record.running("risk-point-re-review").due_on) == "2027-03-02"


def test_a_risk_need_not_lie_in_a_key_field(given):
    assert identifying(given, work_fields=[]).recorded[0].event.work_fields is None


def test_the_next_review_lies_ahead(given):
    identifying(given, review_due_on="2026-03-04").then_refused("review-lies-ahead")


def test_no_risk_is_found_at_a_post_that_was_abolished(given):
    found = identifying(given, POST_ABOLISHED, "2026-06-02")
    found.then_refused("risk-at-post-on-register", "stage")


def test_what_was_found_can_be_corrected_when_the_post_is_gone(given):
    gone = IDENTIFIED.about(POST_REVIEWED.subject)
    gone = gone.did("handler", "abolish_post", "2026-06-01", reason="机构改革")
    wrong = {"target": 1, "restated": {"risk_level": "low"}, "reason": "录入有误"}
    proposed = gone.about(IDENTIFIED.subject)
    proposed = proposed.did("handler", "propose_correction", "2026-06-02", **wrong)
    corrected = given(proposed).on("2026-06-02").by("secretary").when("approve_correction")
    assert corrected.record.fact("risk_level") == "low"
    assert corrected.record.fact("risk_point_number") == "风险〔2026〕1号"

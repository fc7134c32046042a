"""拟定防控措施."""

from datetime import date

from domain.control_measure.adopt_control_measure import ControlMeasureAdopted
from tests.cases import Case
from tests.prevention_histories import ADOPTED, IDENTIFIED, MEASURE, RISK_RETIRED, UNIT

ADOPTION = MEASURE | {"risk_point_ids": [IDENTIFIED.subject]}
CASE = Case(IDENTIFIED, "2026-03-05", "handler", ADOPTION)


def adopting(given, world=IDENTIFIED, day="2026-03-05", **said):
    scene = given(world).on(day).by("handler")
    return scene.when("control_measure.adopt_control_measure", **ADOPTION | said)


def test_a_measure_is_adopted_against_a_risk_and_its_review_is_watched(given):
    adopted = ControlMeasureAdopted(
        control_measure_number="防控〔2026〕1号",
        risk_point_ids=(IDENTIFIED.subject,),
        control_text="付款由两人复核",
        responsible_unit=UNIT,
        responsible_person="李某",
        review_due_on=date(2027, 3, 2),
    )
    outcome = adopting(given).then(adopted).at_stage("in_force")
    assert str(outcome.record.running("control-measure-review").due_on) == "2027-03-02"


def test_the_review_lies_ahead(given):
    adopting(given, review_due_on="2026-03-05").then_refused("review-lies-ahead")


def test_no_measure_is_needed_against_a_risk_that_is_gone(given):
    adopting(given, RISK_RETIRED, "2026-06-02").then_refused("measure-for-standing-risk", "stage")


def test_a_measure_can_be_corrected_when_the_risk_is_gone(given):
    gone = ADOPTED.about(IDENTIFIED.subject)
    gone = gone.did("handler", "retire_risk_point", "2026-06-01", reason="业务取消")
    wrong = {"target": 1, "restated": {"control_text": "付款由三人复核"}, "reason": "录入有误"}
    proposed = gone.about(ADOPTED.subject)
    proposed = proposed.did("handler", "propose_correction", "2026-06-02", **wrong)
    corrected = given(proposed).on("2026-06-02").by("secretary").when("approve_correction")
    assert corrected.record.fact("control_text") == "付款由三人复核"
    assert corrected.record.fact("control_measure_number") == "防控〔2026〕1号"

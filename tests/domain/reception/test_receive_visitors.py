"""登记接访."""

from domain.reception.answer_visitors import VisitorsAnswered
from domain.reception.receive_visitors import VisitorsReceived
from domain.rulebook import rulebook
from tests.campaign_histories import ANSWER, VISIT
from tests.cases import Case
from tests.histories import HOUSE
from tests.petition_histories import ACCEPTED, HEAD_RECEIVED

CASE = Case(HOUSE, "2026-03-09", "intake", VISIT)
ABOUT_ITEM = VISIT | {"visit_purpose": "chase", "petition_id": ACCEPTED.subject}
OTHER_CASES = [
    Case(HOUSE, "2026-03-09", "secretary", VISIT | ANSWER),
    Case(ACCEPTED, "2026-03-09", "intake", ABOUT_ITEM),
]


def receiving(given, world=HOUSE, **visit):
    scene = given(world).on("2026-03-09").by("intake")
    return scene.when("reception.receive_visitors", **VISIT | visit)


def came(**facts):
    said = {"duty_list_id": None, "petition_id": None} | VISIT | facts
    return VisitorsReceived("接访〔2026〕1号", **said)


def test_visitors_who_are_to_be_answered_later_wait(given):
    receiving(given).then(came()).at_stage("received")


def test_visitors_answered_on_the_spot_are_answered_at_once(given):
    outcome = receiving(given, **ANSWER)
    outcome.then(came(), VisitorsAnswered("已解释政策")).at_stage("answered")


def test_visitors_may_come_about_an_item_that_is_registered(given):
    outcome = receiving(given, ACCEPTED, **ABOUT_ITEM)
    outcome.then(came(visit_purpose="chase", petition_id=ACCEPTED.subject))


def test_an_item_that_is_not_there_is_refused(given):
    receiving(given, petition_id="0" * 32).then_refused("reference-exists")


def test_a_correction_changes_the_heads_and_the_answer_and_keeps_the_number(given):
    answered = receiving(given, **ANSWER).world
    restated = VISIT | ANSWER | {"heads": 5}
    wrong = {"target": 1, "restated": restated, "reason": "录入有误"}
    proposed = answered.did("intake", "propose_correction", "2026-03-10", **wrong)
    corrected = given(proposed).on("2026-03-10").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert (facts["heads"], facts["reception_number"]) == (5, "接访〔2026〕1号")


def test_what_visitors_say_about_the_head_is_kept_from_them(given):
    def kept(outcome):
        return rulebook().keeps_from(("commission_secretary",), outcome.record)

    assert not kept(receiving(given))
    assert kept(receiving(given, about_head=True))
    assert kept(receiving(given, HEAD_RECEIVED, petition_id=HEAD_RECEIVED.subject))

"""A day that people set for something still to be done does not lie before they set it."""

import pytest

from tests.campaign_histories import CAMPAIGN, CAMPAIGN_OPEN, DISPUTE, LISTED_PROBLEM
from tests.education_histories import FOLLOWED_UP, SESSION
from tests.histories import HOUSE, ZJW
from tests.team_histories import ACTING, ESTABLISHED, INSTRUCTION, PROMISE, REPORTED, SENT_BACK

OF_ZJW = {"responsible_unit": ZJW}
OF_CAMPAIGN = OF_ZJW | {"campaign_id": CAMPAIGN_OPEN.subject}
SET = {
    "dispute.list_dispute": (HOUSE, "handler", DISPUTE | OF_ZJW, "due_on"),
    "campaign_problem.list_campaign_problem": (
        CAMPAIGN_OPEN,
        "handler",
        LISTED_PROBLEM | OF_CAMPAIGN,
        "due_on",
    ),
    "campaign.open_campaign": (
        HOUSE,
        "manager",
        CAMPAIGN | {"campaign_from": "2026-01-05"},
        "campaign_until",
    ),
    "instruction.receive_instruction": (HOUSE, "intake", INSTRUCTION, "due_on"),
    "instruction.record_sent_back": (REPORTED, "intake", SENT_BACK, "due_on"),
    "promise.make_promise": (HOUSE, "deputy", PROMISE, "due_on"),
    "talk.hold_talk": (HOUSE, "deputy", FOLLOWED_UP, "due_on"),
    "education.plan_session": (HOUSE, "manager", SESSION, "planned_on"),
    "committee.name_acting": (
        ESTABLISHED,
        "manager",
        ACTING | {"acting_from": "2026-01-05"},
        "acting_until",
    ),
}


@pytest.mark.parametrize("step", SET)
def test_what_is_to_be_done_is_not_due_before_it_was_asked_for(given, step):
    world, by, body, day = SET[step]
    scene = given(world).on("2026-04-08").by(by)
    scene.when(step, **body | {day: "2026-04-07"}).then_refused("named-day-not-past")
    assert scene.when(step, **body | {day: "2026-04-08"}).refused is None


def test_a_correction_does_not_set_such_a_day_either(given):
    made = HOUSE.did("deputy", "promise.make_promise", "2026-03-10", **PROMISE)
    wrong = {"target": 1, "restated": PROMISE | {"due_on": "2026-03-09"}, "reason": "录入有误"}
    outcome = given(made).on("2026-03-11").by("deputy").when("propose_correction", **wrong)
    outcome.then_refused("correction-keeps-history-legal")
    day, said = "2026年3月9日", "2026年3月10日"
    assert f"完成期限（{day}）不能早于办理日期（{said}），请核对两个日期。" in str(outcome.refused)

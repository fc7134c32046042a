"""Named histories of campaigns, initiatives and all that comes from the masses or the police."""

from typing import Any

from tests.histories import HOUSE, SUBJECT, ZJW, World

CAMPAIGN = {
    "campaign_title": "“六不”专项整治",
    "plan_document": "某纪发〔2026〕5号",
    "campaign_formula": "1+2+3+10",
    "campaign_fields": ["惠民补贴", "村务公开"],
    "campaign_villages": ["甲村", "乙村"],
    "campaign_from": "2026-03-02",
    "campaign_until": "2026-11-30",
}
MEASURE = {"campaign_measure_text": "逐户核对补贴名册", "measures_problems": "补贴对象不准"}
DONE = {"campaign_measure_no": 1, "measure_done_note": "已核对"}
CONCLUSION = {"campaign_conclusion": "问题已全部整改"}
LISTED_PROBLEM: dict[str, Any] = {
    "campaign_problem_text": "某村补贴公示不全",
    "responsible_person": "王某",
    "due_on": "2026-04-30",
    "work_fields": ["benefits"],
}
FIX = {"campaign_fix_report": "已补充公示"}
INITIATIVE = {
    "initiative_title": "“一改两为”",
    "initiative_issuer": "省委",
    "initiative_requirements": "改进工作作风、为民办实事、为企优环境",
}
NOTICE = {
    "notice_kind": "drunk_driving",
    "sending_organ": "某县公安局交管大队",
    "notice_document": "某公通〔2026〕7号",
    "notice_person": "王某",
    "offence_text": "醉酒驾驶机动车",
}
FOUND = {"summary": "醉酒驾驶机动车", "disciplines": ["life"], "persons": [SUBJECT]}
VISIT: dict[str, Any] = {
    "receivers": "李某",
    "reception_place": "镇信访接待室",
    "heads": 3,
    "visit_purpose": "consultation",
    "visitor_statement": "询问补贴政策",
}
ANSWER = {"reception_answer": "已解释政策"}
SCREENING = {
    "screening_villages": ["甲村", "乙村"],
    "screeners": ["李某", "赵某"],
    "screening_note": "逐户走访",
}
DISPUTE: dict[str, Any] = {
    "dispute_kind": "land",
    "dispute_level": "common",
    "dispute_text": "两户争地界",
    "dispute_parties": "张某、周某",
    "responsible_person": "李某",
    "due_on": "2026-04-10",
}
SETTLED = {"dispute_outcome": "重新立界", "dispute_agreed_by": "张某、周某"}
GIVEN_ON = {"dispute_receiver": "某镇司法所", "dispute_hand_over_note": "需依法调解"}


def opened(world: World = HOUSE, **campaign: Any) -> World:
    """A campaign begun on 2 March."""
    return world.did("manager", "campaign.open_campaign", "2026-03-02", **CAMPAIGN | campaign)


def listed(campaign: World, on: str = "2026-03-05", **problem: Any) -> World:
    """A problem of the campaign that is spoken of; it is the problem that is spoken of then."""
    named = {"campaign_id": campaign.subject, "responsible_unit": ZJW}
    body = LISTED_PROBLEM | named | problem
    return campaign.did("handler", "campaign_problem.list_campaign_problem", on, **body)


def fixed(problem: World) -> World:
    """The same problem, put right."""
    reported = problem.did("handler", "report_campaign_fix", "2026-04-20", **FIX)
    return reported.did("secretary", "verify_campaign_fix", "2026-04-22")


def received(world: World = HOUSE, on: str = "2026-03-09", **visit: Any) -> World:
    """Visitors who came on 9 March."""
    return world.did("intake", "reception.receive_visitors", on, **VISIT | visit)


def disputed(world: World = HOUSE, **dispute: Any) -> World:
    """A dispute that was found on 10 March."""
    body = DISPUTE | {"responsible_unit": ZJW} | dispute
    return world.did("handler", "dispute.list_dispute", "2026-03-10", **body)


CAMPAIGN_OPEN = opened()
MEASURE_ADOPTED = CAMPAIGN_OPEN.did("manager", "adopt_campaign_measure", "2026-03-06", **MEASURE)
MEASURE_DONE = MEASURE_ADOPTED.did("handler", "complete_campaign_measure", "2026-04-01", **DONE)
CAMPAIGN_CLOSED = MEASURE_DONE.did("manager", "close_campaign", "2026-11-30", **CONCLUSION)

PROBLEM_LISTED = listed(CAMPAIGN_OPEN)
FIX_REPORTED = PROBLEM_LISTED.did("handler", "report_campaign_fix", "2026-04-20", **FIX)

INITIATIVE_OPEN = HOUSE.did("manager", "initiative.open_initiative", "2026-01-10", **INITIATIVE)

NOTICE_RECEIVED = HOUSE.did("intake", "police_notice.receive_police_notice", "2026-03-03", **NOTICE)
NOTICE_A_CLUE = NOTICE_RECEIVED.did("manager", "register_as_clue", "2026-03-04", **FOUND)

VISITORS_RECEIVED = received()
SCREENED = HOUSE.did("handler", "screening.run_screening", "2026-03-09", **SCREENING)
DISPUTE_LISTED = disputed()

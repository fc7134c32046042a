"""What goes wrong: a step entered wrongly and put right, one person registered as two."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from service.demo.agenda import Act
from service.order import Receipt

if TYPE_CHECKING:
    from service.demo.teller import Teller

Part = Generator[Act, Receipt, None]


@dataclass(frozen=True)
class Mishap:
    """A step found wrong right after it, or after another; put right, or found to be as it was.

    `restated` makes it a correction (the value of `occurred_on` is the step whose day it was), none
    a voiding; `again` says that the step is then done once more, with what changes in it.
    """

    after: str
    agreed: bool = True
    target: str = ""
    restated: Mapping[str, Any] = field(default_factory=dict)
    again: Mapping[str, Any] | None = None


MISHAPS = (
    Mishap("petition.register_petition", restated={"joint_kind": "individual"}),
    Mishap("petition.accept_petition", again={}),
    Mishap("petition.record_reception", restated={"reception_place": "演示社区服务大厅"}),
    Mishap("petition.propose_hand_over", agreed=False, restated={"disciplines": ["work"]}),
    Mishap("clue.register_clue", restated={"source": "party_gov_dept"}),
    Mishap(
        "clue.approve_talk_inquiry",
        target="propose_disposition",
        restated={"inquiry_mode": "talk_and_letter"},
        again={},
    ),
    Mishap("clue.approve_closure", restated={"occurred_on": "propose_disposition"}),
    Mishap("clue.apply_measure", restated={"measure": "ordered_self_review"}),
    Mishap("clue.sign_receipt", again={}),
    Mishap("clue.record_talk", again={}),
    Mishap("clue.record_letter_delivery", again={}),
    Mishap("clue.approve_shelving", again={}),
    Mishap("clue.start_verification", again={}),
    Mishap("clue.use_verification_measure", restated={"inquiry_measure": "obtain"}),
    Mishap(
        "clue.close_accepted", agreed=False, restated={"feedback_letter_number": "示〔2020〕1号"}
    ),
    Mishap("clue.approve_verification", agreed=False),
    Mishap("clue.record_reply", agreed=False),
    Mishap("case.announce_filing", restated={"person_opinion": "differs"}),
    Mishap("case.confront_facts", again={}),
    Mishap("case.record_property", again={}),
    Mishap("case.accept_review", again={}),
    Mishap("case.record_branch_resolution", restated={"person_attended": False}),
    Mishap("case.issue_decision", restated={"decision_text": "违反群众纪律，给予相应处分。"}),
    Mishap("case.record_execution_item", restated={"executed_by": "示例镇人社所"}),
    Mishap("case.submit_filing_report", agreed=False, restated={"self_confessed": True}),
    Mishap("appeal.receive_appeal", restated={"appeal_request": "请求从轻处理，重新复查。"}),
    Mishap("appeal.submit_appeal_report", again={}),
    Mishap("appeal.accept_appeal", agreed=False),
    Mishap("inspection.hold_inspection", restated={"persons_checked": 12}),
    Mishap("inspection.close_inspection", again={}),
    Mishap("problem.find_problem", restated={"responsible_person": "演示责任人"}),
    Mishap("problem.verify_rectification", again={}),
    Mishap("roster.check_roster", restated={"roster_check_note": "抽查情况以现场记录为准。"}),
    Mishap("roster.close_roster", again={}),
    Mishap("suggestion.propose_suggestion", restated={"suggestion_text": "健全制度，按月公开。"}),
    Mishap("suggestion.confirm_adoption", agreed=False),
    Mishap("alert.receive_alert", restated={"alert_platform": "示例县智慧监督平台"}),
    Mishap("alert.close_alert", again={}),
    Mishap("business_visit.record_business_visit", restated={"visitors": ["演示书记"]}),
    Mishap("business_visit.close_business_visit", agreed=False),
    Mishap("task.assign_task", restated={"task_goal": "按时完成，材料附照片。"}),
    Mishap("task.submit_material", again={}),
    Mishap("duty.assign_duty", restated={"responsible_person": "演示更名人"}),
    Mishap("duty.assign_duty", agreed=False, restated={"responsible_person": "演示另一人"}),
    Mishap("duty_list.issue_duty_list", restated={"duty_scope": "分管领域有调整，责任内容照旧。"}),
    Mishap("duty_list.review_half_year", again={}),
    Mishap(
        "committee_meeting.record_committee_meeting",
        restated={"minutes_number": "示〔2020〕9号"},
    ),
    Mishap(
        "committee_meeting.record_follow_up",
        agreed=False,
        restated={"decision_progress": "尚未落实"},
    ),
    Mishap("major_decision.record_major_decision", restated={"decision_objections": "没有"}),
    Mishap(
        "major_decision.record_major_decision",
        agreed=False,
        restated={"decision_objections": "一人反对"},
    ),
    Mishap("post.review_post", restated={"post_duties": "依三定方案的职责（演示）。"}),
    Mishap("post.list_powers", again={}),
    Mishap(
        "risk_point.identify_risk_point",
        restated={"risk_manifestation": "一人经办全程。"},
    ),
    Mishap(
        "risk_point.identify_risk_point",
        agreed=False,
        restated={"risk_manifestation": "无"},
    ),
    Mishap("control_measure.adopt_control_measure", restated={"responsible_person": "演示更名人"}),
    Mishap("control_measure.review_control_measure", again={}),
    Mishap("project.log_project", restated={"project_funds": "示例镇自筹资金"}),
    Mishap("project.log_project", agreed=False, restated={"project_amount": "1"}),
    Mishap("rule_text.adopt_rule", restated={"rule_document": "示政发〔2020〕99号"}),
    Mishap("rule_text.adopt_rule", agreed=False, restated={"rule_document": "示政发〔2020〕98号"}),
    Mishap("official_reception.log_official_reception", restated={"meal_standard": "没有用餐"}),
    Mishap("official_reception.check_official_reception", again={}),
    Mishap("education.hold_session", restated={"session_place": "演示社区文化广场"}),
    Mishap("education.plan_session", agreed=False, restated={"session_audience": "镇村全体党员"}),
    Mishap("talk.hold_talk", restated={"talk_note": "提醒遵守工作纪律，按时完成整改。"}),
    Mishap("talk.record_follow_up", agreed=False, restated={"follow_up_result": "尚在整改。"}),
    Mishap("lesson.analyse_case", restated={"lesson_gaps": "评议、公示两个环节都没有留痕。"}),
    Mishap("lesson.complete_lesson", agreed=False, restated={"lesson_result": "整改未完成。"}),
    Mishap("committee.record_training", restated={"training_title": "监督执纪工作规则学习"}),
    Mishap("instruction.receive_instruction", restated={"issuing_organ": "示例县纪委办公室"}),
    Mishap("instruction.submit_report_up", agreed=False, restated={"up_report": "情况如前。"}),
    Mishap("promise.make_promise", restated={"promise_expected": "受益群众三百余户。"}),
    Mishap("promise.fulfil_promise", again={}),
    Mishap("reception.receive_visitors", restated={"reception_place": "演示社区服务大厅"}),
    Mishap("reception.answer_visitors", agreed=False, restated={"reception_answer": "已转办。"}),
    Mishap("screening.run_screening", restated={"screening_note": "入户走访，逐组排查。"}),
    Mishap("screening.close_screening", agreed=False, restated={"screening_result": "无纠纷。"}),
    Mishap("dispute.list_dispute", restated={"responsible_person": "演示承办乙"}),
    Mishap("dispute.resolve_dispute", again={}),
)
BY_INTAKE = ("petition", "reception")  # what only the petition desk sees whole


@dataclass(frozen=True)
class Meeting:
    """After a step this person turns out to be the same as another of the same mark."""

    mark: str
    after: str


def after(told: "Teller", step: str, actor: str, body: Mapping[str, Any]) -> Part:
    """What may follow right after a step."""
    meeting = told.plan.meeting
    for mishap in told.plan.mishaps:
        if mishap.after == f"{told.kind}.{step}":
            yield from put_right(told, mishap, step, actor, body)
    for mishap in MISHAPS:
        if mishap.after == f"{told.kind}.{step}" and _comes_up(told, mishap):
            yield from put_right(told, mishap, step, actor, body)
    if told.kind == "clue" and meeting and meeting.after == step and "met" not in told.facts:
        told.facts["met"] = meeting
        yield from _meet(told, meeting.mark)


def _comes_up(told: "Teller", mishap: Mishap) -> bool:
    """Once a record; nothing that the paper says already."""
    what = f"mishap {mishap.after}" + ("" if mishap.agreed else " supposed")
    if "mishap" in told.facts or not told.has(what):
        return False
    told.facts["mishap"] = mishap
    return True


def put_right(
    told: "Teller", mishap: Mishap, step: str, actor: str, body: Mapping[str, Any]
) -> Part:
    """Somebody proposes to put a step right, the secretary answers, it may be done again."""
    way = "correction" if mishap.restated else "voiding"
    asked: dict[str, Any] = {"target": told.versions[mishap.target or step]}
    if mishap.restated:
        asked["restated"] = _restated(told, mishap.restated)
    whole = step == "register_clue" and way == "voiding"
    asked["reason"] = told.said("duplicates" if whole else f"{way}s")
    proposer = "xinfang" if told.kind in BY_INTAKE else told.rng.choice(("anguan", "fushuji"))
    yield from told.act(f"propose_{way}", proposer, (1, 4), asked)
    if not mishap.agreed:
        yield from told.act("reject_correction", "shuji", (0, 2), {"reason": told.said("refusals")})
        return
    yield from told.act(f"approve_{way}", "shuji", (0, 2), {})
    told.facts.update(mishap.restated)
    if "occurred_on" in mishap.restated:
        told.days[step] = told.days[mishap.restated["occurred_on"]]
    if mishap.again is not None:
        yield from told.act(step, actor, (0, 2), {**body, **mishap.again})


def _restated(told: "Teller", restated: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: told.days[value].isoformat() if name == "occurred_on" else value
        for name, value in restated.items()
    }


def _meet(told: "Teller", mark: str) -> Part:
    """The second of two persons who are one takes the other's name, and is merged."""
    other = told.office.persons.setdefault(mark, told.person)
    if other is told.person:
        return
    learnt, merged = {"name": other.subject.name}, {"merged_into": other.id}
    person = told.person.id
    yield from told.act("learn_identity", "anguan", (1, 3), learnt, "person", person)
    merged |= {"reason": told.said("merges")}
    yield from told.act("merge_persons", "anguan", (0, 2), merged, "person", person)

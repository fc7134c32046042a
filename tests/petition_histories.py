"""Named histories of petitions, built like those of clues."""

from typing import Any

from tests.histories import CLOSURE, HANDLER, HOUSE, SUBJECT, World

RECEIPT = {"petition_channel": "letter", "about_head": False}
ABOUT_HEAD = RECEIPT | {"about_head": True}
ASSIGNED = {
    "petition_channel": "passed_down",
    "sender_organ": "某县纪委",
    "outside_number": "某县信〔2026〕18号",
    "report_required": True,
    "about_head": False,
}
REPORTER = {"reporter_name": "张某", "reporter_contact": "13800000000"}
PETITION = {
    "petition_class": "accusation",
    "name_status": "real_name",
    "joint_kind": "individual",
    "reporters": [REPORTER],
    "accused": [{"name": "王某", "unit_and_post": "某村党支部委员"}],
    "summary": "反映低保评定中优亲厚友",
    "petition_text": "我反映王某把低保评给亲戚",
}
SORTED = {  # what the figures split an item by
    "accused_rank": "village",
    "allegations": ["mass", "duty_offence"],
    "problem_source": "masses_report",
    "work_fields": ["benefits"],
}
ANONYMOUS = PETITION | {"name_status": "anonymous", "reporters": []}
APPEAL = PETITION | {"petition_class": "appeal", "accused": []}
CLUE = {
    "summary": "反映低保评定中优亲厚友",
    "disciplines": ["mass"],
    "subjects": [SUBJECT],
}
FORWARDING = {"upper_desk": "某县纪委信访室", "hand_over_proof": "机要第7号"}
RESULT = {"truth_found": "partly", "result_told": "已责令退还", "feedback_way": "in_person"}
ASSIGNED_RESULT = {"result_report_number": "某纪报〔2026〕1号", "assigned_result": "部分属实"}
RECEPTION = {
    "receivers": "李某",
    "reception_place": "镇信访接待室",
    "visitor_statement": "询问办理进展",
    "reception_answer": "正在办理",
}


def received(**receipt: Any) -> World:
    """An item received on Monday, 2 March."""
    return HOUSE.did("intake", "petition.receive_petition", "2026-03-02", **receipt)


def registered(petition: dict[str, Any], receipt: dict[str, Any] = RECEIPT) -> World:
    """An item registered on the next day."""
    return received(**receipt).did("intake", "register_petition", "2026-03-03", **petition)


def accepted(petition: dict[str, Any], receipt: dict[str, Any] = RECEIPT) -> World:
    """An item accepted on the day after."""
    return registered(petition, receipt).did("intake", "accept_petition", "2026-03-04")


def handed_over(world: World, clue: dict[str, Any] = CLUE) -> World:
    """An accepted item, become a clue within a day."""
    proposed = world.did("intake", "propose_hand_over", "2026-03-05", **clue)
    return proposed.did("secretary", "hand_over_as_clue", "2026-03-06")


def assessing(world: World, n: int = 0) -> World:
    """One of the clues of an item, received by its handler; it is the clue that is spoken of."""
    opinion = {"handler": HANDLER, "distribution_opinion": "请承办"}
    return (
        world.about(world.record.fact("clues")[n])
        .did("manager", "propose_distribution", "2026-03-09", **opinion)
        .did("secretary", "approve_distribution", "2026-03-10")
        .did("handler", "sign_receipt", "2026-03-11")
    )


def clue_closed(world: World, n: int = 0) -> World:
    """The same item after one of its clues was closed on 23 March."""
    closed = (
        assessing(world, n)
        .did("handler", "propose_disposition", "2026-03-20", **CLOSURE)
        .did("secretary", "approve_closure", "2026-03-23")
    )
    return closed.about(world.subject)


def clue_returned(world: World, n: int = 0) -> World:
    """The same item after one of its clues was sent back on 13 March."""
    returned = (
        assessing(world, n)
        .did("manager", "propose_return", "2026-03-12", reason="内容空泛")
        .did("secretary", "return_clue", "2026-03-13")
    )
    return returned.about(world.subject)


def last_step_voided(world: World, clue: str, on: str = "2026-03-30") -> World:
    """The same item after the latest step on one of its clues was found to be wrong."""
    wrong = {"target": world.records[clue].version, "reason": "录入有误"}
    voided = (
        world.about(clue)
        .did("manager", "propose_voiding", on, **wrong)
        .did("secretary", "approve_voiding", on)
    )
    return voided.about(world.subject)


RECEIVED = received(**RECEIPT)
HEAD_RECEIVED = received(**ABOUT_HEAD)
ASSIGNED_RECEIVED = received(**ASSIGNED)
REGISTERED = registered(PETITION)
ASSIGNED_REGISTERED = registered(PETITION, ASSIGNED)
OUT_OF_SCOPE = registered(PETITION | {"petition_class": "out_of_scope"})
EMPTY = registered(PETITION | {"petition_class": "no_substance"})
ACCEPTED = accepted(PETITION)
ANONYMOUS_ACCEPTED = accepted(ANONYMOUS)
APPEAL_ACCEPTED = accepted(APPEAL)
HAND_OVER_PROPOSED = ACCEPTED.did("intake", "propose_hand_over", "2026-03-05", **CLUE)
HANDED_OVER = handed_over(ACCEPTED)
ASSIGNED_HANDED_OVER = handed_over(accepted(PETITION, ASSIGNED))
CLUES_CLOSED = clue_closed(HANDED_OVER)
CLUES_RETURNED = clue_returned(HANDED_OVER)
ANSWERED = CLUES_CLOSED.did("handler", "feed_back_result", "2026-03-27", **RESULT)
EVIDENCE = ANSWERED.did(
    "secretary", "receive_new_evidence", "2026-04-20", evidence_brought="新的单据"
)

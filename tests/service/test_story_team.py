"""班子、上级部署和承诺: a vacant seat is seen and acted for; what was asked or promised is kept."""

from tests.service.conftest import Desk, Town, filled
from tests.service.story import behind

SEATS = {
    "committee_title": "某镇纪委",
    "committee_seats-0-seat_kind": "secretary",
    "committee_seats-0-seats": "1",
    "committee_seats-1-seat_kind": "deputy_secretary",
    "committee_seats-1-seats": "1",
    "committee_seats-2-seat_kind": "member",
    "committee_seats-2-seats": "2",
}
INSTRUCTION = {
    "issuing_organ": "某县纪委",
    "instruction_title": "惠农补贴专项检查",
    "instruction_text": "逐村核对发放台账",
    "due_on": "3.31",
    "responsible_person": "李某",
}
PROMISE = {
    "promise_kind": "service",
    "promise_title": "修通某村水渠",
    "responsible_person": "李某",
    "due_on": "2026年9月30日",
    "promise_expected": "灌溉农田二百亩",
}


def established(desk: Desk) -> str:
    """A commission of four seats; a form has one row until another is asked for."""
    path = "/committee/new/establish_committee"
    sent = filled(desk.get(path).sent, **SEATS, _go="check")
    page = desk.post(path, sent)
    desk.post(path, filled(page.sent, _go="record"))
    assert desk.path.endswith("/recorded"), desk.html
    return desk.path.removesuffix("/recorded")


def appointed(desk: Desk, path: str, name: str, kind: str) -> None:
    """Somebody more in post."""
    member = {"member_name": name, "seat_kind": kind, "term_from": "2026-03-02"}
    desk.record(f"{path}/appoint_member", **member)


def test_f33_approvals_wait_for_a_vacant_seat_until_somebody_acts_for_it(town: Town) -> None:
    office = town.office
    desk = town.on("2026-03-02")["manager"]
    path = established(desk)
    assert office.cells(2026) == {"TEAM_VACANCY": 4}
    appointed(desk, path, "周某", "deputy_secretary")
    appointed(desk, path, "郑某", "member")
    clue = office.registered("2026-03-02")
    opinion = {"handler": "handler", "distribution_opinion": "请承办"}
    office.did("manager", "propose_distribution", "2026-03-03", clue, **opinion)

    refused = town.on("2026-03-04")["secretary"].get(f"/clue/{clue}")
    assert "镇纪委书记空缺，审批须由两人分别提出和批准" in refused.text
    acting = {"acting_name": "周某", "acting_for": "secretary", "acting_from": "2026-03-04"}
    town["manager"].record(f"{path}/name_acting", **acting, acting_until="2026-06-30")
    town["secretary"].record(f"/clue/{clue}/approve_distribution")

    page = town.on("2026-07-01")["manager"].get("/deadlines?state=overdue")
    assert "代行职责期满" in page.text
    desk = town["manager"]
    appointed(desk, path, "吴某", "secretary")
    desk.record(f"{path}/end_acting")
    desk.record(f"{path}/record_departure", member_name="周某", departure_reason="调任，副书记空缺")
    desk.record(f"{path}/record_training", training_title="谈话实务", heads="6")
    assert "书记吴某、委员郑某" in desk.get("/committee").text
    cells = {"TEAM_VACANCY": 2, "TEAM_SIZE": 2, "TEAM_TRAIN": 1}
    assert office.cells(2026).items() >= cells.items()
    assert behind(office, "U1") == [["7.1 班子成员离任"]]


def test_f33_the_seats_are_changed_by_the_form(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    path = established(desk)
    fewer = {"committee_seats-0-seat_kind": "secretary", "committee_seats-0-seats": "2"}
    desk.record(f"{path}/change_establishment", **fewer)
    assert town.office.cells(2026) == {"TEAM_VACANCY": 2}
    town["manager"].record(f"{path}/dissolve_committee", dissolution_reason="并入另一乡镇")
    assert town.office.cells(2026) == {}


def test_f34_an_instruction_is_reported_sent_back_and_reported_again(town: Town) -> None:
    intake = town.on("2026-03-02")["intake"]
    path = intake.record("/instruction/new/receive_instruction", **INSTRUCTION)
    intake.record(f"{path}/report_progress_up", instruction_progress="已核对三个村")
    assert (
        "报送上级部署落实情况"
        in town.on("2026-04-01")["intake"].get("/deadlines?state=overdue").text
    )
    town["intake"].record(f"{path}/submit_report_up", up_report="已核对全部台账")
    town.on("2026-04-07")["intake"].record(
        f"{path}/record_sent_back", reason="没有附台账", due_on="4.20"
    )
    page = town["intake"].get(path)
    assert "2026年4月20日" in page.text
    assert "上级退回" in page.text
    intake = town.on("2026-04-20")["intake"]
    intake.record(f"{path}/submit_report_up", up_report="台账附后", up_report_document="某纪报1号")
    assert town.office.cells(2026) == {"INSTR_RECEIVED": 1, "INSTR_SENT_BACK": 1}
    intake.record(f"{path}/close_instruction")
    intake.record(f"{path}/record_score", instruction_score="96.5分", instruction_rank="2")
    assert town.office.cells(2026)["INSTR_DONE"] == 1
    assert "96.5分" in intake.get(path).text


def test_f36_a_promise_is_kept_and_another_withdrawn(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    kept = desk.record("/promise/new/make_promise", **PROMISE)
    study = PROMISE | {"promise_kind": "research", "promise_title": "村监委会作用调研"}
    left = desk.record("/promise/new/make_promise", **study)
    page = town.on("2026-10-08")["manager"].get("/promise?due=overdue")
    assert "修通某村水渠" in page.text
    desk = town["manager"]
    desk.record(f"{kept}/report_promise_progress", promise_progress="已验收")
    desk.record(f"{kept}/fulfil_promise", promise_result="水渠已通水")
    desk.record(f"{left}/withdraw_promise", reason="县里已有同题调研")
    assert town.office.cells(2026) == {"PROMISE_MADE": 2, "PROMISE_DONE": 1}
    assert "修通某村水渠" not in desk.get("/promise?due=overdue").text

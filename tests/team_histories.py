"""Named histories of the commission itself, of instructions from above and of promises."""

from typing import Any

from tests.histories import HOUSE, World

COMMITTEE: dict[str, Any] = {
    "committee_title": "某镇纪委",
    "committee_seats": [
        {"seat_kind": "secretary", "seats": 1},
        {"seat_kind": "deputy_secretary", "seats": 1},
        {"seat_kind": "member", "seats": 2},
    ],
}
OTHER_SEATS = COMMITTEE["committee_seats"][1:]
FEWER = {
    "committee_seats": [
        {"seat_kind": "secretary", "seats": 1},
        {"seat_kind": "member", "seats": 1},
    ],
}
MEMBER = {"member_name": "周某", "seat_kind": "secretary", "term_from": "2026-01-10"}
DEPARTURE = {"member_name": "周某", "departure_reason": "调任"}
ACTING = {
    "acting_name": "吴某",
    "acting_for": "deputy_secretary",
    "acting_from": "2026-02-01",
    "acting_until": "2026-04-30",
}
INSTRUCTION = {
    "issuing_organ": "某县纪委",
    "instruction_title": "惠农补贴专项检查",
    "instruction_text": "逐村核对发放台账",
    "due_on": "2026-03-31",
    "responsible_person": "李某",
}
REPORT = {"up_report": "已核对全部台账"}
SENT_BACK = {"reason": "没有附台账", "due_on": "2026-04-20"}
PROMISE = {
    "promise_kind": "service",
    "promise_title": "修通某村水渠",
    "responsible_person": "李某",
    "due_on": "2026-09-30",
    "promise_expected": "灌溉农田二百亩",
}
WORKFORCE = {
    "workforce_kind": "supervisor",
    "workforce_title": "村级纪律监督员",
    "workforce_count": 12,
}
AREA = {
    "area_title": "东片协作区",
    "area_units": ["某镇纪委", "邻镇纪委"],
    "area_lead": "某镇纪委",
}
FULFILLED = {"promise_result": "水渠已通水"}


def established(world: World = HOUSE) -> World:
    """A commission of four seats, all vacant."""
    return world.did("manager", "committee.establish_committee", "2026-01-08", **COMMITTEE)


def appointed(world: World, name: str, kind: str, on: str = "2026-01-10") -> World:
    """Somebody more in post."""
    member = MEMBER | {"member_name": name, "seat_kind": kind}
    return world.did("manager", "appoint_member", on, **member)


def promised(**promise: Any) -> World:
    """A promise of 10 March."""
    return HOUSE.did("deputy", "promise.make_promise", "2026-03-10", **PROMISE | promise)


ESTABLISHED = established()
LED = appointed(ESTABLISHED, "周某", "secretary")
MANNED = appointed(LED, "郑某", "member")
# A unit has one commission: so every step of it has its case here.
ACTED_FOR = MANNED.did("manager", "name_acting", "2026-02-01", **ACTING)
TRAINED = ACTED_FOR.did(
    "manager", "record_training", "2026-02-10", training_title="谈话实务", heads=6
)
RECEIVED = HOUSE.did("intake", "instruction.receive_instruction", "2026-03-02", **INSTRUCTION)
REPORTED = RECEIVED.did("handler", "submit_report_up", "2026-03-30", **REPORT)
RETURNED = REPORTED.did("intake", "record_sent_back", "2026-04-07", **SENT_BACK)
CLOSED = REPORTED.did("intake", "close_instruction", "2026-04-10")
PROMISED = promised()
SET_UP = HOUSE.did("manager", "workforce.set_up_workforce", "2026-01-12", **WORKFORCE)
FORMED = HOUSE.did("manager", "cooperation_area.form_area", "2026-01-12", **AREA)

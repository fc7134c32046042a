"""A commission with a history to measure on: every event in it was recorded by `take`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

from service.house import House, Settings
from service.order import Order
from service.store import Store
from service.take import CONSOLE, take

UNIT = "zjw"
OPINION = "反映问题具体，线索来源清楚，建议由承办人先行核实有关账目和人员，再提处置意见。"
SUBJECT = {
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "management_authority": "township",
    "person_category": "village_manager",
    "political_status": "party_member",
    "main_leader": False,
}
CLUE = {
    "source": "petition",
    "source_note": "来信编号二〇二六第十七号，反映人要求保密",
    "summary": "反映某村低保评定中优亲厚友，不符合条件的近亲属列入名单，群众多次反映未予更正。",
    "disciplines": ["mass", "work"],
}
STUDIED = {"disposition_reason": OPINION, "studied_on": "2026-03-19"}
TALK = {
    "talk_place": "镇纪委谈话室",
    "talkers": "李某、赵某",
    "talk_record_signed": True,
    "talk_summary": "本人承认评定程序有疏漏，否认收受财物，愿意配合组织核实并整改。",
}
VISIT = {
    "receivers": "李某",
    "reception_place": "镇信访接待室",
    "heads": 2,
    "visit_purpose": "consultation",
    "visitor_statement": "询问低保评定的条件和办理时限。",
}
REPORT = {"proposed_outcome": "accepted_closed", "report_opinion": OPINION}
PLAN = STUDIED | {"disposition": "talk_inquiry", "inquiry_mode": "talk", "work_plan": OPINION}

Act = tuple[str, str, str, Mapping[str, Any]]  # the actor, the step, the day, the fields

CORRECTION: list[Act] = [  # of the registration, answered by another person
    (
        "manager",
        "propose_correction",
        "2026-04-13",
        {"target": 1, "restated": {"disciplines": ["mass"]}, "reason": "归类有误"},
    ),
    ("secretary", "approve_correction", "2026-04-14", {}),
]


class Clock:
    """The clock of the house: it stands at eight in the morning of the day it was put to."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 1, 5, tzinfo=UTC)

    def put(self, day: str) -> None:
        self.instant = datetime.combine(date.fromisoformat(day), time(), UTC)

    def __call__(self) -> datetime:
        return self.instant


@dataclass
class Commission:
    """A house, its accounts by login name, and the clues in it."""

    house: House
    clock: Clock
    accounts: dict[str, str] = field(default_factory=dict)
    clues: list[str] = field(default_factory=list)

    @property
    def store(self) -> Store:
        return self.house.store

    def reopened(self) -> "Commission":
        """The same in a new house, after the files were copied."""
        return replace(self, house=House(self.house.settings, self.clock))

    def order(self, actor: str, step: str, clue: str | None, body: Mapping[str, Any]) -> Order:
        """A command as a form hands it over: with the id it was given when it was opened. A step
        without a kind is a clue's.
        """
        kind, _, name = step.rpartition(".")
        by = self.accounts[actor]
        return Order(kind or "clue", name, body, by, clue, command_id=uuid4().hex)


def opened(folder: Path, url: str = "") -> Commission:
    """A new commission with its accounts."""
    clock = Clock()
    commission = Commission(House(Settings(folder, url), clock), clock)
    commission.store.set_mark("unit", UNIT)
    unit = {"unit_code": UNIT, "unit_title": "某镇纪委"}
    take(commission.store, Order("unit", "register_unit", unit, CONSOLE))
    for login_name, role in (
        ("manager", "clue_manager"),
        ("handler", "handler"),
        ("secretary", "commission_secretary"),
    ):
        account = {"login_name": login_name, "display_name": login_name, "role": role}
        done = take(commission.store, Order("account", "create_account", account, CONSOLE))
        commission.accounts[login_name] = done.record
    return commission


def register(commission: Commission, count: int) -> None:
    """Opens clues, each about another person."""
    commission.clock.put("2026-03-02")
    for n in range(count):
        body = CLUE | {"persons": [SUBJECT | {"name": f"王某{n}"}]}
        done = take(commission.store, commission.order("manager", "register_clue", None, body))
        commission.clues.append(done.record)


def assigned(folder: Path, count: int, url: str = "") -> Commission:
    """A commission whose clues wait for their handler's receipt."""
    commission = opened(folder, url)
    live(commission, count, life(commission)[:4])
    return commission


def grown(folder: Path, count: int, correcting: bool = False) -> Commission:
    """A commission whose clues have twenty events each, and a correction after them."""
    commission = opened(folder)
    live(commission, count, life(commission) + (CORRECTION if correcting else []))
    return commission


def live(commission: Commission, count: int, acts: Sequence[Act]) -> None:
    """Opens clues, all of which live through these acts."""
    with commission.store.batch():
        register(commission, count)
        for actor, step, day, body in acts:
            commission.clock.put(day)
            for clue in commission.clues:
                take(commission.store, commission.order(actor, step, clue, body))


def life(commission: Commission) -> list[Act]:
    """Nineteen events after the registration: nothing passes at the first attempt."""
    distribution = {"handler": commission.accounts["handler"], "distribution_opinion": OPINION}
    again = {"inquiry_mode": "talk", "work_plan": OPINION, "reason": "说明含糊"}
    delegate = {"delegate_name": "钱某", "delegate_is_main_leader": True}
    return [
        ("manager", "propose_distribution", "2026-03-03", distribution),
        ("secretary", "reject_distribution", "2026-03-03", {"reason": "改派"}),
        ("manager", "propose_distribution", "2026-03-04", distribution),
        ("secretary", "approve_distribution", "2026-03-04", {}),
        ("handler", "sign_receipt", "2026-03-05", {}),
        ("handler", "propose_disposition", "2026-03-20", PLAN),
        ("secretary", "reject_disposition", "2026-03-23", {"reason": "再研究"}),
        ("handler", "propose_disposition", "2026-03-24", PLAN),
        ("secretary", "approve_talk_inquiry", "2026-03-25", {}),
        ("secretary", "delegate_talk", "2026-03-26", delegate),
        ("handler", "record_talk", "2026-03-27", TALK),
        ("handler", "submit_talk_report", "2026-03-30", REPORT),
        ("secretary", "reject_talk_report", "2026-03-31", {"reason": "补充说明"}),
        ("handler", "submit_talk_report", "2026-04-01", REPORT),
        ("secretary", "repeat_talk_inquiry", "2026-04-02", again),
        ("handler", "record_talk", "2026-04-07", TALK),
        ("handler", "submit_talk_report", "2026-04-08", REPORT),
    ]

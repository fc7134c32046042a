"""Named histories, built by replaying commands as a channel sends them: none can be impossible."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import NAMESPACE_OID, uuid5

from domain.decide import reads_for
from domain.enact import enact
from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.rulebook import rulebook
from domain.step import Context, Step, StoredFile, Target

# The files kept in every world, by digest; a store that is brought there keeps others.
PHOTO, LETTER_SCAN = "a" * 64, "b" * 64
FILES = {
    PHOTO: StoredFile("image/jpeg", 2048),
    LETTER_SCAN: StoredFile("application/pdf", 3_500_000),
}


class Told(NamedTuple):
    """One command of a history, and what it recorded. `record` is None where it opens one;
    `prepared` is what was worked out for it.
    """

    actor: str
    kind: str
    step: str
    record: str | None
    on: str
    body: Mapping[str, Any]
    events: tuple[Recorded, ...]
    prepared: Any = None


@dataclass(frozen=True)
class World:
    """Every record there is, the one that is spoken of, and the last month reported; what is worked
    out for steps that prepare something, by name.

    `told` lists the commands by which it came about, so that a store can be brought there too.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    subject: str = ""
    closed_through: str | None = None
    prepared: Mapping[str, Any] = field(default_factory=dict)
    told: tuple[Told, ...] = ()

    def did(self, actor: str, step: str, on: str, **body: Any) -> "World":
        """The world after somebody has done a step on a day, given as YYYY-MM-DD."""
        events = self.recorded(actor, step, date.fromisoformat(on), body)
        known = self.step(step)
        kind, record = known.kind, None
        if not known.opens:
            kind, record = self.record.kind, self.subject
        prepared = self.prepared.get(known.prepares)
        told = Told(actor, kind, known.name, record, on, body, events, prepared)
        return replace(self.with_events(events), told=(*self.told, told))

    def recorded(
        self, actor: str, name: str, today: date, body: Mapping[str, Any]
    ) -> tuple[Recorded, ...]:
        """What a step records. Raises ValidationError and Refused."""
        step = self.step(name)
        command = procedure().schemas[step.id].load(dict(body))
        command_id = uuid5(NAMESPACE_OID, str(sum(r.version for r in self.records.values()))).hex
        new = Record(Context.id_for(command_id, "here"), ())
        record = new if step.opens else self.records[self.subject]
        command["occurred_on"] = command["occurred_on"] or today
        unit = self.unit(actor)
        reads = reads_for(step, record, command, command["occurred_on"], unit)
        context = Context(
            actor=self.account(actor),
            roles=self.roles(actor),
            unit=unit,
            today=today,
            occurred_on=command["occurred_on"],
            command_id=command_id,
            rulebook=rulebook(),
            number=len({r.fact("clue_number") for r in self.records.values()} - {None}) + 1,
            reads={name: self.found(target) for name, target in reads.items()},
            files=FILES,
            closed_through=self.closed_through,
            prepared=self.prepared.get(step.prepares),
        )
        return enact(step, record, command, context, datetime.combine(today, time(8), UTC), "test")

    def with_events(self, events: tuple[Recorded, ...]) -> "World":
        """The world with more events in it; a record they open becomes the one spoken of."""
        records = dict(self.records)
        for event in events:
            history = records[event.record].history if event.record in records else ()
            records[event.record] = procedure().fold(event.record, (*history, event))
        return replace(self, records=records, subject=events[0].record)

    def about(self, subject: str) -> "World":
        """The same world, speaking of another record: an id, or a login name."""
        return replace(self, subject=self.account(subject))

    @property
    def record(self) -> Record:
        """The record spoken of."""
        return self.records[self.subject]

    def step(self, name: str) -> Step:
        """A step by its name, which is that of its kind too where it opens a record."""
        kind, _, step = name.rpartition(".")
        return procedure().step(kind or self.record.kind, step)

    def account(self, login_name: str) -> str:
        """The id of an account; anything else stands for itself."""
        named = (r.id for r in self.records.values() if r.fact("login_name") == login_name)
        return next(named, login_name)

    def unit(self, login_name: str) -> str:
        """The unit an account belongs to; the house's own where it says none."""
        account = self.records.get(self.account(login_name))
        return (account.fact("unit_code") if account else None) or "zjw"

    def roles(self, login_name: str) -> frozenset[str]:
        """The roles an account holds."""
        account = self.records.get(self.account(login_name))
        return frozenset(account.fact("roles") if account else (login_name,))

    def found(self, target: Target) -> Record | None:
        """A record by its id or by a key."""
        if target.key is None:
            return self.records.get(target.record or "")
        name, value = target.key
        return next((r for r in self.records.values() if r.fact(name) == value), None)


def _house() -> World:
    world = World().did(
        "console", "unit.register_unit", "2026-01-05", unit_code="zjw", unit_title="某镇纪委"
    )
    for login_name, role in (
        ("manager", "clue_manager"),
        ("handler", "handler"),
        ("colleague", "handler"),
        ("outsider", "handler"),
        ("intake", "intake_officer"),
        ("reviewer", "reviewer"),
        ("second_reviewer", "reviewer"),
        ("deputy", "commission_deputy"),
        ("secretary", "commission_secretary"),
        ("party_secretary", "party_secretary"),
        ("security", "security_admin"),
    ):
        account = {"login_name": login_name, "display_name": login_name, "role": role}
        world = world.did("console", "account.create_account", "2026-01-05", **account)
    return world


SUBJECT = {
    "name": "王某",
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "management_authority": "township",
    "person_category": "village_manager",
    "political_status": "party_member",
    "main_leader": False,
}
CLUE = {
    "source": "petition",
    "summary": "反映低保评定中优亲厚友",
    "disciplines": ["mass"],
    "persons": [SUBJECT],
}
LEADER_CLUE = CLUE | {"persons": [SUBJECT | {"main_leader": True}]}

HOUSE = _house()
PERSON = HOUSE.did("manager", "person.register_person", "2026-03-02", name="王某")
ZJW = HOUSE.told[0].events[0].record  # the commission itself, as a unit
HANDLER, COLLEAGUE = HOUSE.account("handler"), HOUSE.account("colleague")
TEAM = [HANDLER, COLLEAGUE]

STUDIED = {"disposition_reason": "问题较为一般", "studied_on": "2026-03-19"}
TALK = STUDIED | {"disposition": "talk_inquiry", "inquiry_mode": "talk", "work_plan": "方案"}
LETTER = TALK | {"inquiry_mode": "letter"}
BOTH = TALK | {"inquiry_mode": "talk_and_letter"}
VERIFICATION = STUDIED | {
    "disposition": "prelim_verification",
    "work_plan": "初核方案",
    "team": TEAM,
}
SHELVING = STUDIED | {"disposition": "shelved"}
CLOSURE = STUDIED | {"disposition": "closed", "closing_reason": "no_substance"}

HELD_TALK = {
    "talk_place": "镇纪委谈话室",
    "talkers": "李某、赵某",
    "talk_record_signed": True,
    "talk_summary": "本人作了说明",
}
SENT_LETTER = {"letter_number": "函〔2026〕1号", "reply_direct": False}
REPLY = {"reply_summary": "本人说明情况", "leader_opinion": "情况属实"}
REPORT = {"proposed_outcome": "accepted_closed", "report_opinion": "建议采信了结"}


def _assessing(clue: dict[str, Any]) -> World:
    return (
        HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
        .did(
            "manager",
            "propose_distribution",
            "2026-03-03",
            handler=HANDLER,
            distribution_opinion="请承办",
        )
        .did("secretary", "approve_distribution", "2026-03-04")
        .did("handler", "sign_receipt", "2026-03-05")
    )


def _proposed(disposition: dict[str, Any], clue: dict[str, Any] = CLUE) -> World:
    return _assessing(clue).did("handler", "propose_disposition", "2026-03-20", **disposition)


REGISTERED = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **CLUE)
DISTRIBUTION_PROPOSED = REGISTERED.did(
    "manager",
    "propose_distribution",
    "2026-03-03",
    handler=HANDLER,
    distribution_opinion="请承办",
)
ASSIGNED = DISTRIBUTION_PROPOSED.did("secretary", "approve_distribution", "2026-03-04")
ASSESSING = ASSIGNED.did("handler", "sign_receipt", "2026-03-05")

TALK_PROPOSED = _proposed(TALK)
VERIFICATION_PROPOSED = _proposed(VERIFICATION)
SHELVING_PROPOSED = _proposed(SHELVING)
CLOSURE_PROPOSED = _proposed(CLOSURE)
LEADER_TALK_PROPOSED = _proposed(TALK, LEADER_CLUE)
LEADER_VERIFICATION_PROPOSED = _proposed(VERIFICATION, LEADER_CLUE)

TALK_PLANNED = TALK_PROPOSED.did("secretary", "approve_talk_inquiry", "2026-03-23")
LETTER_PLANNED = _proposed(LETTER).did("secretary", "approve_talk_inquiry", "2026-03-23")
BOTH_PLANNED = _proposed(BOTH).did("secretary", "approve_talk_inquiry", "2026-03-23")
LETTER_SENT = LETTER_PLANNED.did("handler", "send_letter", "2026-03-24", **SENT_LETTER)
LETTER_DELIVERED = LETTER_SENT.did("handler", "record_letter_delivery", "2026-03-26")
BOTH_LETTER_DELIVERED = BOTH_PLANNED.did("handler", "send_letter", "2026-03-24", **SENT_LETTER).did(
    "handler", "record_letter_delivery", "2026-03-26"
)
TALK_HELD = TALK_PLANNED.did("handler", "record_talk", "2026-03-25", **HELD_TALK)
TALK_REPORTED = TALK_HELD.did("handler", "submit_talk_report", "2026-03-30", **REPORT)
ACCEPTED = TALK_REPORTED.did(
    "secretary",
    "close_accepted",
    "2026-04-01",
    feedback_letter_number="反馈〔2026〕1号",
    feedback_sent_on="2026-04-01",
)

VERIFICATION_ORDERED = TALK_REPORTED.did(
    "secretary", "to_verification", "2026-04-01", reason="涉嫌违纪"
)
PLAN_PROPOSED = VERIFICATION_ORDERED.did(
    "handler", "propose_verification_plan", "2026-04-08", work_plan="初核方案", team=TEAM
)
VERIFICATION_PLANNED = VERIFICATION_PROPOSED.did("secretary", "approve_verification", "2026-03-23")
SHELVED = SHELVING_PROPOSED.did("secretary", "approve_shelving", "2026-03-23")
CLOSED = CLOSURE_PROPOSED.did("secretary", "approve_closure", "2026-03-23")

ID_NUMBER = "11010519491231002X"  # the example in GB 11643
KNOWN = CLUE | {"persons": [SUBJECT | {"id_number": ID_NUMBER}]}
SAME_PERSON = HOUSE.did("manager", "clue.register_clue", "2026-03-01", **KNOWN).did(
    "intake", "clue.register_clue", "2026-03-02", **KNOWN
)
TRANSFER_OUT = {
    "transfer_reason": "other_place",
    "receiving_organ": "邻镇纪委",
    "reason": "问题发生在邻镇",
}
TRANSFER_PROPOSED = REGISTERED.did("manager", "propose_transfer_out", "2026-03-03", **TRANSFER_OUT)
RETURN_PROPOSED = REGISTERED.did("manager", "propose_return", "2026-03-03", reason="没有实质内容")

FOUND = {
    "truth_found": "substantiated",
    "faced_person": True,
    "self_confessed": False,
    "verification_outcome": "propose_filing",
    "report_opinion": "建议立案",
}
CHARGE = {
    "receiving_organ": "某村党支部",
    "transfer_document": "某纪移〔2026〕1号",
    "reply_due_on": "2026-05-22",
}
HANDLING = {
    "organisational_handling": "suspension",
    "handling_document": "某委〔2026〕8号",
    "handling_reason": "失职失责",
}
CLARIFICATION = {
    "person_consents": True,
    "clarification_way": "within_range",
    "clarification_range": "某村党员大会",
    "clarification_plan": "说明核实结论",
}
ARCHIVING = {"files_complete": True, "archive_number": "2026-1", "retention": "years_15"}


def _signing(**found: Any) -> World:
    return VERIFYING.did("handler", "submit_verification_report", "2026-04-20", **FOUND | found)


def _verified(**found: Any) -> World:
    return (
        _signing(**found)
        .did("handler", "sign_verification_report", "2026-04-21")
        .did("colleague", "sign_verification_report", "2026-04-22")
    )


VERIFYING = VERIFICATION_PLANNED.did("handler", "start_verification", "2026-03-24")
MATTER_PROPOSED = VERIFYING.did("handler", "propose_matter", "2026-04-01", matter="另有克扣补贴")
REPORT_SIGNING = _signing()
VERIFIED = _verified()
FOUND_TRUE_IN_PART = _verified(truth_found="partly", faced_person=False)
FOUND_UNTRUE = _verified(truth_found="unfounded", verification_outcome="closed")
UNTRUE_CLOSED = FOUND_UNTRUE.did(
    "secretary", "close_verified", "2026-04-24", verified_closing_reason="unfounded"
)
CHARGED = VERIFIED.did("secretary", "transfer_party_org", "2026-04-24", **CHARGE)
UNDER_CASE = VERIFIED.did("secretary", "propose_filing", "2026-04-24")
SUSPENDED = VERIFIED.did("handler", "record_organisational_handling", "2026-04-24", **HANDLING)
CLARIFICATION_PROPOSED = UNTRUE_CLOSED.did(
    "handler", "propose_clarification", "2026-05-06", **CLARIFICATION
)
CLARIFICATION_APPROVED = CLARIFICATION_PROPOSED.did(
    "secretary", "approve_clarification", "2026-05-07"
)
ARCHIVED = CLOSED.did("handler", "archive_clue", "2026-06-01", **ARCHIVING)

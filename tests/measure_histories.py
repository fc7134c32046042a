"""Named histories of measures without a clue, of circulars and of accountability."""

from tests.histories import HOUSE, ID_NUMBER, World

PROPOSAL = {
    "name": "王某",
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "political_status": "party_member",
    "measure": "reminder_talk",
    "measure_ground": "supervision",
    "measure_reason": "公务接待审批单填写不全",
}
OF_KNOWN = PROPOSAL | {"id_number": ID_NUMBER}
CARRIED_OUT = {"carried_out_by": ["李某", "赵某"], "measure_record": "已谈话提醒，本人表示改正"}
DUE = {"due_on": "2026-03-20"}
SELF_REVIEW = {"self_review_note": "书面检查认识到位，已补齐审批单"}


def proposed(world: World = HOUSE, **fields: object) -> World:
    """A measure that waits for approval."""
    return world.did("handler", "measure.propose_measure", "2026-03-02", **PROPOSAL | fields)


def approved(world: World = HOUSE, **fields: object) -> World:
    """The same, agreed to."""
    return proposed(world, **fields).did("secretary", "approve_measure", "2026-03-03")


def carried_out(world: World = HOUSE, **fields: object) -> World:
    """The same, done to the person; a written check is waited for where that was ordered."""
    due = DUE if fields.get("measure") == "ordered_self_review" else {}
    return approved(world, **fields).did(
        "handler", "carry_out_measure", "2026-03-06", **CARRIED_OUT | due
    )


def done_with(measure: str) -> World:
    """Somebody on whom this was taken."""
    return carried_out(measure=measure)


PROPOSED = proposed()
APPROVED = approved()
DONE = carried_out()
REVIEW_APPROVED = approved(measure="ordered_self_review")
REVIEW_ORDERED = carried_out(measure="ordered_self_review")

CRITICISED = {
    "name": "王某",
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "political_status": "party_member",
}
CIRCULAR = {
    "circular_title": "关于两起违反值班纪律问题的通报",
    "measure_ground": "supervision",
    "circular_cases": 2,
    "circular_text": "节日期间检查发现两人脱岗",
    "circular_audience": "各村、镇直各单位",
    "units_named": ["某村"],
    "criticised": [CRITICISED],
}


def drafted(world: World = HOUSE, **fields: object) -> World:
    """A circular that waits for approval."""
    return world.did("manager", "circular.draft_circular", "2026-03-09", **CIRCULAR | fields)


def signed(world: World = HOUSE, **fields: object) -> World:
    """The same, agreed to."""
    return drafted(world, **fields).did("secretary", "approve_circular", "2026-03-10")


def issued(world: World = HOUSE, **fields: object) -> World:
    """The same, numbered and out."""
    return signed(world, **fields).did("manager", "issue_circular", "2026-03-11")


DRAFTED = drafted()
RETURNED = DRAFTED.did("secretary", "return_circular", "2026-03-10", reason="事实写得更准确些")
SIGNED = signed()
ISSUED = issued()

VILLAGE = HOUSE.did(
    "console", "unit.register_unit", "2026-01-06", unit_code="mc", unit_title="某村党支部"
)
ORGANISATION = {
    "accountable_kind": "organisation",
    "accountable_unit": VILLAGE.subject,
    "duty_failed": "对村干部日常监督缺失",
    "accountability_form": "org_notice",
}
CADRE = ORGANISATION | {
    "accountable_kind": "cadre",
    "accountable_person": "周某",
    "accountability_form": "notice",
}
ACCOUNTABILITY = {
    "accountability_body": "某镇纪委",
    "accountability_document": "某纪〔2026〕5号",
}


def to_answer(body: dict[str, object], world: World = VILLAGE) -> World:
    """Accountability that waits for a decision."""
    return world.did("handler", "accountability.propose_accountability", "2026-03-16", **body)


def answering(body: dict[str, object], world: World = VILLAGE) -> World:
    """The same, decided."""
    proposal = to_answer(body, world)
    return proposal.did("secretary", "approve_accountability", "2026-03-17", **ACCOUNTABILITY)


ACCOUNTABLE_PROPOSED = to_answer(ORGANISATION)
ACCOUNTABLE = answering(ORGANISATION)

OUTCOMES = (
    *map(done_with, ("admonition", "warning_talk", "criticism", "public_criticism")),
    answering(CADRE),
)

# An id of the right form, for what is refused before anybody looks whether it is there.
CAMPAIGN = "c" * 32

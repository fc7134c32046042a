"""处置 in the demo: the handler proposes, the secretary decides; the shelved comes up again."""

from datetime import date
from typing import Any

from domain.calendar import next_working_day
from service.demo.teller import Part, Teller

OPENINGS = ("sign_receipt", "reexamine_shelved", "return_from_case", "reopen_clue")
SHELVINGS = ("approve_shelving", "shelve_verified", "reexamine_shelved")


def talk_inquiry(clue: Teller) -> Part:
    """谈话函询: a way and a plan are proposed."""
    mode = clue.facts["inquiry_mode"] = clue.draw("inquiry_mode")
    body = {"inquiry_mode": mode, "work_plan": clue.said("talk_plans")}
    yield from _proposed(clue, disposition="talk_inquiry", **body)
    return "inquiry"


def prelim_verification(clue: Teller) -> Part:
    """初步核实: a plan and a team are proposed."""
    clue.team = clue.two()
    body = {"work_plan": clue.said("verification_plans"), "team": clue.ids(*clue.team)}
    yield from _proposed(clue, disposition="prelim_verification", **body)
    return "verification"


def shelved(clue: Teller) -> Part:
    """暂存待查: not ripe yet."""
    yield from _proposed(clue, disposition="shelved")
    yield from clue.do("approve_shelving", "shuji", (1, 4))
    return "reexamination"


def closed(clue: Teller) -> Part:
    """予以了结: nothing to inquire into."""
    reason = clue.draw("closing_reason")
    yield from _proposed(clue, disposition="closed", closing_reason=reason)
    yield from clue.do("approve_closure", "shuji", (1, 12))
    return None


def reexamined(clue: Teller) -> Part:
    """A shelved clue is looked at every half year until it can be taken up again."""
    due = clue.due("shelved-reexamination", *SHELVINGS)
    assert due is not None
    early = next_working_day(date.fromordinal(due.toordinal() - clue.rng.randint(0, 20)))
    outcome = clue.draw("reexamination_outcome")
    body = {"reexamination_outcome": outcome, "reason": clue.said(outcome)}
    yield from clue.do("reexamine_shelved", "shuji", early, **body)
    return "reexamination" if outcome == "kept" else "closed"


def _proposed(clue: Teller, **body: Any) -> Part:
    step, when, due = "propose_disposition", (4, 16), clue.due("disposition-opinion", *OPENINGS)
    late = "disposition_late"
    yield from clue.in_time(step, clue.handler, when, due, late, "studied_on", **body)
    if clue.has("disposition_rejected"):
        yield from clue.do("reject_disposition", "shuji", (1, 3))
        yield from clue.in_time(step, clue.handler, when, due, "", "studied_on", **body)

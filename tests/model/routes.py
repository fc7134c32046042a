"""How far each step is from each stage, along the rows: what leads a walk to a step."""

from collections import deque
from functools import cache

from tests.model.law import STAGES
from tests.model.periods import PeriodRow
from tests.model.rows import ROWS, Row

Place = tuple[str, str]
CHOSEN = {  # where a choice may lead
    "?way_back": ("registered",),  # it may be further on, but never comes nearer
    "?talk_held": ("talk_done",),
    "?letter_done": ("talk_planned", "talk_done"),
    "?signed_by_all": ("verification_result_pending",),
    "?signed_by_team": ("transfer_pending",),
    "?reexamined": ("assessing",),
    "?county_said": ("in_review", "branch_pending", "county_request_pending"),
    "?branch_voted": ("branch_resolved",),
    "?as_announced": ("filed", "investigating"),
    "?county_replied": ("decided", "announcing"),
    "?by_county_alone": ("announcing",),
}
GROWS = {  # a record of one kind from one of another
    "petition.hand_over_as_clue": ("clue", "registered"),
    "clue.propose_filing": ("case", "filing_proposed"),
}
OPENED_BY = {  # what keeps the stage, and yet must come before a step that leads on
    "case.approve_filing": "case.endorse_filing",
    "case.record_supervisory_filing": "case.endorse_filing",
    "case.announce_filing": "case.record_county_filing",
    "case.decide_by_party_committee": "case.ask_party_committee",
    "case.agree_by_party_committee": "case.ask_party_committee",
    "case.decline_by_party_committee": "case.ask_party_committee",
    "case.report_execution": "case.record_execution_item",
    "clue.record_reply": "clue.record_letter_delivery",
}
BACK = ("case.refuse_review", "case.return_reinvestigate")  # closed to what had no inquiry
STARTS = {
    "case.file_directly": [("clue", "assessing")],
    "case.review_directly": [("clue", "assessing")],
    # What has ended without a sanction is no way to one.
    "case.archive_case": [("case", "executed")],
    "case.record_admin_sanction": [("case", "county_deciding")],
    "appeal.receive_appeal": [
        ("case", stage) for stage in ("decided", "announcing", "executing", "executed")
    ],
}


def reached(row: Row) -> list[Place]:
    """The places a step may lead to."""
    stages = CHOSEN.get(row.to, () if row.id in BACK else (row.to,))
    places = [(row.kind, stage) for stage in stages if stage != "="]
    return [*places, GROWS[row.id]] if row.id in GROWS else places


def starts(row: Row) -> list[Place]:
    """The places from which it can be done."""
    return STARTS.get(row.id, [(row.kind, stage) for stage in row.after])


def _distances(goal: Row) -> dict[Place, int]:
    """The number of steps from each place to one where the goal is open."""
    found = dict.fromkeys(starts(goal), 0)
    waiting = deque(found)
    while waiting:
        place = waiting.popleft()
        for row in ROWS.values():
            if place in reached(row):
                for before in starts(row):
                    if before not in found:
                        found[before] = found[place] + 1
                        waiting.append(before)
    return found


def _by_step(goal: Row) -> dict[str, int]:
    """How far the goal is after each step that brings it nearer or keeps it near."""
    distances = _distances(goal)
    found = {
        row.id: min(distances[place] for place in reached(row) if place in distances)
        for row in ROWS.values()
        if any(place in distances for place in reached(row))
    }
    opening = {OPENED_BY[id]: n for id, n in found.items() if id in OPENED_BY}
    return found | opening | ({OPENED_BY[goal.id]: 0} if goal.id in OPENED_BY else {})


MARKED_BY = {  # the steps that leave a mark which ends a period
    "reactivated": "reexamine_shelved",
    "formalities_completed": "record_execution_item",
    "rights_restored": "end_probation",
    "expelled": "end_probation",
    "party_changed": "change_sanction",
    "party_revoked": "revoke_sanction",
    "admin_changed": "change_sanction",
    "admin_revoked": "revoke_sanction",
}


@cache
def ahead(kind: str, stage: str) -> frozenset[str]:
    """Every stage that may still be reached from one, itself among them."""
    found, waiting = {stage}, deque([stage])
    while waiting:
        before = waiting.popleft()
        rows = (row for row in ROWS.values() if row.kind == kind and before in row.after)
        for place in {place for row in rows for place in reached(row)}:
            if place[0] == kind and place[1] not in found:
                found.add(place[1])
                waiting.append(place[1])
    return frozenset(found)


@cache
def can_end(row: PeriodRow, stage: str) -> bool:
    """Whether anything that ends a period may still be done from a stage."""
    steps = (f"{row.kind}.{MARKED_BY.get(name, name)}" for name in row.words["ends"])
    return any(id in ROWS and ROWS[id].after & ahead(row.kind, stage) for id in steps)


assert STAGES.keys() == {row.kind for row in ROWS.values()}
ROUTES = {id: _by_step(row) for id, row in ROWS.items()}

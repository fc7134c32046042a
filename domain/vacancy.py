"""缺配: an approval needs two people; where the seat of who would approve is vacant, it waits."""

from collections.abc import Collection, Set

from domain.codes import CODES
from domain.committee import Stage
from domain.committee.seats import board_of
from domain.record import Record
from domain.rulebook import StepRule
from domain.step import Context, Key, Refused, Target

COMMITTEE = "committee of the unit"
RULE = "approval-needs-seat-filled"
SEAT_OF = {
    "commission_secretary": "secretary",
    "acting_secretary": "secretary",
    "commission_deputy": "deputy_secretary",
}


def read_committee(row: StepRule, unit: str) -> dict[str, Target]:
    """The unit's committee, for a step that answers a proposal."""
    return {COMMITTEE: Target(key=Key("committee_unit", unit))} if row.decides_on else {}


def seat_vacant(row: StepRule, record: Record, context: Context) -> Refused | None:
    """Why nobody in this role can approve now, or None: its seat is filled, or somebody acts.

    A unit that has not recorded its committee is not held to it, and the committee's own record
    can always be put right.
    """
    vacant = _vacant(context)
    seats = {SEAT_OF.get(role) for role in context.roles.intersection(row.roles)}
    if not row.decides_on or record.kind == "committee" or not seats <= vacant:
        return None
    sentence = (
        f"{_titles(vacant)}空缺，审批须由两人分别提出和批准，请先登记任职或者指定代行职责人。"
    )
    return Refused(RULE, sentence, "role")


def vacancies_said(context: Context) -> str:
    """A hint for whoever is told to find somebody else: which seats nobody sits in."""
    vacant = _vacant(context)
    return f"目前{_titles(vacant)}空缺，须先登记任职或者指定代行职责人。" if vacant else ""


def _vacant(context: Context) -> Set[str | None]:
    """The kinds of seat in which nobody sits, and for which nobody acts on the day of the act."""
    committee = context.reads.get(COMMITTEE)
    if committee is None or committee.stage == Stage.DISSOLVED:
        return frozenset()
    board, first = board_of(committee), committee.fact("acting_from")
    if first and not first <= context.occurred_on <= committee.fact("acting_until"):
        board = board.acting(None)
    return frozenset(board.standing["vacant_kinds"])


def _titles(kinds: Collection[str | None]) -> str:
    seats = CODES["seat_kind"].codes
    return "、".join(f"镇纪委{title}" for kind, title in seats.items() if kind in kinds)

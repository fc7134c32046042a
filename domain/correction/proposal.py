"""What proposing a correction or voiding and answering it share: what waits, and what is read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError

from domain.naming import named
from domain.procedure import procedure
from domain.record import CORRECTION, Record
from domain.redecide import (
    Act,
    act_at,
    asked,
    carried,
    reads_of,
    reads_of_act,
    restatement,
)
from domain.step import Context, Refused, Restated, Target

PROPOSALS = ("correction.correction_proposed", "correction.voiding_proposed")
ANSWERS = (
    "correction.correction_approved",
    "correction.voiding_approved",
    "correction.correction_rejected",
)


@dataclass(frozen=True)
class EventVoided:
    """Takes the place of each event of a voided act; its envelope names which."""


def already_pending(record: Record, context: Context) -> Refused | None:
    """The guard of a proposal: one at a time, so that its answer is about what was seen."""
    latest = record.last(*PROPOSALS, *ANSWERS)
    if latest is None or latest.kind in ANSWERS:
        return None
    return Refused("correction-by-proposal", "已有更正或作废申请待批，请先处理。", "stage")


def nothing_pending(*kinds: str) -> Callable[[Record, Context], Refused | None]:
    """The guard of an answer: it is closed while no proposal of these kinds waits."""

    def closed_because(record: Record, context: Context) -> Refused | None:
        latest = record.last(*PROPOSALS, *ANSWERS)
        if latest is not None and latest.kind in kinds:
            return None
        return Refused("correction-by-proposal", "没有待批的更正或作废申请。", "stage")

    return closed_because


def pending(record: Record, kind: str) -> Any:
    """The proposal that waits; the guard has made sure that there is one."""
    proposed = record.last(kind)
    assert proposed is not None
    return proposed.event


def reads(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """A proposal is tried at once and an answer decides again, on all that the acts had read and
    what the restated act reads now: whoever it newly names.
    """
    waiting = record.last(*PROPOSALS)
    proposed = command if "restated" in command else vars(waiting.event) if waiting else {}
    return _others(record) | dict(reads_of(record)) | dict(_reads_restated(record, proposed))


def _reads_restated(record: Record, proposed: Mapping[str, Any]) -> Mapping[str, Target]:
    if "restated" not in proposed:
        return {}
    try:
        act = act_at(record, proposed["target"])
        whole = asked(act.step).dump(act.command) | proposed["restated"]
        restated = restatement(act, whole)
        newly = named(asked(act.step), restated).items()
        there = {f"{act.slots[0]}.{name}": target for name, target in newly}
        return there | dict(reads_of_act(act, record, restated))
    except (Refused, ValidationError):
        return {}  # the decision meets the same and says so, once role and stage are in order


def _others(record: Record) -> dict[str, Target]:
    """Every record of a matter that this one's events name: an act may have recorded there too."""
    return {id: Target(record=id) for recorded in record for id in _references(recorded.event)}


def voided_there(act: Act, record: Record, context: Context) -> dict[str, tuple[Restated, ...]]:
    """What goes on other records together with an act that goes: what it recorded there.

    Raises Refused where something has been built upon that.
    """
    voided = {}
    others = {other.id: other for other in context.reads.values() if other}
    for other in others.values():
        slots = carried(act, record, other).keys()
        if other.id == record.id or not slots or not procedure().pursues(other.kind):
            continue
        matter = [s for s, e in other.slots.items() if not e.kind.startswith(CORRECTION)]
        if set(matter[-len(slots) :]) != slots:
            title = procedure().kinds[other.kind].title
            sentence = f"由这一步记入{title}的内容之后又有办理，请先在该{title}上逐步作废。"
            raise Refused("correction-keeps-history-legal", sentence)
        day = context.occurred_on
        voided[other.id] = tuple(Restated(slot, EventVoided(), day) for slot in sorted(slots))
    return voided


def must_answer_for(act: Act, context: Context) -> None:
    """Refuses to correct or void an approval without whoever may give it."""
    row = context.rulebook.step(act.step.id, act.entries[0].occurred_on)
    if row.decides_on and not context.roles.intersection(row.roles):
        titles = "、".join(context.rulebook.roles[role].title for role in row.roles)
        sentence = f"“{act.title}”由{titles}批准，更正、作废也须由其批准。"
        raise Refused("correction-by-approver-of-act", sentence, "role")


def _references(event: Any) -> Iterator[str]:
    """The ids of the records of other matters that an event names."""
    for name, said in vars(event).items():
        meaning = procedure().meanings.get(name)
        if said and meaning and procedure().pursues(meaning.reference):
            yield from (said,) if isinstance(said, str) else said

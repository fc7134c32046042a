"""What proposing a correction or voiding and answering it share: what waits, and what is read."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from marshmallow import ValidationError

from domain.procedure import procedure
from domain.record import Record
from domain.redecide import Act, act_at, asked, reads_of, reads_of_act, restatement
from domain.step import Context, Refused, Target

PROPOSALS = ("correction.correction_proposed", "correction.voiding_proposed")
ANSWERS = (
    "correction.correction_approved",
    "correction.voiding_approved",
    "correction.correction_rejected",
)


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
    return dict(reads_of(record)) | dict(_reads_restated(record, proposed))


def _reads_restated(record: Record, proposed: Mapping[str, Any]) -> Mapping[str, Target]:
    if "restated" not in proposed:
        return {}
    try:
        act = act_at(record, proposed["target"])
        whole = asked(act.step).dump(act.command) | proposed["restated"]
        return reads_of_act(act, record, restatement(act, whole))
    except (Refused, ValidationError):
        return {}  # the decision meets the same and says so, once role and stage are in order


def reads_opened(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The same, and every record that an act of this one names: it may have been opened by it."""
    named = {id: Target(record=id) for recorded in record for id in _references(recorded.event)}
    return named | dict(reads_of(record))


def must_have_opened_nothing(act: Act, record: Record, context: Context) -> None:
    """Refuses to void an act by which another record came into being that still stands."""
    commands = {record.history[slot - 1].command_id for slot in act.slots}
    for entry in act.entries:
        for id in _references(entry.event):
            other = context.reads[id]
            if other and other.stage and other.history[0].command_id in commands:
                title = procedure().kinds[other.kind].title
                sentence = f"由这一步开立的{title}仍然有效，请先作废该{title}的第一步。"
                raise Refused("correction-keeps-history-legal", sentence)


def _references(event: Any) -> Iterator[str]:
    """The ids of the records of other matters that an event names."""
    for name, said in vars(event).items():
        meaning = procedure().meanings.get(name)
        if said and meaning and procedure().pursues(meaning.reference):
            yield from (said,) if isinstance(said, str) else said

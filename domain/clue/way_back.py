"""退回原环节: where a clue goes on when it is neither handed over nor returned after all."""

from dataclasses import make_dataclass
from typing import Any

from domain.clue import Stage
from domain.procedure import procedure
from domain.record import Record

BEFORE_DISPOSITION = (Stage.REGISTERED, Stage.ASSIGNED, Stage.ASSESSING)
# That a clue is another body's to handle may come out at any time while it is handled here.
HANDLED_HERE = (
    *BEFORE_DISPOSITION,
    Stage.DISPOSITION_PENDING,
    Stage.TALK_PLANNED,
    Stage.AWAITING_REPLY,
    Stage.TALK_DONE,
    Stage.TALK_RESULT_PENDING,
    Stage.VERIFICATION_ORDERED,
    Stage.VERIFICATION_PLAN_PENDING,
    Stage.VERIFICATION_PLANNED,
    Stage.VERIFYING,
    Stage.VERIFICATION_REPORT_SIGNING,
    Stage.VERIFICATION_RESULT_PENDING,
    Stage.SHELVED,
)


def _kept(stage: Stage) -> type:
    """The event recorded beside a refusal, which leads back to this stage: KeptAssessing."""
    name = "Kept" + "".join(word.capitalize() for word in stage.value.split("_"))
    said = {"TITLE": f"回到“{stage.title_zh}”", "__module__": __name__}
    return make_dataclass(name, (), frozen=True, namespace=said)


WAYS_BACK = {_kept(stage): stage for stage in HANDLED_HERE}
WAYS_BACK_EARLY = {
    event: stage for event, stage in WAYS_BACK.items() if stage in BEFORE_DISPOSITION
}


def way_back(record: Record) -> Any:
    """The event that leads to the stage the clue was given away from."""
    stages = [procedure().leads_to[recorded.kind] for recorded in record]
    origin = next(stage for stage in reversed(stages) if stage in HANDLED_HERE)
    return next(event for event, stage in WAYS_BACK.items() if stage == origin)()

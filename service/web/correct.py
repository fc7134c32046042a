"""Proposing to correct or to void an earlier step: the form of that very step, filled in."""

from typing import Any

from flask import Blueprint

from domain.redecide import act_at
from service.reading import open_record
from service.web.desk import RECORD, reader
from service.web.kept import keeps_form
from service.web.record import of_kind
from service.web.step import BOTH, handled, step_of
from service.web.task import PROPOSALS, Task

blueprint = Blueprint("correct", __name__)

STEPS = {word: step.partition(".")[2] for step, word in PROPOSALS.items()}


@blueprint.route(f"{RECORD}/<any({','.join(STEPS)}):word>/<int:version>", methods=BOTH)
@keeps_form
def correct(kind: str, record: str, word: str, version: int) -> Any:
    known = of_kind(kind, open_record(reader(), record))
    action = f"/{kind}/{record}/{word}/{version}"
    act = act_at(known, version)
    return handled(Task(reader(), kind, step_of(kind, STEPS[word]), known, action, act))

"""登记补课: some who were absent have been taught what they missed (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.education import Stage
from domain.education.attendance import missing
from domain.fields import PERSON, BusinessDate, Command, Names
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordMakeUp(Command):
    occurred_on = BusinessDate("补课日期")
    made_up = Names("补课人员", secrecy=PERSON)


@dataclass(frozen=True)
class MakeUpRecorded:
    made_up: tuple[str, ...]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    stray = [name for name in command["made_up"] if name not in missing(record)]
    if stray:
        sentence = f"{'、'.join(stray)}不在待补课名单上，请核对后删去。"
        raise Refused("session-make-up-of-absent", sentence)
    return here(MakeUpRecorded(**as_said(command)))


def all_made_up(record: Record, context: Context) -> Refused | None:
    """Nobody is taught the same twice."""
    if missing(record):
        return None
    return Refused("session-make-up-complete", "缺席人员都已补课，请办结本次活动。", "stage")


STEP = Step(
    title="登记补课",
    command=RecordMakeUp,
    decide=decide,
    leads_to={MakeUpRecorded: None},
    after=(Stage.MAKE_UP,),
    closed_because=all_made_up,
)

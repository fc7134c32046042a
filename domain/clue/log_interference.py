"""登记过问说情: whoever is asked about a clue writes it down (执纪规则 64)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN, Stage
from domain.interference import InterferenceFacts, LogInterference
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class InterferenceLogged(InterferenceFacts):
    """Somebody tried to learn of the clue or to sway it."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InterferenceLogged(**as_said(command)))


STEP = Step(
    title="登记过问说情",
    command=LogInterference,
    decide=decide,
    leads_to={InterferenceLogged: None},
    after=(*OPEN, Stage.CLOSED),
    aside=True,
    voidable=False,
)

"""撤销处分: a sanction is taken back and its effect ends (执纪规则 59; 政务处分法 57)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.case import DECIDED, Stage
from domain.case.later_decision import DecidedLater, LaterDecision, paper_of
from domain.case.nothing_left import SanctionsEnded, ended, none_standing
from domain.case.sanctions import FIELD, standing
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choices, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step


class RevokeSanction(LaterDecision):
    occurred_on = BusinessDate("撤销决定日期")
    revoked_tracks = Choices("撤销的处分", CODES["sanction_track"], secrecy=PUBLIC)

    class Meta(Command.Meta):
        fields = ("occurred_on", "revoked_tracks", *LaterDecision._declared_fields)


@dataclass(frozen=True)
class PartySanctionRevoked(DecidedLater):
    revoked_tracks: tuple[str, ...]


@dataclass(frozen=True)
class AdminSanctionRevoked(DecidedLater):
    revoked_tracks: tuple[str, ...]


EVENT = {"party": PartySanctionRevoked, "admin": AdminSanctionRevoked}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    events = revoked(command["revoked_tracks"], command, record, context)
    return Recordings((*events, *ended(events, record)))


def revoked(
    tracks: Iterable[str], command: dict[str, Any], case: Record, context: Context
) -> tuple[Any, ...]:
    """What such a decision, on an appeal or not, records on the case. Raises Refused."""
    chosen, stands = tuple(tracks), standing(case)._asdict()
    taken = {FIELD[track]: stands[FIELD[track]] for track in chosen}
    if not all(taken.values()):
        sentence = "本案没有所选种类的有效处分，请核对撤销的处分。"
        raise Refused("sanction-decided-first", sentence)
    party, admin = taken.get("party_sanction"), taken.get("admin_sanction")
    paper = paper_of(command, party, admin, case, context)
    return tuple(EVENT[track](**paper, revoked_tracks=chosen) for track in chosen)


STEP = Step(
    title="撤销处分",
    command=RevokeSanction,
    decide=decide,
    leads_to={
        PartySanctionRevoked: None,
        AdminSanctionRevoked: None,
        SanctionsEnded: Stage.EXECUTED,
    },
    after=DECIDED,
    closed_because=none_standing,
    aside=True,
)

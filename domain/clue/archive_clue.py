"""线索归档: the papers are complete and go to the archive (执纪规则 25; 档案办法)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.lateness import must_explain
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ArchiveClue(Command):
    occurred_on = BusinessDate("归档日期")
    files_complete = Flag("材料是否齐全", hint="按卷内目录逐项核对")
    archive_number = Line("档号")
    retention = Choice("保管期限", CODES["retention"], secrecy=PUBLIC)
    late_reason = Text("超期原因", required=False, hint="了结次年6月30日以后才归档的必填")


@dataclass(frozen=True)
class ClueArchived:
    """Starts the period of retention."""

    files_complete: bool
    archive_number: str
    retention: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["files_complete"]:
        raise Refused("files-complete-before-archive", "材料不齐全，请补齐后再归档。")
    must_explain(record, "clue-archiving", command["late_reason"], context)
    return here(ClueArchived(**as_said(command)))


STEP = Step(
    title="线索归档",
    command=ArchiveClue,
    decide=decide,
    leads_to={ClueArchived: Stage.ARCHIVED},
    after=(Stage.CLOSED,),
)

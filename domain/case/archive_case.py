"""案件归档: inquiry and review volumes, each apart (执纪规则 52; 档案办法 11)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.archiving import unsettled
from domain.case.sanctions import sanctioned
from domain.clue.lateness import must_explain
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Text, Whole
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ArchiveCase(Command):
    occurred_on = BusinessDate("归档日期")
    archive_number = Line("档号")
    inquiry_volumes = Whole("审查卷册数")
    review_volumes = Whole("审理卷册数", hint="未经审理的销案案件填0")
    volumes_apart = Flag("审查卷与审理卷是否分开立卷")
    retention = Choice(
        "保管期限", CODES["retention"], secrecy=PUBLIC, hint="本机关立案并给予处分的为永久"
    )
    late_reason = Text("超期原因", required=False, hint="办结次年6月30日以后才归档的必填")


@dataclass(frozen=True)
class CaseArchived:
    archive_number: str
    inquiry_volumes: int
    review_volumes: int
    volumes_apart: bool
    retention: str
    late_reason: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["volumes_apart"]:
        raise Refused("volumes-apart", "审查卷与审理卷应当分开立卷，请整理后再归档。")
    if not command["review_volumes"] and record.stage != Stage.WITHDRAWN:
        raise Refused("volumes-apart", "经过审理的案件应有审理卷，请核对审理卷册数。")
    if sanctioned(record) and command["retention"] != "permanent":
        raise Refused("sanction-kept-for-good", "给予处分的案件应当永久保管，请改选保管期限。")
    must_explain(record, "case-archive", command["late_reason"], context)
    return here(CaseArchived(**as_said(command)))


STEP = Step(
    title="案件归档",
    command=ArchiveCase,
    decide=decide,
    leads_to={CaseArchived: Stage.ARCHIVED},
    after=(Stage.EXECUTED, Stage.CLOSED_NO_SANCTION, Stage.WITHDRAWN),
    closed_because=unsettled,
)

"""案件归档: inquiry and review volumes, each apart (执纪规则 52; 档案办法 11)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.as_said import as_said
from domain.case.formalities import still_due
from domain.case.sanctions import sanctioned
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Whole
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ArchiveCase(Command):
    occurred_on = BusinessDate("归档日期")
    archive_number = Line("档号")
    inquiry_volumes = Whole("审查卷册数", minimum=0)
    review_volumes = Whole("审理卷册数", minimum=1)
    volumes_apart = Flag("审查卷与审理卷是否分开立卷")
    retention = Choice(
        "保管期限", CODES["retention"], secrecy=PUBLIC, hint="本机关立案并给予处分的为永久"
    )


@dataclass(frozen=True)
class CaseArchived:
    archive_number: str
    inquiry_volumes: int
    review_volumes: int
    volumes_apart: bool
    retention: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["volumes_apart"]:
        raise Refused("volumes-apart", "审查卷与审理卷应当分开立卷，请整理后再归档。")
    if sanctioned(record) and command["retention"] != "permanent":
        raise Refused("sanction-kept-for-good", "给予处分的案件应当永久保管，请改选保管期限。")
    return here(CaseArchived(**as_said(command)))


STEP = Step(
    title="案件归档",
    command=ArchiveCase,
    decide=decide,
    leads_to={CaseArchived: Stage.ARCHIVED},
    after=(Stage.EXECUTED,),
    closed_because=still_due,
)

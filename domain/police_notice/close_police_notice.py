"""办结通报: it is no clue, as whoever it is about is no Party member or official (执纪规则 20)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.police_notice import Stage
from domain.step import Step, says


class ClosePoliceNotice(Command):
    occurred_on = BusinessDate("办结日期")
    notice_closing_note = Text(
        "不作为线索的理由", hint="不是党员或者监察对象、已在其他线索中办理等，写明依据"
    )


@dataclass(frozen=True)
class PoliceNoticeClosed:
    notice_closing_note: str


STEP = Step(
    title="通报不作为线索办结",
    command=ClosePoliceNotice,
    decide=says(PoliceNoticeClosed),
    leads_to={PoliceNoticeClosed: Stage.CLOSED},
    after=(Stage.RECEIVED,),
)

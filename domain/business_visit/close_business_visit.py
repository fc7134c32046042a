"""办结走访: every opinion of the business has been seen to (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.business_visit import Stage
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class CloseBusinessVisit(Command):
    occurred_on = BusinessDate("办结日期")


@dataclass(frozen=True)
class BusinessVisitClosed:
    """Nothing is left to be done about it."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    resolved = [
        each.event.opinion_no for each in record if each.kind == "business_visit.opinion_resolved"
    ]
    left = [n for n in range(1, record.fact("opinions_count") + 1) if n not in resolved]
    if left:
        which = "、".join(f"第{n}条" for n in left)
        sentence = f"{which}意见建议还没有办理情况，请先登记再办结。"
        raise Refused("opinions-seen-to", sentence)
    return here(BusinessVisitClosed())


STEP = Step(
    title="办结走访",
    command=CloseBusinessVisit,
    decide=decide,
    leads_to={BusinessVisitClosed: Stage.CLOSED},
    after=(Stage.VISITED,),
)

"""登记承诺: a leader promises something to the people, or a study, by a day (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, Line, Reference, Text
from domain.promise import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class MakePromise(Command):
    occurred_on = BusinessDate("承诺日期")
    promise_kind = Choice("承诺类别", CODES["promise_kind"], secrecy=PUBLIC)
    promise_title = Line("承诺事项")
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    duty_list_id = Reference("承诺领导", kind="duty_list", secrecy=PUBLIC, required=False)
    due_on = Day("完成期限", secrecy=PUBLIC)
    promise_expected = Text("预期成效")


@dataclass(frozen=True)
class PromiseMade:
    promise_number: Annotated[str, Fact("承诺编号", PUBLIC)]
    promise_kind: str
    promise_title: str
    responsible_person: str
    duty_list_id: str | None
    due_on: date
    promise_expected: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PromiseMade(context.numbered("诺"), **as_said(command)))


STEP = Step(
    title="登记承诺",
    command=MakePromise,
    decide=decide,
    leads_to={PromiseMade: Stage.MADE},
    series=Series("promise_number"),
    reserves=("promise_number",),
)

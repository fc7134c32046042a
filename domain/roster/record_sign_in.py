"""登记签到: who turned up, late or not at all, as the sign-in sheet has it (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PERSON, BusinessDate, Command, Pasted
from domain.record import Record
from domain.roster import Stage
from domain.roster.entries import SignIn, SignInRow, must_be_listed, must_lie_on
from domain.step import Context, Recordings, Refused, Step, as_said, here

TURNED_UP = "、".join(CODES["sign_in"].codes.values())
SIGN_INS_HINT = (
    f"一行一条，各栏依次为日期（写明年份）、姓名、到岗情况（{TURNED_UP}）；可从表格中整块粘贴"
)


class RecordSignIn(Command):
    occurred_on = BusinessDate("登记日期")
    sign_ins = Pasted("签到情况", SignInRow, secrecy=PERSON, hint=SIGN_INS_HINT)


@dataclass(frozen=True)
class SignInRecorded:
    sign_ins: tuple[SignIn, ...]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_on(record, (signed.roster_day for signed in command["sign_ins"]))
    must_be_listed(record, ((row.roster_day, row.roster_person) for row in command["sign_ins"]))
    if any(row.roster_day > context.occurred_on for row in command["sign_ins"]):
        raise Refused("sign-in-not-ahead", "签到的日期不能晚于登记日期，请核对。")
    return here(SignInRecorded(**as_said(command)))


STEP = Step(
    title="登记签到",
    command=RecordSignIn,
    decide=decide,
    leads_to={SignInRecorded: None},
    after=(Stage.PUBLISHED,),
)

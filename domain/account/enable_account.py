"""恢复账号 (GB/T 22239, 8.1.4.2); it takes effect with the next request."""

from dataclasses import dataclass
from typing import Any

from domain.account import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class EnableAccount(Command):
    occurred_on = BusinessDate("恢复日期")
    reason = Text("理由")


@dataclass(frozen=True)
class AccountEnabled:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AccountEnabled(command["reason"]))


STEP = Step(
    title="恢复账号",
    command=EnableAccount,
    decide=decide,
    leads_to={AccountEnabled: Stage.ACTIVE},
    after=(Stage.DISABLED,),
)

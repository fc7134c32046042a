"""停用账号 (GB/T 22239, 8.1.4.2); it takes effect with the next request."""

from dataclasses import dataclass
from typing import Any

from domain.account import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class DisableAccount(Command):
    occurred_on = BusinessDate("停用日期")
    reason = Text("理由")


@dataclass(frozen=True)
class AccountDisabled:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AccountDisabled(command["reason"]))


STEP = Step(
    title="停用账号",
    command=DisableAccount,
    decide=decide,
    leads_to={AccountDisabled: Stage.DISABLED},
    after=(Stage.ACTIVE,),
)

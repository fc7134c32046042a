"""收回角色: the roles an account holds from now on (GB/T 22239, 8.1.4.2)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.account import Stage
from domain.account.roles import ROLES
from domain.fields import PUBLIC, BusinessDate, Choice, Command
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, here


class WithdrawRole(Command):
    occurred_on = BusinessDate("收回日期")
    role = Choice("角色", ROLES, secrecy=PUBLIC)


@dataclass(frozen=True)
class RoleWithdrawn:
    role: str
    roles: Annotated[tuple[str, ...], Fact("角色", PUBLIC, labels=ROLES.codes)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    held = record.fact("roles")
    if command["role"] not in held:
        raise Refused("account.withdraw_role", "该账号没有这个角色，请重新选择。")
    return here(RoleWithdrawn(command["role"], tuple(r for r in held if r != command["role"])))


STEP = Step(
    title="收回角色",
    command=WithdrawRole,
    decide=decide,
    leads_to={RoleWithdrawn: None},
    after=(Stage.ACTIVE,),
)

"""授予角色: the roles an account holds from now on (GB/T 22239, 8.1.4.2)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.account import Stage
from domain.account.roles import ROLES, together
from domain.fields import PUBLIC, BusinessDate, Choice, Command
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, here


class GrantRole(Command):
    occurred_on = BusinessDate("授予日期")
    role = Choice("角色", ROLES, secrecy=PUBLIC)


@dataclass(frozen=True)
class RoleGranted:
    role: str
    roles: Annotated[tuple[str, ...], Fact("角色", PUBLIC, labels=ROLES.codes)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    role = command["role"]
    return here(RoleGranted(role, together(record.fact("roles"), role)))


STEP = Step(
    title="授予角色",
    command=GrantRole,
    decide=decide,
    leads_to={RoleGranted: None},
    after=(Stage.ACTIVE,),
)

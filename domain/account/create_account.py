"""开通账号: one account for one person, with a first role (GB/T 22239, 8.1.4.1 and 8.1.4.2)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.account import Stage
from domain.account.roles import ROLES, together
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, here


class CreateAccount(Command):
    occurred_on = BusinessDate("开通日期")
    login_name = Line("登录名", max_length=30)
    display_name = Line("姓名", max_length=30)
    role = Choice("角色", ROLES, secrecy=PUBLIC)
    unit_code = Line("单位代码", secrecy=PUBLIC, max_length=20, required=False)


@dataclass(frozen=True)
class AccountCreated:
    login_name: str
    display_name: str
    unit_code: str
    roles: Annotated[tuple[str, ...], Fact("角色", PUBLIC, labels=ROLES.codes)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    unit = command["unit_code"] or context.unit
    roles = together((), command["role"])
    return here(AccountCreated(command["login_name"], command["display_name"], unit, roles))


STEP = Step(
    title="开通账号",
    command=CreateAccount,
    decide=decide,
    leads_to={AccountCreated: Stage.ACTIVE},
    reserves=("login_name",),
)

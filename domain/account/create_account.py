"""开通账号: one account for one person, with a first role (GB/T 22239, 8.1.4.1 and 8.1.4.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.account import Stage
from domain.account.roles import ROLES, together
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line
from domain.record import Record
from domain.step import Context, Fact, Key, Recordings, Refused, Step, Target, here

LOGIN_NAME = re.compile("[a-z][a-z0-9._-]{2,29}")
RESERVED = ("console",)  # the actor at the machine itself


class CreateAccount(Command):
    occurred_on = BusinessDate("开通日期")
    login_name = Line("登录名", max_length=30, hint="小写字母开头，如 zhangsan")
    display_name = Line("姓名", max_length=30)
    role = Choice("角色", ROLES, secrecy=PUBLIC)
    unit_code = Line("单位代码", secrecy=PUBLIC, max_length=20, required=False)


@dataclass(frozen=True)
class AccountCreated:
    login_name: str
    display_name: str
    unit_code: str
    roles: Annotated[tuple[str, ...], Fact("角色", PUBLIC, labels=ROLES.codes)]


def reads(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    code = command.get("unit_code")
    return {"unit": Target(key=Key("unit_code", code))} if code else {}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    login, unit = command["login_name"], command["unit_code"] or context.unit
    if not LOGIN_NAME.fullmatch(login) or login in RESERVED:
        sentence = "登录名须为3至30个小写字母、数字或 . _ -，以字母开头，不能用系统保留的名称。"
        raise Refused("login-name-form", sentence)
    if command["unit_code"] and context.reads.get("unit") is None:
        raise Refused("unit-registered", "没有这个单位代码，请先登记单位，或核对代码。")
    roles = together((), command["role"])
    return here(AccountCreated(login, command["display_name"], unit, roles))


STEP = Step(
    title="开通账号",
    command=CreateAccount,
    decide=decide,
    leads_to={AccountCreated: Stage.ACTIVE},
    reads=reads,
    reserves=("login_name",),
)

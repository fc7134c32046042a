"""设置密码: that the holder chose a new password is history; the password itself is not."""

from dataclasses import dataclass
from typing import Any

from domain.account import Stage
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class SetPassword(Command):
    occurred_on = BusinessDate("设置日期")


@dataclass(frozen=True)
class PasswordSet:
    """Its Argon2id hash lies in the vault, outside the history."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PasswordSet())


def not_the_holder(record: Record, context: Context) -> Refused | None:
    """Nobody chooses another's password."""
    if record.id == context.actor:
        return None
    return Refused("account.set_password", "密码只能由本人设置。", "role")


STEP = Step(
    title="设置密码",
    command=SetPassword,
    decide=decide,
    leads_to={PasswordSet: None},
    after=(Stage.ACTIVE,),
    closed_because=not_the_holder,
)

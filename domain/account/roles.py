"""Which roles one account may hold together: the three administrators stand apart (GB/T 22239)."""

from collections.abc import Iterable

from domain.codes import CodeList
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Refused

ROLES = CodeList(
    "role", "角色", {id: role.title for id, role in rulebook().roles.items() if id != "console"}
)


def roles_of(account: Record) -> frozenset[str]:
    """The roles an account may act in: none unless it is one, and in use."""
    active = account.kind == "account" and account.stage == "active"
    return frozenset(account.fact("roles")) if active else frozenset()


def together(held: Iterable[str], role: str) -> tuple[str, ...]:
    """The roles with one more. Raises Refused where an administrator would hold another."""
    roles = tuple(dict.fromkeys((*held, role)))
    groups = {rulebook().roles[each].group for each in roles}
    if "admin" in groups and len(roles) > 1:
        raise Refused("admin-roles-apart", "管理员角色不能与其他角色合并，请另开账号。")
    return roles

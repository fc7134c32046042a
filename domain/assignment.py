"""指派与回避: who may be given a matter or sit on a team (执纪规则 23, 33, 54, 59, 65)."""

from collections.abc import Iterable, Sequence

from domain.account.roles import roles_of
from domain.decide import is_recused
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Context, Refused, Target

PEOPLE_MIN = 2  # on every team, and for every act that two must carry out (执纪规则 42, 55)
INTEREST = "account.interest_declared"


def read_accounts(accounts: Iterable[str]) -> dict[str, Target]:
    """The account of each of those named."""
    return {_name(account): Target(record=account) for account in accounts}


def newly_named(accounts: Sequence[str], field: str, context: Context) -> list[str]:
    """Those to look at: decided again by a correction, who was right then stays right."""
    before = getattr(context.restating, field, None) or ()
    return [account for account in accounts if account not in before]


def must_be_assignable(
    accounts: Sequence[str], context: Context, *matters: Record | None, role: str | None = None
) -> None:
    """Refuses whoever is not in service (in a role, if one is named), is recused from one of the
    matters, or has an interest in them.
    """
    known = accounts_read(accounts, context)
    if not all(_serves(account, role) for account in known):
        title = rulebook().roles[role].title if role else "业务"
        sentence = f"所选人员须为在用的{title}账号，请重新选择。"
        raise Refused("assigned-in-service", sentence)
    must_not_be_recused(accounts, *matters)
    for matter in filter(None, matters):
        must_be_disinterested(known, matter)


def must_not_be_recused(accounts: Iterable[str], *matters: Record | None) -> None:
    """Refuses whoever has been declared to be recused from one of these matters."""
    if any(is_recused(account, *matters) for account in accounts):
        raise Refused("recused-not-assigned", "所选人员已登记回避，请另选他人。")


def must_be_disinterested(accounts: Iterable[Record | None], matter: Record) -> None:
    """Refuses an account whose holder declared an interest in the person or unit concerned."""
    person, post = matter.fact("person_id"), matter.fact("unit_and_post") or ""
    for account in filter(None, accounts):
        for interest in (r.event for r in account if r.kind == INTEREST):
            of_unit = interest.interest_unit is not None and interest.interest_unit in post
            if of_unit or (person and interest.interest_person == person):
                sentence = "所选人员已申报与被反映人或其单位有利害关系，请另选他人。"
                raise Refused("recused-not-assigned", sentence)


def accounts_read(accounts: Iterable[str], context: Context) -> list[Record | None]:
    """The accounts that `read_accounts` asked for."""
    return [context.reads.get(_name(account)) for account in accounts]


def in_business(account: Record | None) -> bool:
    """Whether an account in use holds a role that does business."""
    roles = roles_of(account) if account is not None else frozenset()
    return any(rulebook().roles[role].group == "business" for role in roles)


def _serves(account: Record | None, role: str | None) -> bool:
    if role is None:
        return in_business(account)
    return account is not None and role in roles_of(account)


def _name(account: str) -> str:
    return f"account {account}"

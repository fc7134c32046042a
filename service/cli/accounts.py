"""`init` and `user`: the commission, its accounts and what lets them in."""

import click

from domain.rulebook import rulebook
from domain.step import Refused
from service.cli.frame import Stop, account_for, columns, main, opened
from service.house import House
from service.order import Order
from service.reading import records_of
from service.take import CONSOLE, take

UNIT_CODE, UNIT_TITLE = "zjw", "镇纪委"
ADDRESS = "127.0.0.1:8000"
ROLES = [role for role in rulebook().roles if role != CONSOLE]

bind_option = click.option(
    "--bind", default=ADDRESS, metavar="主机:端口", help=f"服务地址，默认 {ADDRESS}"
)


@main.command()
@click.option("--unit-code", default=UNIT_CODE, metavar="代码", help=f"单位代码，默认 {UNIT_CODE}")
@click.option(
    "--unit-title", default=UNIT_TITLE, metavar="名称", help=f"单位名称，默认 {UNIT_TITLE}"
)
def init(unit_code: str, unit_title: str) -> None:
    """建立数据目录，登记本单位。"""
    with opened() as house:
        initialise(house, unit_code, unit_title)
        click.echo(f"已就绪：单位 {house.store.unit}，数据目录 {house.settings.folder}。")


def initialise(house: House, code: str = UNIT_CODE, title: str = UNIT_TITLE) -> None:
    """Names the store's unit and registers it; done twice, it changes nothing."""
    named = house.store.mark("unit")
    if named not in (None, code):
        raise Stop(f"这份数据已属于单位 {named}，如要另建请换一个数据目录（MINGJIAN_DATA）。")
    # The unit is registered first: its code is then known to be well formed.
    if house.store.holder("unit_code", code) is None:
        body = {"unit_code": code, "unit_title": title}
        take(house.store, Order("unit", "register_unit", body, CONSOLE, channel="cli"))
    house.store.set_mark("unit", code)
    vars(house.store).pop("unit", None)  # it may have been read while still empty


@main.group()
def user() -> None:
    """账号：开通、查看、发放接口令牌。"""


@user.command()
@click.argument("name", metavar="登录名")
@click.option(
    "--role", "roles", multiple=True, required=True, help=f"角色，可重复：{'、'.join(ROLES)}"
)
@click.option("--name", "display_name", metavar="姓名", help="姓名，默认同登录名")
@bind_option
def add(name: str, roles: tuple[str, ...], display_name: str | None, bind: str) -> None:
    """开通账号，输出设置密码的一次性链接。"""
    with opened() as house:
        if not house.store.unit:
            initialise(house)
        click.echo(link_for(house, create(house, name, roles, display_name), bind))


def create(
    house: House, login: str, roles: tuple[str, ...], display_name: str | None = None
) -> str:
    """Opens an account with all its roles or not at all; gives its id."""
    body = {"login_name": login, "display_name": display_name or login, "role": roles[0]}
    with house.store.batch():
        order = Order("account", "create_account", body, CONSOLE, channel="cli")
        account = take(house.store, order).record
        for role in roles[1:]:
            granted = Order(
                "account", "grant_role", {"role": role}, CONSOLE, account, channel="cli"
            )
            take(house.store, granted)
    return account


def link_for(house: House, account: str, bind: str) -> str:
    """A link by which the holder chooses a password, once."""
    return f"http://{bind}/first-password/{house.vault.new_token(account, 'link')}"


@user.command("list")
def list_users() -> None:
    """列出全部账号。"""
    with opened() as house:
        rows = [("登录名", "姓名", "角色", "状态")]
        for id in records_of(house, "account"):
            account = house.store.record(id)
            roles = "、".join(rulebook().roles[role].title for role in account.fact("roles"))
            status = "在用" if account.stage == "active" else "已停用"
            named = str(account.fact("login_name")), str(account.fact("display_name"))
            rows.append((*named, roles, status))
        click.echo(columns(rows))


@user.command()
@click.argument("name", metavar="登录名")
@click.option("--revoke", is_flag=True, help="作废该账号的全部接口令牌，不再发放")
def token(name: str, revoke: bool) -> None:
    """发放接口令牌。令牌只显示这一次，请妥善保管；改密码、停用账号、收回角色后即作废。"""
    with opened() as house:
        account = account_for(house, name)
        if revoke:
            house.vault.revoke(account, "api")
            click.echo(f"{name} 的接口令牌已全部作废。")
            return
        if house.store.record(account).stage != "active":
            raise Refused("account.enable_account", "该账号已停用，请先恢复账号再发放令牌。")
        click.echo(house.vault.new_token(account, "api"))

"""`unit list` and `unit key`: the units there are, and the keys their files are known by."""

import click

from domain.unit.signing_key import read_signing_key
from projections.units import Unit, unit_tree
from service.cli.frame import Stop, catch_up, columns, main, opened
from service.house import House
from service.signing import keys_of, signer_of

HEADINGS = ("单位代码", "名称", "上级单位", "签名公钥指纹", "记录编号")


@main.group("unit")
def unit() -> None:
    """单位和签名公钥：列出各单位，显示本单位的公钥。"""


@unit.command("list")
def list_command() -> None:
    """列出各单位：代码、名称、上级单位、已登记公钥的指纹、记录编号。"""
    with opened() as house:
        catch_up(house)
        units = unit_tree(house.views, house.store.unit).units.values()
        rows = [_row(house, each) for each in sorted(units, key=lambda each: each.code)]
        click.echo(columns([HEADINGS, *rows]))


def _row(house: House, each: Unit) -> tuple[str, ...]:
    key = read_signing_key(keys_of(house)(each.code) or "")
    return (each.code, each.title, each.parent or "", key.id.hex() if key else "", each.record)


@unit.command("key")
@click.option("--unit", "code", metavar="单位代码", help="哪个单位的；不写则是本单位的")
def key_command(code: str | None) -> None:
    """显示本单位的签名公钥。交上级单位核对后，由其在本单位名下登记（unit register_key）。"""
    with opened() as house:
        code = code or house.store.unit
        if house.store.holder("unit_code", code) is None:
            raise Stop(f"没有代码为“{code}”的单位，请核对 --unit。", code=2)
        click.echo(signer_of(house, code).key.line)

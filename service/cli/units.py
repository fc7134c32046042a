"""`unit …`: the units there are, how they stand, and the keys their files are known by."""

from collections.abc import Iterator

import click

from domain.codes import CODES
from domain.unit.signing_key import read_signing_key
from projections.units import Unit, UnitTree, unit_tree
from service.cli.frame import Stop, catch_up, columns, main, opened
from service.house import House
from service.order import Order
from service.signing import keys_of, signer_of
from service.take import CONSOLE, take

LEVELS = CODES["unit_level"].codes
HEADINGS = ("单位代码", "名称", "上级单位", "签名公钥指纹", "记录编号")


@main.group("unit")
def unit() -> None:
    """单位、隶属和签名公钥。"""


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


@unit.command("tree")
def tree_command() -> None:
    """按隶属列出各单位，下级缩进。"""
    with opened() as house:
        catch_up(house)
        tree = unit_tree(house.views, house.store.unit)
        tops = [code for code in tree.units if tree.parent(code) not in tree]
        click.echo("\n".join(line for code in sorted(tops) for line in _branch(tree, code, 0)))


def _branch(tree: UnitTree, code: str, depth: int) -> Iterator[str]:
    level = LEVELS.get(tree.units[code].level or "", "")
    yield f"{'  ' * depth}{code} {tree.title(code)}{f'（{level}）' if level else ''}"
    for below in tree.below(code):
        yield from _branch(tree, below.code, depth + 1)


@unit.command("place")
@click.argument("code", metavar="单位代码")
@click.option("--level", metavar="层级", required=True, help="、".join(LEVELS))
@click.option("--under", metavar="单位代码", help="上级单位；不写则没有上级")
def place_command(code: str, level: str, under: str | None) -> None:
    """调整一个单位的层级和上级单位。"""
    body = {"unit_level": level} | ({"parent_unit": under} if under else {})
    with opened() as house:
        record = house.store.holder("unit_code", code)
        if record is None:
            raise Stop(f"没有代码为“{code}”的单位，请核对单位代码。", code=2)
        take(house.store, Order("unit", "place_unit", body, CONSOLE, record, channel="cli"))
        placed = house.store.record(record)
    above = placed.history[-1].event.parent_unit
    stands = f"上级单位{above}" if above else "没有上级单位"
    click.echo(f"{code} {placed.fact('unit_title')}：{stands}")


@unit.command("key")
@click.option("--unit", "code", metavar="单位代码", help="哪个单位的；不写则是本单位的")
def key_command(code: str | None) -> None:
    """显示本单位的签名公钥。交上级单位核对后，由其在本单位名下登记（unit register_key）。"""
    with opened() as house:
        code = code or house.store.unit
        if house.store.holder("unit_code", code) is None:
            raise Stop(f"没有代码为“{code}”的单位，请核对 --unit。", code=2)
        click.echo(signer_of(house, code).key.line)

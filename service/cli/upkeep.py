"""`rebuild` and `check`: the views computed anew, and proof that nothing in the store disagrees."""

import sys
from itertools import chain

import click

from service.cli.attachments import differences, digests_of
from service.cli.checking import Reading, view_differences
from service.cli.frame import Stop, main, opened, progress
from service.numbers import number_differences


@main.command()
@click.argument("view", metavar="[视图]", required=False)
def rebuild(view: str | None) -> None:
    """由日志重算视图。不写视图名则全部重算；重算期间原视图照常可用。"""
    with opened() as house:
        known = list(house.views.views)
        if view not in (None, *known):
            raise Stop(f"没有视图“{view}”，可用：{'、'.join(known)}。", code=2)
        size = house.store.size()
        for name in known if view is None else [view]:
            with progress(f"重算 {name}", size) as tell:
                house.views.rebuild(name, tell)
            click.echo(f"视图 {name} 已由{size}个事件重算。")


@main.command()
def check() -> None:
    """核对：日志完整、编号不缺号、编号表、视图和附件与日志一致。不一致时逐条列出，退出码为1。"""
    with opened() as house:
        size = house.store.size()
        reading = Reading(house)
        with progress("核对日志", size) as tell:
            found = [*reading.differences(tell), *reading.key_differences()]
        found += number_differences(house.store)
        named = digests_of(chain.from_iterable(reading.histories.values()))
        found += differences(house, named)
        orphans = len(house.store.files.orphans(named))
        with progress("核对视图", size) as tell:
            found += view_differences(house, tell)
    if not found:
        click.echo(f"核对无误：{size}个事件，视图与重算一致。")
        if orphans:
            click.echo(f"另有{orphans}个附件没有记录提到，可用 mingjian attachments sweep 清理。")
        return
    click.echo("\n".join(found))
    click.echo(f"核对发现{len(found)}处不一致，请保留现场并恢复备份或重算视图。", err=True)
    sys.exit(1)

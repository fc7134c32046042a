"""`duties`: whether the year's responsibilities are met, and who is behind."""

from collections.abc import Iterator
from typing import Any

import click

from projections.duties import QUOTAS
from service.cli.figures import year_argument
from service.cli.frame import Stop, as_option, catch_up, columns, main, opened, reader_for
from service.cli.records import as_text
from service.duties import duties_shape, quota_title

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="输出格式，默认 table",
)


@main.command("duties")
@year_argument
@as_option
@form_option
def duties_command(year: int, login: str | None, form: str) -> None:
    """一年的责任落实情况：无责任人的单位、各领导应做已做的次数、逾期未报的任务。"""
    if year == 0:
        raise Stop("没有公元0年，请核对年份。", code=2)
    with opened() as house:
        reader = reader_for(house, login)
        if not reader.may_list("duty"):
            raise Stop("这个账号不能查看责任落实情况，请换办理业务或审计的账号。")
        catch_up(house)
        shape = duties_shape(reader, year)
    click.echo(as_text(shape) if form == "json" else "\n".join(_told(shape)))


def _told(shape: dict[str, Any]) -> Iterator[str]:
    units = "、".join(unit["unit"] for unit in shape["uncovered"])
    yield f"没有责任人的单位：{units or '无'}"
    if shape["leaders"]:
        head = ("一岗双责清单", "责任人", "职务", *map(quota_title, QUOTAS), "情况")
        yield "\n" + columns([head, *map(_leader, shape["leaders"])])
    else:
        yield f"{shape['year']}年还没有一岗双责清单。"
    if shape["late"]:
        head = ("逾期未报的任务", "责任单位", "责任人", "完成期限")
        yield "\n" + columns([head, *map(_late, shape["late"])])
    else:
        yield "没有逾期未报材料的任务。"


def _leader(leader: dict[str, Any]) -> tuple[str, ...]:
    quotas = [f"{quota['done']}/{quota['asked']}" for quota in leader["quotas"].values()]
    who = (leader["number"], leader["responsible_person"], leader["leader_post"])
    return (*who, *quotas, "未完成" if leader["behind"] else "已完成")


def _late(task: dict[str, Any]) -> tuple[str, ...]:
    names = ("number", "responsible_unit", "responsible_person", "due_on")
    return tuple(task[name] for name in names)

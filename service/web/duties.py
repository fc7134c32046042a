"""责任落实情况: units nobody answers for, leaders against their lists, tasks past their day."""

from datetime import date
from typing import Any

from flask import Blueprint, render_template

from projections.duties import QUOTAS, years
from service import words
from service.duties import duties_shape, quota_title
from service.web.desk import Unreadable, house, in_query, only_business, reader, today

blueprint = Blueprint("duties", __name__)

PATH = "/duties"
LATE = ("任务编号", "责任单位", "责任人", "完成期限")


@blueprint.get(PATH)
def page() -> str:
    only_business()
    year = _year()
    shape = duties_shape(reader(), int(year["value"]))
    leaders = [{"title": title} for title in ("一岗双责清单编号", "责任人", "职务")]
    quotas = [{"title": quota_title(name), "numeric": True} for name in QUOTAS]
    return render_template(
        "duties.html",
        filters=[year],
        uncovered=[unit["unit"] for unit in shape["uncovered"]],
        columns=[*leaders, *quotas, {"title": "情况"}],
        rows=list(map(_leader, shape["leaders"])),
        late_columns=[{"title": title} for title in LATE],
        late=list(map(_late, shape["late"])),
    )


def _year() -> dict[str, Any]:
    """The filter by year, with this year where the address says none."""
    this = today().year
    known = [str(year) for year in sorted(years(house().views) | {this}, reverse=True)]
    value = in_query("year") or str(this)
    if value not in known:
        raise Unreadable("“年度”里没有这一项，请重新选择。")
    options = [{"value": each, "title": f"{each}年"} for each in known]
    return {"name": "year", "title": "年度", "value": value, "kind": "select", "options": options}


def _leader(leader: dict[str, Any]) -> dict[str, Any]:
    names = ("number", "responsible_person", "leader_post")
    quotas = leader["quotas"].values()
    state = {"text": "未完成", "tag": "soon"} if leader["behind"] else {"text": "已完成"}
    return {
        "href": f"/duty_list/{leader['record']}",
        "cells": [
            *({"text": leader[name]} for name in names),
            *({"text": f"{quota['done']} / {quota['asked']}"} for quota in quotas),
            state,
        ],
    }


def _late(task: dict[str, Any]) -> dict[str, Any]:
    names = ("number", "responsible_unit", "responsible_person")
    due_on = date.fromisoformat(task["due_on"])
    cells = [*({"text": task[name]} for name in names), {"text": words.day(due_on)}]
    return {"href": f"/task/{task['record']}", "cells": cells}

"""Writes docs/ from the declarations; with `--check` tells which pages are stale."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from domain.procedure import GENERICS, Meaning, event_kind, procedure
from domain.record import Kind
from domain.rulebook import DeadlineRule, Rule, StepRule, rulebook
from domain.step import ANY_STAGE, Step
from service.documents_of_figures import indicators_page, mechanisms_page
from service.documents_of_returns import return_checks_page
from service.markdown import page, table

FOLDER = Path(__file__).parent.parent / "docs"
SECRECY = {
    "informant": "举报人信息",
    "person": "个人身份",
    "case": "案情材料",
    "public": "可供统计",
}
CHECK_WITH_COUNTY = "请与县纪委核对"

Rows = Iterator[tuple[str, ...]]
R = TypeVar("R", bound=Rule)


def procedure_page() -> str:
    """The state machine of each kind of business record."""
    kinds = {id: kind for id, kind in procedure().kinds.items() if kind.business}
    parts = ["# 办理程序", "每个方框是一个环节，每条箭头是一个办理步骤。"]
    for id, kind in kinds.items():
        parts += [f"## {kind.title}", "```mermaid\n" + "\n".join(_diagram(id, kind)) + "\n```"]
    return page(*parts)


def _diagram(id: str, kind: Kind) -> Iterator[str]:
    yield "stateDiagram-v2"
    for stage in kind.stages:
        yield f"    {stage.value} : {stage.title_zh}"
    for step in procedure().of(id):
        if step.kind == id:
            yield from _arrows(step)
    for stage in kind.finished:
        yield f"    {stage} --> [*]"


def _arrows(step: Step) -> Iterator[str]:
    for before in step.after or ("[*]",):
        reached = dict.fromkeys(stage or before for stage in step.leads_to.values())
        yield from (f"    {before} --> {after} : {step.title}" for after in reached)


def steps_page() -> str:
    """Every step: where, by whom, under which article, with which fields."""
    parts = ["# 办理步骤", "按办理顺序排列；栏目后括号内是密级类别，带“*”的必填。"]
    for kind, about in procedure().kinds.items():
        parts += [f"## {about.title}"]
        parts += [_step(step) for step in procedure().steps.values() if step.kind == kind]
    return page(*parts)


def _step(step: Step) -> str:
    row = rulebook().steps[step.id][-1]
    roles = "、".join(rulebook().roles[role].title for role in row.roles)
    lines = [
        f"### {step.title}",
        f"- 标识：`{step.id}`",
        f"- 办理环节：{_stages(step)}",
        f"- 办理人：{roles}",
        f"- 依据：{row.article}{_doubt(row)}",
        f"- 栏目：{'、'.join(_fields(step)) or '无'}",
    ]
    return "\n".join((lines[0], "", *lines[1:]))


def _stages(step: Step) -> str:
    if step.opens:
        return "（新建）"
    if step.after == ANY_STAGE:
        return "任何环节" if step.kind not in GENERICS else "任何可以更正的记录，任何环节"
    return "、".join(procedure().stage_title(step.kind, stage) for stage in step.after)


def _fields(step: Step) -> Iterator[str]:
    for name, field in procedure().own[step.id].fields.items():
        if name != "decides_on":
            data = field.metadata
            star = "*" if field.required else ""
            yield f"{data['title']}{star}（{SECRECY[data['x-secrecy']]}）"


def rules_page() -> str:
    """Every row of the rule book."""
    book = rulebook()
    return page(
        "# 规则",
        "每一条都是 `domain/rulebook/` 中一个文件的一行；修订另加一行，按义务发生之日适用。"
        f"把握不足的标明“{CHECK_WITH_COUNTY}”。",
        "## 依据的文件",
        table(("简称", "全称"), iter(book.instruments.items())),
        "## 办理步骤由谁办",
        table(("步骤", "办理人", "依据", "施行", "把握"), _rows(book.steps, _step_row)),
        "## 期限",
        table(("期限", "长度", "依据", "施行", "把握"), _rows(book.deadlines, _deadline_row)),
        "## 不得与应当",
        table(("规则", "标识", "依据", "施行", "把握"), _rows(book.rules, _rule_row)),
    )


def _rows(rows: Mapping[str, tuple[R, ...]], shown: Callable[[R], tuple[str, str]]) -> Rows:
    for editions in rows.values():
        for row in editions:
            doubt = "H" if row.confidence == "H" else f"{row.confidence}，{CHECK_WITH_COUNTY}"
            yield (*shown(row), row.article, str(row.in_force), doubt)


def _step_row(row: StepRule) -> tuple[str, str]:
    roles = "、".join(rulebook().roles[role].title for role in row.roles)
    return procedure().steps[row.id].title, roles


def _deadline_row(row: DeadlineRule) -> tuple[str, str]:
    return row.title, row.length


def _rule_row(row: Rule) -> tuple[str, str]:
    return row.title, f"`{row.id}`"


def _doubt(row: Rule) -> str:
    return "" if row.confidence == "H" else f"（{CHECK_WITH_COUNTY}）"


def fields_page() -> str:
    """The glossary: what a field is called in code and on paper, and who may read it."""
    heads = ("栏目", "名称", "密级类别", "取值")
    rows = ((f"`{name}`", *_meaning(known)) for name, known in sorted(procedure().meanings.items()))
    return page(
        "# 栏目名称对照",
        "一个名称在各处只有一个含义、一种类型、一个密级类别。",
        table(heads, rows),
        "## 事件",
        table(("事件", "记录它的步骤", "栏目"), _events()),
    )


def _meaning(known: Meaning) -> tuple[str, str, str]:
    return known.title, SECRECY[known.secrecy], "、".join(known.labels.values())


def _events() -> Rows:
    for step in procedure().steps.values():
        for event in step.leads_to:
            names = "、".join(f"`{name}`" for name in event.__annotations__ if name.islower())
            yield f"`{event_kind(event)}`", step.title, names


PAGES: Mapping[str, Callable[[], str]] = {
    "procedure.md": procedure_page,
    "steps.md": steps_page,
    "rules.md": rules_page,
    "indicators.md": indicators_page,
    "mechanisms.md": mechanisms_page,
    "fields.md": fields_page,
    "return-checks.md": return_checks_page,
}


def stale(folder: Path = FOLDER) -> list[str]:
    """The pages that no longer say what the declarations say."""
    return [name for name, written in PAGES.items() if _written(folder / name) != written()]


def _written(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def write(folder: Path = FOLDER) -> None:
    """Writes every page."""
    folder.mkdir(exist_ok=True)
    for name, written in PAGES.items():
        (folder / name).write_text(written(), "utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Writes docs/, or with --check tells which pages are stale."""
    if "--check" not in arguments:
        write()
        return 0
    for name in stale():
        print(f"docs/{name} 已过时，请运行 make docs")
    return 1 if stale() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

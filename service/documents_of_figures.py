"""The pages of docs/ that tell what is counted."""

from domain.procedure import procedure
from projections.indicators import EVENT, ITEM, PERSON, RECORD, UNIT, Indicator, catalogue
from projections.mechanisms import mechanisms
from service.markdown import page, table

UNITS = {
    EVENT: "每一次",
    RECORD: "每一件（线索、案件一人一件）",
    PERSON: "每一人",
    UNIT: "每一单位",
}
YEARS = {
    "recv": "受理日期",
    "appr": "批准日期",
    "dec": "决定日期",
    "held": "实施日期",
    "issue": "印发日期",
}
INDICATORS_SAY = (
    "每一格是 `projections/indicators/` 的一行；点开即见所计的每一件。"
    "一律按所计步骤的业务日期归月归年（该月已上报的，归入下一个未上报的月份），"
    "表中“归月日期”写明它是什么日期；措施实施、文书印发等其他日期不影响归属。"
)


def indicators_page() -> str:
    """Every cell of the catalogue."""
    heads = ("单元格", "名称", "计量", "按什么计", "归月日期", "年报栏", "口径")
    parts = ["# 统计指标", INDICATORS_SAY]
    for group in dict.fromkeys(row.group for row in catalogue()):
        rows = (_cell(row) for row in catalogue() if row.group == group)
        parts += [f"## {group}", table(heads, rows)]
    return page(*parts)


def mechanisms_page() -> str:
    """What the annual report names, where it is recorded and where it is counted."""
    heads = ("编号", "机制", "年报章节", "记录", "办理步骤", "统计指标")
    said = "年度报告所说的每一项机制、台账和职责，由哪些步骤记录，在哪些数里看得到。"
    rows = (
        (
            each.id,
            each.title,
            each.chapter,
            "、".join(each.kinds),
            "、".join(each.step_titles),
            "、".join(each.indicator_titles),
        )
        for each in mechanisms()
    )
    return page("# 年报机制对照", said, table(heads, rows))


def _counted(row: Indicator) -> str:
    """What counts as one, in words."""
    if row.sum_of:
        return f"{procedure().meaning(row.sum_of).title}之和"
    if row.of_each:
        each = procedure().meaning(row.of_each).title
        return f"每一个不同的{each}" if row.unit == ITEM else f"每一次的每一个{each}"
    return UNITS.get(row.unit) or f"每一{procedure().meaning(row.unit).title}"


def _cell(row: Indicator) -> tuple[str, ...]:
    counted = _counted(row) + ("，年末仍在的" if row.ended_by else "")
    figures = "、".join(row.figures)
    source = row.source if row.recordable else f"{row.source}（暂不能登记：缺{row.waits_for}）"
    return f"`{row.id}`", row.title, row.measure_word, counted, YEARS[row.year], figures, source

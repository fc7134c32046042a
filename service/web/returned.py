"""A return on the page of its record: figures by group, what was found in them, whose they are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from domain.procedure import procedure
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import ACCEPTED, Figure, accepted_return
from domain.statistical_return.findings import LEVELS, STOP, Finding, found, overrides
from domain.statistical_return.hand_over import ANSWERED, SENT_BACK, return_file
from domain.statistical_return.imported import IMPORTED, compiled_elsewhere
from domain.statistical_return.override_finding import STEP as OVERRIDE
from service import return_cells, words
from service.reading import Reader, next_steps
from service.return_checks import title_of as title_of_check
from service.returns import agrees_with_log, moved_now
from service.web.desk import href

# What stands on the page in its own way, and so not once more among the fields of each step.
TOLD = ("figures", "findings", "signed_file", "signed_receipt", "overrides", "remarks")
TO_DO = {
    STOP: "须改正后重新编制、重新校核",
    "error": "改正后重新编制，或书面说明",
    "confirm": "核对原件后书面说明",
}


def particulars(known: Reader, record: Record) -> Mapping[str, Any]:
    """What templates/record_statistical_return.html needs."""
    return {
        "groups": _groups(record),
        "compiled": list(_compiled(known, record)),
        "findings": list(_findings(known, record)),
        "files": list(_files(record, known.unit == record.unit)),
        "send_back": _step_open(known, record, "send_back_return"),
        "told": {procedure().meaning(name).title for name in TOLD},
    }


# ---- figures


def _groups(record: Record) -> list[dict[str, Any]]:
    accepted = accepted_return(record)
    before = {each.cell: each for each in accepted.figures} if accepted else {}
    remarks = {each.cell: each.remark for each in _remarks(record)}
    figures: Iterable[Figure] = record.fact("figures") or ()
    return [
        {"title": title, "rows": [_row(each, before, remarks) for each in found]}
        for title, found in return_cells.in_groups(figures)
    ]


def _row(
    figure: Figure, before: Mapping[str, Figure], remarks: Mapping[str, str]
) -> dict[str, Any]:
    was = before.get(figure.cell, figure)
    return {
        "cell": figure.cell,
        "title": return_cells.title_of(figure.cell),
        "word": return_cells.word_of(figure.cell),
        "value": return_cells.said(figure.cell, figure.value),
        "was": return_cells.said(was.cell, was.value) if was != figure else "",
        "remark": remarks.get(figure.cell, ""),
    }


def _remarks(record: Record) -> Iterable[Any]:
    """What the unit above has said to cells, until it takes the return."""
    answer = record.last(ACCEPTED, SENT_BACK)
    return answer.event.remarks if answer and answer.kind == SENT_BACK else ()


# ---- where they come from


def _compiled(known: Reader, record: Record) -> Iterator[dict[str, str]]:
    position = record.fact("cut_off")
    elsewhere = compiled_elsewhere(record)
    whose = "填报单位" if elsewhere else "本系统"
    cut_off = f"{whose}第{position}号位置"
    if not elsewhere:
        (event,) = known.house.store.events(position - 1, 1)
        cut_off += f"（{words.instant(event.recorded_at)}录入）"
    yield {"title": "统计截止", "value": cut_off}
    yield {"title": "统计口径指纹", "value": record.fact("rules_digest")}
    yield {"title": "统计数指纹", "value": record.fact("figures_digest")}
    yield {"title": "重算", "value": _recomputed(known, record)}
    if record.stage == Stage.ACCEPTED and not elsewhere:
        yield {"title": "接收后的变动", "value": _moved_since(known, record)}
    answer = record.last(SENT_BACK)
    if answer and record.last(ACCEPTED, SENT_BACK) is answer:
        yield {"title": "退回理由", "value": answer.event.reason}


def _recomputed(known: Reader, record: Record) -> str:
    if compiled_elsewhere(record):
        return "由填报单位在自己的系统里编制，这里不能重算；签名已核对。"
    if agrees_with_log(known.house, record):
        return "与日志重算一致。"
    return "与日志重算不一致：统计数不是按现在的口径得出的，请与系统管理员核对。"


def _moved_since(known: Reader, record: Record) -> str:
    """What was recorded or corrected after the figures were taken, and so is in none of them."""
    moved = len(moved_now(known.house, record))
    return f"有{moved}项统计数已有变动，请更正重报。" if moved else "没有变动。"


# ---- what was found


def _findings(known: Reader, record: Record) -> Iterator[dict[str, Any]]:
    said = {(each.check, each.about, each.said): each.reason for each in overrides(record)}
    may = _step_open(known, record, OVERRIDE.name)
    for each in found(record):
        reason = said.get((each.check, each.about, each.said), "")
        yield {
            "level": LEVELS.title_of(each.level),
            "title": title_of_check(each.check),
            "about": return_cells.title_of(each.about),
            "said": each.said,
            "to_do": "" if reason else TO_DO[each.level],
            "reason": reason,
            "href": href(may, **_named(each)) if may and not reason and each.level != STOP else "",
        }
    if compiled_elsewhere(record):
        yield from map(_answered, record.fact("overrides") or ())


def _answered(each: Any) -> dict[str, Any]:
    """A finding of another house: all that came of it is its answer."""
    return {
        "level": "",
        "title": title_of_check(each.check),
        "about": return_cells.title_of(each.about),
        "said": each.said,
        "to_do": "",
        "reason": each.reason,
        "href": "",
    }


def _named(finding: Finding) -> dict[str, str]:
    return {"finding_check": finding.check, "finding_about": finding.about}


def _step_open(known: Reader, record: Record, name: str) -> str:
    """Where a step is taken, if this reader may take it now."""
    steps = {step.name for step, refused in next_steps(known, record) if refused is None}
    return f"/{record.kind}/{record.id}/{name}" if name in steps else ""


# ---- files


def _files(record: Record, own: bool) -> Iterator[dict[str, str]]:
    path = f"/returns/{record.id}"
    if return_file(record) is not None:
        yield {"title": "导出报表文件（已签名）", "href": f"{path}/file"}
    if compiled_elsewhere(record):
        yield {"title": "收到的报表文件原文", "href": f"{path}/received"}
        if record.stage in ANSWERED:
            yield {"title": "导出回执（已签名）", "href": f"{path}/receipt"}
    elif own and record.stage == Stage.SUBMITTED:
        yield {"title": "登记上级的回执文件", "href": "/returns/upload"}
    answer = record.last(ACCEPTED, SENT_BACK)
    if answer and answer.event.signed_receipt:
        yield {"title": "收到的回执原文", "href": f"{path}/answer"}
    if record.last(IMPORTED) and record.stage in ANSWERED:
        yield {"title": "接收重报的文件", "href": "/returns/upload"}

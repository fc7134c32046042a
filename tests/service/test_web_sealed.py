"""Correcting a step: what the reader may not read is neither shown nor taken."""

import pytest

from domain.redecide import act_at
from service.reading import SEALED, reader_of
from service.web.check import _differing
from service.web.task import Task
from tests.service.conftest import Town, filled

CANARY = "王老汉当面反映"


@pytest.mark.parametrize("go", ["check", "record", "edit"])
def test_an_informant_is_not_told_to_whoever_guesses(town: Town, go: str) -> None:
    clue = town.office.registered(source_note=CANARY)
    path = f"/clue/{clue}/correct/1"
    desk = town.on("2026-03-03")["manager"]
    sent = desk.typed(path, restated__summary="改", reason="有误")
    assert "restated-source_note" not in sent
    guess = filled(sent, restated__source_note="猜", _go=go)
    page = desk.post(path, guess, 200 if go == "edit" else 422)
    assert CANARY not in desk.html
    assert ("没有这个栏目" in page.text) == (go != "edit")
    assert len(town.office.record(clue).history) == 1


def test_the_check_page_seals_what_its_reader_may_not_read(town: Town) -> None:
    """Whatever the form let through."""
    record = town.office.record(town.office.registered(source_note=CANARY))
    reader = reader_of(town.office.house, town.office.ids["manager"])
    act = act_at(record, 1)
    task = Task(reader, "clue", act.step, record, "", act)
    changed = act.command | {"source_note": "猜", "summary": "改"}
    rows = {row["field"]: row["value"] for row in _differing(task, act, changed)}
    assert rows["restated-source_note"] == f"{SEALED} → {SEALED}"
    assert rows["restated-summary"].endswith("→ 改")


def test_an_approval_whose_proposal_changed_reads_as_lapsed(town: Town) -> None:
    clue = town.office.closed(town.office.registered())
    town.office.corrected(clue, 5, "2026-04-01", closing_reason="implausible")
    page = town.on("2026-04-02")["manager"].get(f"/clue/{clue}")
    assert "已失效" in page.text

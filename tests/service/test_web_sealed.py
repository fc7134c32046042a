"""Correcting a step: what the reader may not read is neither shown nor taken."""

import pytest

from service.reading import SEALED
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


def test_the_check_page_seals_what_its_reader_may_not_read(town: Town, monkeypatch) -> None:
    clue = town.office.registered(source_note=CANARY)
    desk = town.on("2026-03-03")["manager"]
    path = f"/clue/{clue}/correct/1"
    typed = filled(desk.typed(path, reason="有误"), restated__source_note="猜", _go="check")
    monkeypatch.setattr(Task, "_check_restated", lambda *_: None)
    page = desk.post(path, typed)
    assert CANARY not in desk.html
    assert f"{SEALED} → {SEALED}" in page.text


def test_an_approval_whose_proposal_changed_reads_as_lapsed(town: Town) -> None:
    clue = town.office.assessed(town.office.registered())
    town.office.corrected(clue, 2, "2026-03-06", handler=town.office.ids["colleague"])
    page = town.on("2026-03-07")["manager"].get(f"/clue/{clue}")
    assert "已失效" in page.text

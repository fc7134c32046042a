"""Records of every kind on the pages: what they are called, and the ledgers they stand in."""

import pytest

from domain.procedure import Meaning, procedure
from service.web.kinds import LEDGERS, SHAPES, counted, pursued_kinds
from tests import histories as h
from tests.service.conftest import Town

FILING = {"clue_id": h.ASSESSING.subject, "direct_filing_reason": "implicated_handed_over"}
CASE_OPENED = h.ASSESSING.did("handler", "case.file_directly", "2026-03-10", **FILING)


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The standing facts of cases, also those that no step records."""
    for name in procedure().kinds["case"].standing:
        if name not in procedure().meanings:
            meaning = Meaning(name, "public", {}, None)
            monkeypatch.setitem(procedure().meanings, name, meaning)


@pytest.fixture
def with_case(declared: None, town: Town) -> Town:
    """A town in which a case has been opened and not been filed yet."""
    town.office.retold(CASE_OPENED)
    return town.on("2026-03-11")


def test_every_kind_of_record_is_spoken_of() -> None:
    known = {kind for kind in procedure().kinds if kind != "correction"}
    assert known <= SHAPES.keys()
    assert set(LEDGERS) == known
    assert set(pursued_kinds()) <= known
    assert counted("clue", 2) == "问题线索2条"


def test_a_case_not_filed_yet_goes_by_the_number_of_its_clue(with_case: Town) -> None:
    desk = with_case["handler"]
    page = desk.get("/case")
    assert "案件台账 共 1 件" in page.text
    assert "线索〔2026〕1号〔未立案〕 王某" in page.text
    for title in ("被审查调查人", "拟立案日期", "环节"):
        assert title in page.text
    [path] = [link for link in page.links if link.startswith("/case/") and "new" not in link]
    page = desk.get(path)
    assert "编号 线索〔2026〕1号〔未立案〕 被审查调查人 王某 环节 拟立案待呈批" in page.text


def test_a_ledger_says_the_opening_day_as_the_opening_step_does(town: Town) -> None:
    town.office.registered()
    desk = town["manager"]
    assert "受理日期" in desk.get("/clue").text
    assert "登记日期" in desk.get("/person").text


def test_the_navigation_leads_to_every_ledger_a_reader_may_open(with_case: Town) -> None:
    handler = with_case["handler"].get("/").links
    assert {"/clue", "/case", "/person", "/tallies"} <= set(handler)
    assert "/account" not in handler
    auditor = with_case["auditor"].get("/").links
    assert "/case" in auditor
    assert "/person" not in auditor, "a person is called by a name an auditor may not read"

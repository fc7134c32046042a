"""Records of every kind on the pages: what they are called, and the ledgers they stand in."""

import pytest

from domain.procedure import GENERICS, Meaning, procedure
from service.reading import reader_of, records_of
from service.web.kinds import AREAS, KINDS, LEDGERS, SHAPES, counted, pursued_kinds
from service.web.task import Task
from tests import histories as h
from tests import supervision_histories as s
from tests.service.conftest import Desk, Town

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
    known = {kind for kind in procedure().kinds if kind not in GENERICS}
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
    assert "被反映人 王某" not in page.text
    clue = next(link for link in page.links if link.startswith("/clue/"))
    assert "被审查调查人" not in desk.get(clue).text


def test_a_ledger_says_the_opening_day_as_the_opening_step_does(town: Town) -> None:
    town.office.registered()
    desk = town["manager"]
    assert "受理日期" in desk.get("/clue").text
    assert "登记日期" in desk.get("/person").text


def ledgers_of(desk: Desk) -> set[str]:
    """Every address one click from a heading of the navigation."""
    areas = (link for link in desk.get("/").links if link.startswith("/area/"))
    return {link for area in areas for link in desk.get(area).links}


def test_the_navigation_leads_to_every_ledger_a_reader_may_open(with_case: Town) -> None:
    handler = {*with_case["handler"].get("/").links, *ledgers_of(with_case["handler"])}
    assert {"/clue", "/case", "/person", "/tallies"} <= handler
    assert "/account" not in handler
    auditor = {*with_case["auditor"].get("/").links, *ledgers_of(with_case["auditor"])}
    assert "/case" in auditor
    assert "/person" not in auditor, "a person is called by a name an auditor may not read"


def test_every_kind_stands_under_a_heading_or_supports_the_rest() -> None:
    headings = {shape.area for shape in LEDGERS.values()}
    assert headings == {"", *AREAS.values()}
    assert [k for k in pursued_kinds() if not LEDGERS[k].area] == []
    assert [kind for kind in KINDS if kind not in LEDGERS] == []


def test_an_area_lists_its_ledgers_with_what_is_open_in_each(with_case: Town) -> None:
    page = with_case["manager"].get("/area/cases")
    for said in ("信访举报", "问题线索", "1 条", "案件", "登记问题线索"):
        assert said in page.text
    assert {"/clue", "/clue?stage=open", "/clue/new/register_clue"} <= set(page.links)
    assert "/clue" in with_case["manager"].get("/case").links, "its neighbours stand beside it"


def test_an_area_that_is_not_there_or_shows_nothing_is_absent(town: Town) -> None:
    town["manager"].get("/area/nowhere", 404)
    town["security"].get("/area/cases", 404)


# ---- opening one record from the page of another

DIRECTLY = "/case/new/file_directly"


def test_a_record_page_offers_what_may_be_opened_about_it(declared: None, town: Town) -> None:
    assessed = town.office.assessed(town.office.registered())
    registered = town.office.registered("2026-03-06")
    desk = town.on("2026-03-09")["handler"]
    path = f"{DIRECTLY}?clue_id={assessed}"
    assert path in desk.get(f"/clue/{assessed}").links
    page = desk.get(f"/clue/{registered}")
    assert f"{DIRECTLY}?clue_id={registered}" not in page.links
    assert "所选线索不在研判环节" in page.text
    assert "直接拟立案" not in town["manager"].get(f"/clue/{assessed}").text
    form = desk.get(path)
    assert form.sent["clue_id"] == assessed
    assert "线索〔2026〕1号 王某（研判中）" in form.text
    assert form.offered["clue_id"] == ["", assessed], "of the others the decision would not hear"
    desk.record(path, direct_filing_reason="implicated_handed_over")
    assert town.office.record(assessed).stage == "under_case"


def test_an_address_fills_in_references_only(declared: None, town: Town) -> None:
    town.office.assessed(town.office.registered())
    query = f"?direct_filing_reason=implicated_handed_over&clue_id={'0' * 32}&_go=record"
    sent = town.on("2026-03-09")["handler"].get(DIRECTLY + query).sent
    assert "direct_filing_reason" not in sent
    assert sent["clue_id"] == "", "nothing that is not offered is chosen"


def test_what_is_finished_is_offered_after_what_is_open(town: Town) -> None:
    closed = town.office.closed(town.office.registered("2026-03-02"))
    town.office.voided(town.office.registered("2026-03-02"), 1, "2026-03-03")
    first, second = (town.office.registered(day) for day in ("2026-03-02", "2026-03-03"))
    town.office.house.views.catch_up()
    step = procedure().step("clue", "declare_recusal")
    known = reader_of(town.office.house, town.office.ids["handler"])
    here = Task(known, "clue", step, town.office.record(first), "")
    assert [id for id, _ in here.choices("clue", "clue_id")] == [second, closed]
    assert Task(known, "clue", step, None, "").choices("account", "handler")
    administrator = reader_of(town.office.house, town.office.ids["security"])
    assert Task(administrator, "clue", step, None, "").choices("clue", "clue_id") == []


# ---- what belongs together


def test_a_clue_and_its_case_lead_to_each_other(with_case: Town) -> None:
    case, clue = _records(with_case, "case"), _records(with_case, "clue")
    for who in ("handler", "auditor"):
        assert f"/case/{case}" in with_case[who].get(f"/clue/{clue}").links
        assert f"/clue/{clue}" in with_case[who].get(f"/case/{case}").links
    page = with_case["handler"].get(f"/clue/{clue}")
    assert "案件 线索〔2026〕1号〔未立案〕 王某（拟立案待呈批）" in page.text


def test_who_may_not_know_persons_is_not_told_whose_matters_are_one(with_case: Town) -> None:
    clue = _records(with_case, "clue")
    person = with_case.office.record(clue).fact("person_id")
    assert f"/person/{person}" in with_case["handler"].get(f"/clue/{clue}").links
    assert f"/person/{person}" not in with_case["auditor"].get(f"/clue/{clue}").links


def _records(town: Town, kind: str) -> str:
    [record] = records_of(town.office.house, kind)
    return record


def test_a_record_page_shows_what_names_it_and_what_may_be_opened_about_it(town: Town) -> None:
    inspection = s.inspected()
    ids = town.office.retold(s.found(inspection, inspection_id=inspection.subject))
    desk = town.on("2026-03-05")["manager"]
    page = desk.get(f"/inspection/{ids[inspection.subject]}")
    (problem,) = (id for id in records_of(town.office.house, "problem"))
    assert f"/problem/{problem}" in page.links
    assert f"/inspection/{ids[inspection.subject]}" in desk.get(f"/problem/{problem}").links


def test_what_is_named_among_others_is_ticked_on_the_form(town: Town) -> None:
    ids = town.office.retold(s.with_project())
    project = next(iter(records_of(town.office.house, "project")))
    desk = town.on("2026-03-05")["manager"]
    path = f"/inspection/new/hold_inspection?project_ids={project}"
    assert path in desk.get(f"/project/{project}").links
    assert desk.get(path).sent.getlist("project_ids") == [project]
    assert project in ids.values()

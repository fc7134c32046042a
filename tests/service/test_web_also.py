"""One step for several persons of a clue: who is offered, what each records, what stops it."""

import pytest

from service import take
from service.fields import Typed
from tests import histories as h
from tests.service.conftest import Page, Town, filled
from tests.stores import Office

NAMES = ("王某", "李某", "赵某")
OPINION = {"distribution_opinion": "请承办"}
OFFER = "同时对同一线索的其他被反映人办理"


@pytest.fixture
def clues(here: Office) -> list[str]:
    """The records of a clue that names three persons."""
    persons = [h.SUBJECT | {"name": name} for name in NAMES]
    first = here.registered(persons=persons)
    command_id = here.record(first).history[0].command_id
    return here.clues(command_id, len(NAMES))


def _path(record: str, step: str = "propose_distribution") -> str:
    return f"/clue/{record}/{step}"


def _typed(town: Town, record: str, *also: str) -> Typed:
    handler = town.office.ids["handler"]
    path = _path(record)
    return town["manager"].typed(path, handler=handler, _also=list(also), **OPINION)


def _recorded(town: Town, who: str, path: str, typed: Typed) -> tuple[Page, Typed]:
    """The page after recording, and what was sent."""
    sent = filled(town[who].post(path, typed).sent, _go="record")
    return town[who].post(path, sent), sent


def _stages(town: Town, records: list[str]) -> list[str | None]:
    return [town.office.record(id).stage for id in records]


def test_the_other_persons_of_the_clue_are_offered_where_the_step_is_open(
    town: Town, clues: list[str]
) -> None:
    town.office.did("manager", "propose_distribution", "2026-03-03", clues[2], **DISTRIBUTION)
    desk = town.on("2026-03-03")["manager"]
    page = desk.get(_path(clues[0]))
    assert OFFER in page.text
    assert "李某（线索〔2026〕1号-2）" in page.text
    assert "赵某" not in page.text, "there the step is done"
    assert page.sent[f"_seen-{clues[1]}"] == "1"
    assert "_also" not in page.sent, "nothing is ticked beforehand"
    alone = town.office.registered("2026-03-03")
    assert OFFER not in desk.get(_path(alone)).text


DISTRIBUTION = {"handler": "handler"} | OPINION


def test_one_form_records_the_step_for_all_and_only_once(town: Town, clues: list[str]) -> None:
    town.on("2026-03-03")
    path = _path(clues[0])
    checked = town["manager"].post(path, _typed(town, clues[0], *clues[1:]))
    said = "李某（线索〔2026〕1号-2）、赵某（线索〔2026〕1号-3）"
    assert f"{OFFER} {said}" in checked.text
    assert _stages(town, clues) == ["registered"] * 3, "checking records nothing"
    page, sent = _recorded(town, "manager", path, _typed(town, clues[0], *clues[1:]))
    assert _stages(town, clues) == ["distribution_pending"] * 3
    positions = [town.office.record(id).history[-1].position for id in clues]
    for position in positions:
        assert f"第 {position} 号" in page.text
    assert {f"/clue/{id}" for id in clues} <= set(page.links)
    size = town.office.house.store.size()
    assert f"记录截至第 {size} 号" in page.text
    again = town["manager"].post(path, sent)
    assert (town.office.house.store.size(), again.text) == (size, page.text)


def test_each_answer_is_to_the_proposal_of_its_own_record(town: Town, clues: list[str]) -> None:
    office = town.office
    for record in clues[:2]:
        office.did("manager", "propose_distribution", "2026-03-03", record, **DISTRIBUTION)
    office.did("secretary", "reject_distribution", "2026-03-03", clues[1], reason="补充")
    office.did("manager", "propose_distribution", "2026-03-03", clues[1], **DISTRIBUTION)
    path = _path(clues[0], "approve_distribution")
    typed = town.on("2026-03-04")["secretary"].typed(path, _also=[clues[1]])
    _recorded(town, "secretary", path, typed)
    answers = [office.record(id).history[-1] for id in clues[:2]]
    assert [(each.kind, each.decides_on) for each in answers] == [
        ("clue.distribution_approved", 2),
        ("clue.distribution_approved", 4),
    ]


def test_when_one_is_refused_nothing_is_recorded_and_the_person_is_named(
    town: Town, clues: list[str]
) -> None:
    town.on("2026-03-03")
    typed = _typed(town, clues[0], *clues[1:])
    town.office.did("manager", "propose_distribution", record=clues[2], **DISTRIBUTION)
    for button in ("check", "record"):
        page = town["manager"].post(_path(clues[0]), filled(typed, _go=button), 422)
        assert "赵某（线索〔2026〕1号-3）：这条记录在您打开之后已有新的办理" in page.text
        assert "#_also" in page.links
        assert page.sent["distribution_opinion"] == "请承办", "what was typed stays"
        assert page.sent.getlist("_also") == [clues[1]], "and who was ticked, but for the one"
        assert _stages(town, clues) == ["registered", "registered", "distribution_pending"]
    page, _ = _recorded(town, "manager", _path(clues[0]), filled(page.sent, _go="check"))
    assert "李某（线索〔2026〕1号-2）：已记录" in page.text.replace(" ", "")
    assert _stages(town, clues) == ["distribution_pending"] * 3


def test_a_rule_that_holds_for_one_of_them_names_the_person(town: Town) -> None:
    county = h.SUBJECT | {"name": "李某", "management_authority": "county"}
    first = town.office.registered(persons=[h.SUBJECT, county])
    both = town.office.clues(town.office.record(first).history[0].command_id, 2)
    town.on("2026-03-03")
    assert "李某" not in town["manager"].get(_path(first)).text, "not offered"
    forged = filled(_typed(town, first, both[1]), **{f"_seen-{both[1]}": "1"})
    page = town["manager"].post(_path(first), forged, 422)
    assert "李某（线索〔2026〕1号-2）：被反映人不属乡镇管理" in page.text
    assert _stages(town, both) == ["registered"] * 2


def test_what_is_shut_out_after_the_rehearsal_is_told(
    town: Town, clues: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    town.on("2026-03-03")
    path = _path(clues[0])
    sent = filled(town["manager"].post(path, _typed(town, clues[0], clues[1])).sent, _go="record")

    def overtaken(house: object, order: object, others: object) -> None:
        town.office.did("manager", "propose_distribution", record=clues[1], **DISTRIBUTION)

    monkeypatch.setattr("service.web.also.rehearsed", overtaken)
    page = town["manager"].post(path, sent)
    assert "李某（线索〔2026〕1号-2） ： 没有记录，已有人先办理" in page.text
    monkeypatch.undo()
    assert "没有记录" in town["manager"].post(path, sent).text, "sent again, it says the same"


def test_only_persons_of_the_clue_can_be_named(town: Town, clues: list[str]) -> None:
    stranger = town.office.registered()
    town.on("2026-03-03")
    for forged in (stranger, "x", clues[0]):
        page = town["manager"].post(_path(clues[0]), _typed(town, clues[0], forged), 422)
        assert "所选被反映人不在这件线索中" in page.text
    unseen = _typed(town, clues[0], clues[1])
    del unseen[f"_seen-{clues[1]}"]
    town["manager"].post(_path(clues[0]), unseen, 422)
    assert _stages(town, clues) == ["registered"] * 3


def test_every_command_goes_the_one_way(
    town: Town, clues: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    def counted(store: object, order: take.Order) -> take.Receipt:
        taken.append(order)
        return take.take(store, order)

    monkeypatch.setattr("service.web.step.take", counted)
    monkeypatch.setattr("service.web.also.take", counted)
    town.on("2026-03-03")
    _recorded(town, "manager", _path(clues[0]), _typed(town, clues[0], clues[1]))
    assert [order.record for order in taken] == clues[:2]
    assert len({order.command_id for order in taken}) == 2


# ---- corrections

CORRECTIONS = "同时更正同一线索的其他被反映人"


def _correction(town: Town, record: str, *also: str, **restated: str) -> Typed:
    said = {f"restated__{name}": value for name, value in restated.items()}
    path = f"/clue/{record}/correct/1"
    return town["manager"].typed(path, reason="录入有误", _also=list(also), **said)


def test_what_is_wrong_in_the_clue_itself_is_corrected_for_the_others_too(
    town: Town, clues: list[str]
) -> None:
    path = f"/clue/{clues[0]}/correct/1"
    town.on("2026-03-03")
    changed = {"summary": "更正后的问题", "rank": "general_cadre"}
    typed = _correction(town, clues[0], clues[1], **changed)
    assert f"{CORRECTIONS} 李某（线索〔2026〕1号-2）" in town["manager"].post(path, typed).text
    page, sent = _recorded(town, "manager", path, typed)
    assert "李某（线索〔2026〕1号-2） ：已记录" in page.text
    size = town.office.house.store.size()
    town["manager"].post(path, sent)
    assert town.office.house.store.size() == size
    for record in clues[:2]:
        town.office.did("secretary", "approve_correction", "2026-03-03", record)
    facts = [town.office.record(id) for id in clues]
    assert [f.fact("summary") == "更正后的问题" for f in facts] == [True, True, False]
    assert [f.fact("rank") == "general_cadre" for f in facts] == [True, False, False]


def test_what_is_one_persons_own_is_corrected_for_nobody_else(town: Town, clues: list[str]) -> None:
    town.on("2026-03-03")
    typed = _correction(town, clues[0], clues[1], rank="general_cadre")
    page = town["manager"].post(f"/clue/{clues[0]}/correct/1", typed, 422)
    assert "没有改动线索本身的内容" in page.text
    assert not town.office.record(clues[0]).history[1:]


def test_other_corrections_and_their_answers_are_one_by_one(town: Town, clues: list[str]) -> None:
    office = town.office
    for record in clues[:2]:
        office.did("manager", "propose_distribution", "2026-03-03", record, **DISTRIBUTION)
        wrong = {"target": 1, "restated": {"summary": "改"}, "reason": "录入有误"}
        if record == clues[1]:
            office.did("manager", "propose_correction", "2026-03-03", record, **wrong)
    town.on("2026-03-03")
    manager = town["manager"]
    assert CORRECTIONS not in manager.get(f"/clue/{clues[0]}/correct/2").text
    assert CORRECTIONS not in manager.get(f"/clue/{clues[2]}/void/1").text
    page = manager.get(f"/clue/{clues[2]}/correct/1")
    assert page.offered.get("_also") is None
    assert "王某（线索〔2026〕1号-1）" in page.text
    assert "李某" not in page.text, "a correction waits there already"
    assert OFFER not in town["secretary"].get(_path(clues[1], "approve_correction")).text

"""The page before recording: every line can be changed, what follows is said, namesakes too."""

import re

import pytest

from tests import histories as h
from tests.service.conftest import CLUE, SUBJECT, Town, filled

NEW = "/clue/new/register_clue"
HINT = "已有同名人员"


def test_every_line_leads_back_to_its_field(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    sent = desk.check(NEW, **CLUE).sent
    changes = re.findall(r'name="_go" value="edit:([^"]+)"', desk.html)
    assert {"occurred_on", "source", "summary", "disciplines", "persons-0-rank"} <= set(changes)
    for field in changes:
        page = desk.post(NEW, filled(sent, _go=f"edit:{field}"))
        [focused] = re.findall(r"<(?:input|select|textarea)[^>]* autofocus[^>]*>", desk.html)
        assert f'name="{field}"' in focused
        assert page.sent["summary"] == CLUE["summary"]
    assert "checked" in _focused(desk, sent, "persons-0-main_leader")
    assert 'value="mass"' in _focused(desk, sent, "disciplines")


def _focused(desk, sent, field: str) -> str:
    desk.post(NEW, filled(sent, _go=f"edit:{field}"))
    return re.search(r"<input[^>]* autofocus[^>]*>", desk.html)[0]


@pytest.mark.parametrize("field", ["", "nothing", "version", "persons-9-name", '"><b>'])
def test_a_field_that_is_not_there_takes_no_focus(town: Town, field: str) -> None:
    desk = town["manager"]
    desk.post(NEW, filled(desk.check(NEW, **CLUE).sent, _go=f"edit:{field}"))
    assert "autofocus" not in desk.html
    assert "><b>" not in desk.html


def test_a_corrected_field_and_the_others_ticked_lead_back_too(town: Town) -> None:
    first = town.office.registered(persons=[h.SUBJECT, h.SUBJECT | {"name": "李某"}])
    second = town.office.clues(town.office.record(first).history[0].command_id, 2)[1]
    path = f"/clue/{first}/correct/1"
    desk = town.on("2026-03-03")["manager"]
    page = desk.check(path, restated__summary="改", reason="有误", _also=[second])
    for field in ("restated-summary", "_also", "reason"):
        desk.post(path, filled(page.sent, _go=f"edit:{field}"))
        [focused] = re.findall(r"<(?:input|select|textarea)[^>]* autofocus[^>]*>", desk.html)
        assert f'name="{field}"' in focused


def test_the_statistics_month_is_said_of_what_a_figure_counts(town: Town) -> None:
    desk = town.on("2026-03-03")["manager"]
    assert "统计期 2026年3月" in desk.check(NEW, **CLUE).text
    clue = town.office.registered("2026-03-03")
    handler = town.office.ids["handler"]
    page = desk.check(
        f"/clue/{clue}/propose_distribution", handler=handler, distribution_opinion="请承办"
    )
    assert "统计期" not in page.text


# ---- namesakes


def test_a_name_that_is_known_is_hinted_at_and_hinders_nothing(town: Town) -> None:
    town.office.registered()
    town.office.registered(persons=[h.SUBJECT | {"name": "王某某"}, h.SUBJECT])
    desk = town.on("2026-03-03")["manager"]
    page = desk.check(NEW, **CLUE)
    assert f"{HINT}：王某（线索〔2026〕2号-2、线索〔2026〕1号）。" in page.text
    desk.post(NEW, filled(page.sent, _go="record"))
    assert desk.path.endswith("/recorded")
    assert HINT not in desk.check(NEW, **CLUE | {"persons-0-name": "王"}).text
    assert HINT not in desk.check(NEW, **CLUE | {"persons-0-name": "李某"}).text


def test_who_is_known_by_their_number_is_no_namesake(town: Town) -> None:
    number = "110101199003070046"
    town.office.registered(persons=[h.SUBJECT | {"id_number": number}])
    desk = town.on("2026-03-03")["manager"]
    assert HINT not in desk.check(NEW, **CLUE, **{"persons-0-id_number": number}).text
    second = {f"persons-1-{name}": value for name, value in SUBJECT.items()}
    assert HINT in desk.check(NEW, **CLUE, **second).text


def test_a_name_nobody_bears_any_more_is_no_hint(town: Town) -> None:
    person = town.office.did("manager", "person.register_person", name="王某").record
    desk = town.on("2026-03-03")["manager"]
    assert f"{HINT}：王某（尚无线索）" in desk.check(NEW, **CLUE).text
    town.office.did("manager", "person.learn_identity", record=person, name="王某某")
    town["manager"].get("/")
    assert HINT not in desk.check(NEW, **CLUE).text

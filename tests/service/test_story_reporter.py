"""Somebody signs with their name; two persons' clues come of it; nobody else learns who it was."""

import json
import re
from collections.abc import Iterator
from datetime import date

from service.app import create_app
from tests.service.api_fixtures import Api
from tests.service.conftest import SUBJECT, Desk, Town
from tests.service.story import behind, change, due, history

NAME, CONTACT, WORDS = "郑某甲", "13900000000", "我家就在他家隔壁"
LETTER = {"petition_channel": "letter", "about_head": "false"}
PETITION = {
    "petition_class": "accusation",
    "name_status": "real_name",
    "joint_kind": "individual",
    "reporters-0-reporter_name": NAME,
    "reporters-0-reporter_contact": CONTACT,
    "accused-0-name": "王某",
    "accused-1-name": "赵某",
    "summary": "反映低保评定中优亲厚友",
    "petition_text": f"{WORDS}，亲眼看见他把低保评给亲戚",
}
SUBJECTS = {
    f"subjects-{n}-{field}": value
    for n, name in enumerate(("王某", "赵某"))
    for field, value in (SUBJECT | {"name": name}).items()
}
HAND_OVER = {"summary": "反映低保评定中优亲厚友", "disciplines": ["mass"], **SUBJECTS}
CLOSURE = {
    "disposition": "closed",
    "closing_reason": "no_breach_or_settled",
    "disposition_reason": "此前已有明确结论",
    "studied_on": "2026-03-19",
}
RESULT = {
    "truth_found": "unfounded",
    "result_told": "经查不属实，已向反映人说明",
    "feedback_way": "in_person",
    "objection": f"{NAME}表示接受",
}


def received(town: Town) -> str:
    """The item, accepted, its reporter told."""
    path = town.on("2026-03-02")["intake"].record("/petition/new/receive_petition", **LETTER)
    town.on("2026-03-03")["intake"].record(f"{path}/register_petition", **PETITION)
    town.on("2026-03-04")["intake"].record(f"{path}/accept_petition")
    assert "3月23日" in town["intake"].get(path).text, "fifteen working days from the receipt"
    town.on("2026-03-05")["intake"].record(f"{path}/notify_acceptance", notice_way="by_phone")
    return path


def handed_over(town: Town) -> tuple[str, list[str]]:
    """The item and its two clues."""
    path = received(town)
    town.on("2026-03-06")["intake"].record(f"{path}/propose_hand_over", **HAND_OVER)
    town.on("2026-03-09")["secretary"].record(f"{path}/hand_over_as_clue")
    petition = town.office.record(path.rpartition("/")[2])
    return path, [f"/clue/{id}" for id in petition.fact("clues")]


def closed(town: Town, clue: str) -> None:
    """One of the clues, handled and closed."""
    handler = town.office.ids["handler"]
    opinion = {"handler": handler, "distribution_opinion": "请承办"}
    town.on("2026-03-10")["manager"].record(f"{clue}/propose_distribution", **opinion)
    town.on("2026-03-11")["secretary"].record(f"{clue}/approve_distribution")
    town.on("2026-03-12")["handler"].record(f"{clue}/sign_receipt")
    town.on("2026-03-20")["handler"].record(f"{clue}/propose_disposition", **CLOSURE)
    town.on("2026-03-23")["secretary"].record(f"{clue}/approve_closure")


def test_a_signed_petition_becomes_two_clues_and_is_answered(town: Town) -> None:
    path, clues = handed_over(town)
    office, petition = town.office, path.rpartition("/")[2]
    assert len(clues) == 2
    for clue in clues:
        desk = town.on("2026-03-09")["intake"]
        page = desk.check(f"{path}/feed_back_result", 409, **RESULT)
        assert "尚未全部办结" in page.text
        closed(town, clue)
    before = office.cells(2026)
    town.on("2026-04-02")["intake"].record(f"{path}/feed_back_result", **RESULT)

    assert change(before, office.cells(2026)) == {
        "PET_DONE": 1,
        "PET_DONE.cohort": 1,
        "PET_OPEN": -1,
        "PET_RATE": 1000,
    }
    assert before == {
        **dict.fromkeys(("PET_TOTAL", "PET_CH_LETTER", "PET_COMPLAINT", "CLUE_FOUND"), 1),
        **dict.fromkeys(("PET_TOTAL.arrivals", "PET_FIRST", "PET_COMPLAINT.first", "PET_SELF"), 1),
        **dict.fromkeys(("PET_OPEN", "PET_RANK_NONE", "PET_SOURCE.none", "CLUE_HANDLED"), 1),
        **{"CLUE_PERSONS": 2, "CLUE_PERSON_RANK.rural_enterprise_other": 2},
        **{"DISPOSITION_ROUNDS": 2, "CLUE_CLOSED_DIRECT": 1},
    }
    assert behind(office, "S39") == [["3.2 收件登记"]]
    assert behind(office, "S26") == [["3.23 批准直接了结", "3.23 批准直接了结"]]
    assert due(office, petition, "acceptance-notice") == (date(2026, 3, 23), date(2026, 3, 5))
    assert history(office, petition) == [
        "3.2 收件登记",
        "3.3 登记信访举报",
        "3.4 受理",
        "3.5 告知受理",
        "3.6 提出移送",
        "3.9 批准移送案管",
        "4.2 反馈结果",
    ]


def test_an_answer_after_fifteen_working_days_says_why(town: Town) -> None:
    path, clues = handed_over(town)
    for clue in clues:
        closed(town, clue)
    desk = town.on("2026-04-15")["intake"]
    page = desk.check(f"{path}/feed_back_result", 422, **RESULT)
    assert "超期原因" in page.text
    desk.record(f"{path}/feed_back_result", **RESULT, late_reason="反映人外出务工")


def readable(desk: Desk, *starts: str) -> Iterator[str]:
    """Every page about records that links lead to from here, as it was sent."""
    seen, waiting = set(starts), list(starts)
    while waiting:
        page = desk.get(waiting.pop())
        yield desk.html
        for link in page.links:
            link = link.partition("#")[0]
            if link not in seen and re.match(r"/(petition|clue|person)?(/|$)", link):
                seen.add(link)
                waiting.append(link)


def test_who_signed_never_shows_to_a_handler(town: Town) -> None:
    path, clues = handed_over(town)
    for clue in clues:
        closed(town, clue)
    town.on("2026-04-02")["intake"].record(f"{path}/feed_back_result", **RESULT)
    assert NAME in town["intake"].get(path).text
    places = ("/", "/petition", "/clue", "/tallies/2026", "/tallies/2026/S39")
    for who in ("handler", "colleague", "manager", "auditor"):
        pages = list(readable(town.on("2026-04-03")[who], *places, path, *clues))
        assert len(pages) >= len(places) + 3
        for told in (NAME, CONTACT, WORDS):
            assert [page for page in pages if told in page] == [], who


def test_nor_does_the_interface_tell(town: Town) -> None:
    path, clues = handed_over(town)
    api = Api(town.office, create_app(town.office.house))
    addresses = [path, f"{path}/trail", "/petition", "/clue", "/tallies/2026", "/tallies/2026/S39"]
    addresses += [f"{clue}{part}" for clue in clues for part in ("", "/trail")]
    for who in ("handler", "manager", "auditor"):
        for address in addresses:
            answer = api.get(address.removeprefix("/"), who)
            assert answer.status_code == 200, (who, address)
            for told in (NAME, CONTACT, WORDS):
                assert told not in json.dumps(answer.get_json(), ensure_ascii=False)
    said = api.get(path.removeprefix("/"), "intake").get_json()["facts"]["reporters"]
    assert said[0]["reporter_name"] == NAME

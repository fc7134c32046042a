"""信访接待、下访、来信和网上信访、矛盾纠纷排查: who came, who went out, what was settled."""

from tests.service.conftest import SUBJECT, Town
from tests.service.story import behind

VISIT = {
    "receivers": "李某、周某",
    "reception_place": "镇信访接待室",
    "heads": "3",
    "visit_purpose": "consultation",
    "visitor_statement": "询问补贴政策",
}
ROSTER = {
    "roster_kind": "reception",
    "roster_from": "2026-03-02",
    "roster_until": "2026-03-31",
    "roster_entries": "2026-03-10\t李某\t镇信访接待室",
}
PETITION = {
    "petition_class": "accusation",
    "name_status": "anonymous",
    "joint_kind": "individual",
    "summary": "反映低保评定中优亲厚友",
    "petition_text": "来信原文",
}
DISPUTE = {
    "dispute_kind": "land",
    "dispute_level": "common",
    "dispute_text": "两户林地界址不清",
    "dispute_parties": "赵某、周某",
    "responsible_person": "李某",
    "due_on": "4.10",
}
SETTLED = {"dispute_outcome": "重新勘界，双方签字", "dispute_agreed_by": "赵某、周某"}
FOUND = {
    "summary": "村干部借划界收受财物",
    "disciplines": ["integrity"],
    **{f"persons-0-{name}": value for name, value in SUBJECT.items()},
}


def received(town: Town, channel: str, **said: str) -> str:
    """An item, read and registered."""
    letter = {"petition_channel": channel, "about_head": "false"}
    path = town["intake"].record("/petition/new/receive_petition", **letter)
    town["intake"].record(f"{path}/register_petition", **PETITION | said)
    return path


def test_f28_whoever_came_is_counted_and_answered(town: Town) -> None:
    town.on("2026-03-02")["manager"].record("/roster/new/publish_roster", **ROSTER)
    intake = town.on("2026-03-10")["intake"]
    told = {"reception_answer": "已说明政策"}
    intake.record("/reception/new/receive_visitors", **VISIT, **told)
    later = VISIT | {"visit_purpose": "petition", "heads": "2"}
    path = intake.record("/reception/new/receive_visitors", **later)
    assert "共 1 次" in intake.get("/reception?stage=received").text
    assert town.office.cells(2026) == {
        "PET_RECEPTION.all": 2,
        "PET_RECEPTION.heads": 5,
        "PET_CONSULT": 3,
    }
    intake.record(f"{path}/answer_visitors", reception_answer="已转承办人核实")
    assert "共 0 次" in intake.get("/reception?stage=received").text
    assert behind(town.office, "S37") == [["3.10 登记接访"], ["3.10 登记接访"]]
    assert "询问补贴政策" not in town["handler"].get("/reception").text
    assert "询问补贴政策" not in town["manager"].get(path).text


def test_f29_each_visit_with_a_case_counts(town: Town) -> None:
    town.on("2026-03-02")
    path = received(town, "letter")
    town["intake"].record(f"{path}/accept_petition")
    visit = {"visited_village": "某村", "visit_participants": "李某、周某"}
    for day in ("2026-03-10", "2026-03-24"):
        desk = town.on(day)["secretary"]
        desk.record(f"{path}/record_field_visit", **visit, visit_result="实地查看，当面听取意见")
    assert town.office.cells(2026)["PET_DOWN_VISIT"] == 2
    assert behind(town.office, "S38") == [["3.10 登记带案下访"], ["3.24 登记带案下访"]]


def test_f30_letters_and_messages_are_counted_by_the_way_they_came(town: Town) -> None:
    town.on("2026-03-02")
    letter = received(town, "letter")
    again = received(town, "letter")
    online = received(town, "network", petition_class="suggestion")
    first = letter.rpartition("/")[2]
    town["intake"].record(f"{again}/mark_repeat", earlier_petition=first, repeat_note="内容相同")
    cells = town.office.cells(2026)
    assert (cells["PET_CH_LETTER"], cells["PET_CH_NET"], cells["PET_TOTAL"]) == (2, 1, 3)
    assert behind(town.office, "S39") == [["3.2 收件登记"], ["3.2 收件登记"]]
    assert behind(town.office, "S40") == [["3.2 收件登记"]]
    assert "PET_DONE" not in cells, "a repeated one is not answered apart"
    town["intake"].record(f"{online}/accept_petition")
    told = {"result_told": "建议已采纳"}
    town.on("2026-03-20")["intake"].record(f"{online}/feed_back_result", **told)
    assert town.office.cells(2026)["PET_DONE"] == 1


def test_f31_a_round_finds_disputes_that_end_in_three_ways(town: Town) -> None:
    office = town.office
    desk = town.on("2026-03-02")["manager"]
    run = desk.record(
        "/screening/new/run_screening", screening_villages="甲村\n乙村\n", screeners="李某、周某"
    )
    listed = DISPUTE | {
        "screening_id": run.rpartition("/")[2],
        "responsible_unit": office.house.store.holder("unit_code", "zjw"),
    }
    settled, elsewhere, clue = (desk.record("/dispute/new/list_dispute", **listed) for _ in "123")
    assert run in desk.get(settled).links, "a dispute leads to the round that found it"

    desk = town.on("2026-03-20")["manager"]
    desk.record(f"{settled}/resolve_dispute", **SETTLED)
    handed = {"dispute_receiver": "某镇司法所", "dispute_hand_over_note": "属民事纠纷"}
    desk.record(f"{elsewhere}/hand_over_dispute", **handed)
    desk.record(f"{clue}/refer_as_clue", **FOUND)
    desk.record(f"{run}/close_screening", screening_result="登记三件")
    assert office.cells(2026) == {
        "SCREENING_ROUNDS": 1,
        "DISPUTE_FOUND": 3,
        "DISPUTE_SOLVED": 1,
        "CLUE_FOUND": 1,
        "CLUE_PERSONS": 1,
        "CLUE_PERSON_RANK.rural_enterprise_other": 1,
    }
    assert "村干部借划界收受财物" in desk.get("/clue").text
    assert any(link.startswith("/clue/") for link in desk.get(clue).links)


def test_f31_a_dispute_nobody_settled_is_late(town: Town) -> None:
    unit = town.office.house.store.holder("unit_code", "zjw")
    desk = town.on("2026-03-02")["manager"]
    desk.record("/dispute/new/list_dispute", **DISPUTE, responsible_unit=unit)
    page = town.on("2026-04-13")["manager"].get("/dispute?due=overdue")
    assert "两户林地界址不清" in page.text
    assert "DISPUTE_SOLVED" not in town.office.cells(2026)

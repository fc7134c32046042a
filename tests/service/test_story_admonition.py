"""A letter is sent, the answer does not convince, the person is admonished. Told by forms."""

from datetime import date

from tests.service.conftest import CLUE, Town
from tests.service.story import behind, change, due, history

PLAN = {
    "disposition": "talk_inquiry",
    "inquiry_mode": "letter",
    "work_plan": "发函请本人说明低保评定经过",
    "disposition_reason": "反映具体但情节较轻，宜由本人说明",
    "studied_on": "2026.3.19",
}
REPORT = {
    "proposed_outcome": "measure_applied",
    "proposed_measure": "admonition",
    "report_opinion": "本人承认优亲厚友一次，建议诫勉",
}


def assessing(town: Town) -> str:
    """A clue that its handler has received."""
    path = town.on("2026-03-02")["manager"].record("/clue/new/register_clue", **CLUE)
    handler = town.office.ids["handler"]
    opinion = {"handler": handler, "distribution_opinion": "请承办"}
    town.on("2026-03-03")["manager"].record(f"{path}/propose_distribution", **opinion)
    town.on("2026-03-04")["secretary"].record(f"{path}/approve_distribution")
    town.on("2026-03-05")["handler"].record(f"{path}/sign_receipt")
    return path


def answered(town: Town) -> str:
    """The same clue, inquired about by letter, with the answer that came."""
    path = assessing(town)
    town.on("2026-03-20")["handler"].record(f"{path}/propose_disposition", **PLAN)
    town.on("2026-03-23")["secretary"].record(f"{path}/approve_talk_inquiry")
    letter = {"letter_number": "某纪函〔2026〕4号", "reply_direct": "false"}
    town.on("2026-03-24")["handler"].record(f"{path}/send_letter", **letter)
    town.on("2026-03-26")["handler"].record(f"{path}/record_letter_delivery")
    assert "4月17日" in town["handler"].get(path).text, "fifteen working days, a holiday between"
    reply = {"reply_summary": "承认为亲戚申报", "leader_opinion": "情况属实"}
    town.on("2026-04-10")["handler"].record(f"{path}/record_reply", **reply)
    town.on("2026-04-20")["handler"].record(f"{path}/submit_talk_report", **REPORT)
    return path


def test_a_letter_inquiry_that_ends_in_an_admonition(town: Town) -> None:
    path = answered(town)
    office, clue = town.office, path.rpartition("/")[2]
    before = office.cells(2026)
    assert before == dict.fromkeys(("CLUE_FOUND", "CLUE_PERSONS"), 1) | dict.fromkeys(
        ("CLUE_HANDLED", "DISPOSITION_ROUNDS", "CLUE_INQUIRY"), 1
    ) | {"CLUE_PERSON_RANK.rural_enterprise_other": 1}

    secretary = town.on("2026-04-22")["secretary"]
    assert "建议诫勉" in secretary.get(f"{path}/apply_measure").text
    secretary.record(
        f"{path}/apply_measure",
        measure="admonition",
        measure_document="某纪诫〔2026〕1号",
        measure_on="4月21日",
    )

    assert change(before, office.cells(2026)) == {
        "FORM_1": 1,
        "FORM_TOTAL": 1,
        "F1_ADMONISH.clue": 1,
        "F1_ADMONISH.form_1": 1,
        "F1_ADMONISH.use": 1,
        "F1_ADMONISH.use_times": 1,
        "FORM_SHARE.form_1": 1000,
        "HANDLED_CLUES": 1,
        "HANDLED_PERSONS": 1,
        "HANDLED_PERSONS.times": 1,
    }
    assert behind(office, "FORM_1") == behind(office, "S29") == [["4.22 给予第一种形态处理"]]
    assert behind(office, "FORM_2") == []
    assert due(office, clue, "letter-reply") == (date(2026, 4, 17), date(2026, 4, 10))
    assert due(office, clue, "talk-report") == (date(2026, 5, 11), date(2026, 4, 20))
    assert due(office, clue, "admonition-effect") == (date(2026, 10, 21), None)
    assert history(office, clue) == [
        "3.2 登记问题线索",
        "3.3 提出分办意见",
        "3.4 批准分办",
        "3.5 签收线索",
        "3.20 提出处置意见",
        "3.23 批准谈话函询",
        "3.24 发出函询",
        "3.26 登记函询送达",
        "4.10 登记函询回复",
        "4.10 谈话函询实施完毕",
        "4.20 提交谈话函询报告",
        "4.22 给予第一种形态处理",
    ]
    page = secretary.get(path).text
    assert "已了结" in page
    assert "诫勉影响期" in page
    assert "2026年10月21日" in page
    assert "王某" in secretary.get("/tallies/2026/F1_ADMONISH.form_1").text
    assert "第一种形态" in secretary.get("/tallies/2026/FORM_1").text


def test_an_admonition_is_over_by_itself_and_nobody_is_reminded_of_it(town: Town) -> None:
    path = answered(town)
    measure = {"measure_document": "某纪诫〔2026〕1号", "measure_on": "4月21日"}
    secretary = town.on("2026-04-22")["secretary"]
    secretary.record(f"{path}/apply_measure", measure="admonition", **measure)
    for day in ("2026-10-20", "2026-10-22"):
        desk = town.on(day)["handler"]
        assert "超期" not in desk.get(path).text
        assert path not in desk.get("/").links

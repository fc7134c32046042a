"""One clue from its registration to its measure, by forms alone."""

from tests.service.conftest import CLUE, SUBJECT, Town

SECOND = {f"persons-1-{name}": value for name, value in SUBJECT.items()} | {
    "persons-1-name": "李·买买提𬭚"
}


def test_a_clue_against_two_persons_ends_in_a_measure_and_is_counted(each_town: Town) -> None:
    town = each_town.on("2026-03-02")
    path = town["manager"].record("/clue/new/register_clue", **CLUE, **SECOND, occurred_on="3.2")
    town.on("2026-03-03")
    handler = town.office.ids["handler"]
    town["manager"].record(
        f"{path}/propose_distribution", handler=handler, distribution_opinion="请承办"
    )
    town.on("2026-03-04")["secretary"].record(f"{path}/approve_distribution")
    town.on("2026-03-05")["handler"].record(f"{path}/sign_receipt")
    assert "2026年4月7日" in town["handler"].get(path).text
    town.on("2026-03-20")["handler"].record(
        f"{path}/propose_disposition",
        disposition="talk_inquiry",
        inquiry_mode="talk",
        work_plan="方案",
        disposition_reason="问题较为一般",
        studied_on="2026年3月19日",
    )
    town.on("2026-03-23")["secretary"].record(f"{path}/approve_talk_inquiry")
    town.on("2026-03-25")["handler"].record(
        f"{path}/record_talk",
        talk_place="谈话室",
        talkers="李某、赵某",
        talk_record_signed="true",
        talk_summary="本人作了说明",
    )
    town.on("2026-03-30")["handler"].record(
        f"{path}/submit_talk_report",
        proposed_outcome="measure_applied",
        proposed_measure="admonition",
        report_opinion="建议诫勉",
    )
    secretary = town.on("2026-04-01")["secretary"]
    assert "建议诫勉" in secretary.get(f"{path}/apply_measure").text
    secretary.record(
        f"{path}/apply_measure",
        measure="admonition",
        measure_document="诫勉〔2026〕1号",
        measure_on="今天",
    )
    assert "已了结" in secretary.get(path).text
    page = secretary.get("/tallies/2026")
    assert any(link.startswith("/tallies/2026/CLUE_PERSONS") for link in page.links)

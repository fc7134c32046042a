"""年度报告, on the page and on the command line."""

import io
import re
from pathlib import Path

import docx
import pytest

from projections import relations
from tests import report_histories as w
from tests import supervision_histories as s
from tests.service.cli_fixtures import Shell
from tests.service.conftest import Town, filled

PATH = "/report/2026"


@pytest.fixture
def busy(town: Town) -> Town:
    """A town that has held an inspection."""
    town.office.retold(s.HELD)
    return town.on("2026-12-20")


@pytest.fixture
def drafting(busy: Town) -> Town:
    """The same with the text of its report begun."""
    busy.office.retold(w.DRAFTING)
    return busy.on("2026-12-21")


@pytest.fixture
def adopted(busy: Town) -> Town:
    """The same with its report adopted."""
    busy.office.retold(w.ADOPTED)
    return busy.on("2026-12-28")


def text_of(town: Town) -> str:
    return str(town.office.house.store.holder("report_text_number", "zjw年报〔2026〕"))


def downloaded(town: Town, path: str = f"{PATH}/docx") -> tuple[str, list[str]]:
    """The name of the file, and its lines."""
    answer = town["manager"].client.get(path)
    assert answer.status_code == 200
    document = docx.Document(io.BytesIO(answer.data))
    return answer.headers["Content-Disposition"], [p.text for p in document.paragraphs if p.text]


def test_page_and_file_say_the_same(busy: Town) -> None:
    said = busy["manager"].get(PATH).text.replace(" ", "")
    _, lines = downloaded(busy)
    for line in lines:
        assert line.replace(" ", "") in said.replace("查看", ""), line


def test_every_figure_is_marked_and_leads_to_why(busy: Town) -> None:
    page = busy["manager"].get(PATH)
    position = busy.office.house.store.size()
    assert 'id="fig_S06"' in busy["manager"].html
    assert busy["manager"].html.count('id="fig_S06"') == 1
    [why] = [link for link in page.links if link.startswith("/tallies/2026/SUP_TIMES?")]
    assert why == f"/tallies/2026/SUP_TIMES?as_of={position}"
    assert "年报栏：S06" in busy["manager"].get(why).text
    assert {"/campaign", "#fig_S06", "/duties"} <= set(page.links)


def test_a_year_without_records_has_no_report(busy: Town) -> None:
    page = busy["manager"].get("/report/2019")
    assert "2019年还没有可统计的记录，没有报告可出" in page.text
    assert "下载 Word" not in page.text
    assert "没有报告可出" in busy["manager"].get("/report/2019/docx", 422).text


def test_the_year_is_chosen_and_this_one_is_offered_first(busy: Town) -> None:
    assert "某镇纪委2026年工作报告" in busy["manager"].get("/report").text
    assert busy["manager"].path == PATH
    busy["manager"].get(f"{PATH}?year=2025")
    assert busy["manager"].path == "/report/2025"
    assert "年度应是四位数字" in busy["manager"].get("/report/abc", 422).text
    assert "没有这个单位" in busy["manager"].get(f"{PATH}?unit=nowhere", 422).text


def test_it_stands_beside_its_ledger_and_is_for_those_who_do_business(busy: Town) -> None:
    assert "/report" in busy["manager"].get("/area/returns").links
    busy["auditor"].get(PATH)
    busy["security"].get(PATH, 404)
    busy["security"].get(f"{PATH}/docx", 404)
    busy["security"].get("/report", 404)


def test_a_section_is_rewritten_from_what_stands(drafting: Town) -> None:
    desk = drafting["manager"]
    desk.get(PATH)
    assert "核定或改写" in desk.html
    path = f"/report_text/{text_of(drafting)}/revise_paragraph"
    assert f'action="{path}"' in desk.html
    form = desk.html.partition('value="closing"')[0]
    hidden = re.findall('<input type="hidden" name="([a-z_]+)" value="([^"]*)">', form)[-3:]
    button = dict(hidden) | {"report_section": "closing", "report_paragraph": "旧文", "_go": "edit"}
    page = desk.post(path, button)
    assert page.sent["report_paragraph"].strip() == "旧文"
    assert page.sent["report_section"] == "closing"
    page = desk.post(path, filled(page.sent, report_paragraph="已检查{S06:余}。", _go="check"))
    desk.post(path, filled(page.sent, _go="record"))
    assert desk.path.endswith("/recorded")
    assert "已检查1次。" in desk.get(PATH).text.replace(" ", "")
    assert "修改" in desk.html


def test_only_who_may_write_it_is_offered_to(busy: Town, drafting: Town) -> None:
    drafting["auditor"].get(PATH)
    assert "revise_paragraph" not in drafting["auditor"].html
    drafting["manager"].get(f"{PATH}?as_of={busy.office.house.store.size()}")
    assert "revise_paragraph" not in drafting["manager"].html


def test_it_is_begun_put_forward_and_adopted_from_the_page(busy: Town) -> None:
    assert "/report_text/new/open_report_text" in busy["manager"].get(PATH).links
    assert "/report_text/new/open_report_text" not in busy["auditor"].get(PATH).links
    busy.office.retold(w.SUBMITTED)
    links = busy.on("2026-12-23")["secretary"].get(PATH).links
    assert f"/report_text/{text_of(busy)}/adopt_report" in links


def test_an_adopted_report_stays_as_it_was_adopted(adopted: Town) -> None:
    before = downloaded(adopted)
    assert "%EF%BC%88%E8%8D%89%E7%A8%BF" not in before[0], "it is no draft"
    assert "2026年12月23日" in before[1]
    adopted.office.retold(s.inspected(on="2026-12-01"))
    assert downloaded(adopted.on("2026-12-30")) == before
    page = adopted["manager"].get(PATH)
    assert "已审定，数字截至审定时" in page.text
    assert "revise_paragraph" not in adopted["manager"].html
    size = adopted.office.house.store.size()
    now = adopted["manager"].get(f"{PATH}?as_of={size}").text.replace(" ", "")
    assert "开展各类监督检查2次" in now


def test_a_draft_is_called_one(drafting: Town) -> None:
    name, lines = downloaded(drafting)
    assert "%EF%BC%88%E8%8D%89%E7%A8%BF" in name
    assert "2026年12月21日" in lines
    assert "草稿，数字截至现在" in drafting["manager"].get(PATH).text


def test_what_should_hold_and_does_not_is_said(busy: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = relations.Relation(
        id="R99",
        title="检查应为零",
        left=("SUP_TIMES",),
        must_be="equal",
        right=("PUN_WARN",),
        because="",
    )
    monkeypatch.setattr(relations, "relations", lambda: (wrong,))
    said = "勾稽关系不符，请核对：检查应为零（1 ＝ 0）。"
    assert said in busy["manager"].get(PATH).text
    assert said in downloaded(busy)[1]


# ---- the command line


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path / "data").staffed()
    shell.register("2022-03-01")
    return shell


def test_a_terminal_writes_the_same_file(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "报告.docx"
    said = shell.done("report", "2022", "-o", str(target), "--as", "anguan").splitlines()
    assert "2022年工作报告（草稿，截至日志第" in said[0]
    assert said[0].endswith(str(target))
    assert said[1].startswith("待核定的段落：（一）责任落实方面")
    assert any("2022年工作报告" in p.text for p in docx.Document(str(target)).paragraphs)


def test_a_file_without_a_name_is_called_as_its_title(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    shell.done("report", "2022", "--as", "anguan")
    assert [path.name for path in Path().iterdir()] == ["镇纪委2022年工作报告（草稿）.docx"]


def test_a_terminal_says_why_there_is_none(shell: Shell, tmp_path: Path) -> None:
    target = ("-o", str(tmp_path / "x.docx"))
    assert "没有报告可出" in shell.fails(1, "report", "2019", *target)
    assert "年份应是四位数字" in shell.fails(2, "report", "22", *target)
    said = shell.fails(2, "report", "2022", "--unit", "没有", *target)
    assert "没有这个单位，或不在您单位之下" in said
    shell.done("user", "add", "xitong", "--role", "system_admin", "--name", "系统")
    assert "不能查看年度报告" in shell.fails(1, "report", "2022", "--as", "xitong", *target)
    assert not (tmp_path / "x.docx").exists()
    assert "没有报告可出" in shell.fails(1, "report", "2022", "--as-of", "1", *target)

"""The pages in a real Chromium: one story with scripts and without, access for everybody, paper."""

import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import BrowserContext, Locator, Page
from werkzeug.serving import make_server

from service.app import create_app
from service.demo import generate, users
from service.house import House, Settings
from tests import histories as h
from tests.browser import browser
from tests.service.conftest import PASSWORD, Town
from tests.stores import Clock

pytestmark = pytest.mark.browser
SCREENSHOTS = Path(__file__).parents[2] / "docs" / "screenshots"
LEDGER_ROWS = 50


@pytest.fixture
def address(town: Town) -> Iterator[str]:
    """Where the town's pages are served."""
    with serving(town.app) as address:
        yield address


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """An application, served."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@contextmanager
def at(address: str, who: str, javascript: bool = True) -> Iterator[Page]:
    """A page of somebody who has just signed in."""
    with browser(javascript=javascript) as context:
        page = context.new_page()
        _watch(context, address)
        sign_in(page, address, who)
        yield page


def _watch(context: BrowserContext, address: str) -> None:
    """No request may leave the machine."""

    def check(request) -> None:
        assert request.url.startswith((address, "data:")), request.url

    context.on("request", check)


def sign_in(page: Page, address: str, who: str, password: str = PASSWORD) -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("账号").fill(who)
    page.get_by_label("密码").fill(password)
    page.get_by_role("button", name="登录").click()
    page.get_by_role("button", name="退出").wait_for()


def answer(page: Page | Locator, **said: str) -> None:
    """Fills in fields by what they are called; a choice by what it says."""
    for label, value in said.items():
        group = page.get_by_role("group", name=re.compile(f"^{label}"))
        if group.count():
            group.first.get_by_label(value, exact=True).check()
            continue
        named = re.compile(f"^{label}")
        chosen = page.get_by_role("combobox", name=named)
        if chosen.count():
            chosen.select_option(label=value)
        else:
            page.get_by_role("textbox", name=named).fill(value)


def go_on(page: Page) -> None:
    """Checks and records."""
    page.locator("button.govuk-button", has_text="继续").click()
    page.get_by_role("button", name="确认记录").click()
    page.get_by_text("已记录").first.wait_for()


PERSON = {
    "工作单位及职务": "某村党支部委员",
    "职级": "农村、企业等其他人员",
    "干部管理权限": "乡镇管理",
    "人员类别": "基层群众性自治组织管理人员",
    "政治面貌": "中共党员",
    "是否下一级党组织主要负责人": "否",
}


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_clue_goes_from_registration_to_a_measure(
    town: Town, address: str, javascript: bool
) -> None:
    town.on("2026-03-02")
    with at(address, "manager", javascript) as page:
        page.get_by_role("link", name="信访和办案").click()
        page.get_by_role("navigation", name="同类台账").get_by_role("link", name="问题线索").click()
        page.get_by_role("link", name="登记问题线索").click()
        answer(page, 受理日期="今天", 线索来源="信访举报", 反映的主要问题="优亲厚友")
        answer(page, 涉嫌违反的纪律="违反群众纪律")
        page.get_by_role("button", name="再加一行").click()
        for n, name in enumerate(("欧阳𬭚", "阿依古丽·买买提"), 1):
            person = page.get_by_role("group", name=f"被反映人 {n}")
            person.get_by_label("被反映人姓名").fill(name)
            answer(person, **PERSON)
        go_on(page)
        page.get_by_role("link", name="回到我的工作").click()
        page.get_by_role("link", name="提出分办意见").first.click()
        answer(page, 承办人="handler", 拟办意见="请承办")
        go_on(page)
        story = [
            ("2026-03-04", "secretary", "批准分办", {}),
            ("2026-03-05", "handler", "签收线索", {}),
            ("2026-03-20", "handler", "提出处置意见", TALK),
            ("2026-03-23", "secretary", "批准谈话函询", {}),
            ("2026-03-25", "handler", "登记谈话", HELD),
            ("2026-03-30", "handler", "提交谈话函询报告", REPORT),
        ]
        for day, who, step, said in story:
            town.on(day)
            sign_in(page, address, who)
            page.get_by_role("link", name=re.compile(step)).first.click()
            answer(page, **said)
            go_on(page)
        town.on("2026-04-01")
        sign_in(page, address, "secretary")
        page.get_by_role("link", name="审批（5种办法）").click()
        page.get_by_role("link", name="给予第一种形态处理").click()
        answer(page, 措施="诫勉", 措施文书文号="诫勉〔2026〕1号", 措施实施日期="4.1")
        go_on(page)
        page.get_by_role("link", name="回到这件记录").click()
        assert "已了结" in page.get_by_role("region", name="正在办理").inner_text()
        page.get_by_role("link", name="统计表").click()
        page.get_by_role("link", name="线索反映的人员 2 人").click()
        assert "欧阳𬭚" in page.inner_text("main")
        assert "阿依古丽·买买提" in page.inner_text("main")


TALK = {
    "处置方式": "谈话函询",
    "谈话函询方式": "谈话",
    "处置理由": "问题较为一般",
    "工作方案": "方案",
    "集体研究日期": "3.19",
}
HELD = {"谈话地点": "谈话室", "谈话人": "李某、赵某", "谈话情况": "作了说明"} | {
    "谈话记录是否经本人签名": "是"
}
REPORT = {"拟办结果": "给予第一种形态处理", "拟采取的措施": "诫勉", "报告及处理意见": "建议诫勉"}


def _busy(town: Town) -> dict[str, str]:
    """A town with something on every page; gives the records by what is going on there."""
    office = town.office
    with office.house.store.batch():
        for _ in range(LEDGER_ROWS):
            office.registered(summary="反映低保评定中优亲厚友，" * 4)
    found = {
        "reported": office.talk_reported(office.registered("2026-03-02")),
        "proposed": office.proposed(office.registered("2026-03-02")),
        "corrected": office.registered("2026-03-02"),
        "shared": office.registered(persons=[h.SUBJECT, h.SUBJECT | {"name": "李某"}]),
    }
    correction = {"target": 1, "restated": {"summary": "改"}, "reason": "录入有误"}
    office.did("manager", "propose_correction", "2026-04-01", found["corrected"], **correction)
    town.on("2026-04-02")
    return found


def _pages(found: dict[str, str]) -> dict[str, list[str]]:
    return {
        "secretary": [
            "/",
            "/clue",
            "/clue?q=nothing",
            "/person",
            f"/clue/{found['reported']}",
            f"/clue/{found['reported']}?as_of=2026-03-21",
            f"/clue/{found['proposed']}/approve_talk_inquiry",
            f"/clue/{found['corrected']}/approve_correction",
            "/tallies/2026",
            "/tallies/2026/CLUE_PERSONS",
            f"/clue/{'0' * 32}",
            f"/clue/{found['reported']}/sign_receipt",
        ],
        "manager": [
            "/",
            "/clue/new/register_clue",
            f"/clue/{found['shared']}/propose_distribution",
            f"/clue/{found['proposed']}/correct/1",
            f"/clue/{found['proposed']}/void/1",
        ],
        "auditor": ["/", "/clue", f"/clue/{found['reported']}", "/deadlines", "/numbers"],
        "security": ["/account", "/unit", "/account/new/create_account"],
    }


def _flaws(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than the screen."""
    found = [each["id"] for each in Axe().run(page).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return found + ["wider than the screen"] * wide


def test_every_kind_of_page_is_open_to_everybody(town: Town, address: str) -> None:
    found, flaws = _busy(town), {}
    with browser() as context:
        page = context.new_page()
        page.goto(f"{address}/sign-in?expired=1")
        flaws["/sign-in"] = _flaws(page)
        page.set_content("<img src=x><input>")
        assert _flaws(page), "a page with flaws is noticed"
        for who, paths in _pages(found).items():
            sign_in(page, address, who)
            for path in paths:
                page.goto(address + path)
                flaws[path] = _flaws(page)
    assert {path: each for path, each in flaws.items() if each} == {}


def test_a_form_with_errors_leads_to_them(town: Town, address: str) -> None:
    town.on("2026-03-02")
    with at(address, "manager") as page:
        page.goto(f"{address}/clue/new/register_clue")
        page.get_by_label("被反映人姓名").press("Enter")
        summary = page.get_by_role("alert")
        assert page.title().startswith("错误：")
        assert page.evaluate("document.activeElement.className").startswith("govuk-error-summary")
        assert _flaws(page) == []
        for link in summary.get_by_role("link").all():
            target = link.get_attribute("href")
            assert page.locator(target).count() == 1, target
        assert page.locator("button.govuk-button", has_text="继续").bounding_box()["y"] < 768


SCREENS = 3.75  # with what is asked for counting, all of it optional
FOCUSED = """() => {
    const focused = document.activeElement, bar = document.querySelector(".mj-form-actions")
    const hidden = bar.contains(focused) || focused === document.body
    return [focused.id, hidden ? 0 : focused.getBoundingClientRect().top + 24,
        bar.getBoundingClientRect().top]
}"""


def test_registering_one_person_fits_few_screens_and_the_bar_hides_no_focus(
    town: Town, address: str
) -> None:
    with at(address, "manager") as page:
        page.goto(f"{address}/clue/new/register_clue")
        assert page.evaluate("document.documentElement.scrollHeight") <= SCREENS * 768
        person = page.get_by_role("group", name="被反映人 1")
        tops = {each.bounding_box()["y"] for each in person.get_by_role("combobox").all()[:3]}
        assert len(tops) == 1, "short fields stand side by side"
        for _ in range(40):
            page.keyboard.press("Tab")
            id, bottom, bar = page.evaluate(FOCUSED)
            assert bottom <= bar, id


def test_a_step_for_two_persons_is_checked_changed_and_recorded(town: Town, address: str) -> None:
    record = _busy(town)["shared"]
    with at(address, "manager", javascript=False) as page:
        page.goto(f"{address}/clue/{record}/propose_distribution")
        answer(page, 承办人="handler", 拟办意见="请承办")
        page.get_by_label("李某（").check()
        page.locator("button.govuk-button", has_text="继续").click()
        page.get_by_role("button", name="修改 拟办意见").click()
        focused = page.locator("textarea:focus")
        focused.fill("请抓紧承办")
        go_on(page)
        assert page.get_by_text("李某（线索").count() == 1
    with at(address, "manager") as page:
        page.goto(f"{address}/clue/new/register_clue")
        answer(page, 线索来源="信访举报", 反映的主要问题="优亲厚友", 涉嫌违反的纪律="违反群众纪律")
        answer(page, 被反映人姓名="王某", **PERSON)
        page.locator("button.govuk-button", has_text="继续").click()
        assert "已有同名人员" in page.inner_text("main")
        assert _flaws(page) == []


def test_the_ledger_shows_enough_and_prints_on_few_sheets(town: Town, address: str) -> None:
    _busy(town)
    with at(address, "secretary") as page:
        page.goto(f"{address}/clue")
        boxes = [row.bounding_box() for row in page.locator("tbody tr").all()]
        assert sum(box["y"] + box["height"] <= 768 for box in boxes) >= 15
        pdf = page.pdf(prefer_css_page_size=True)
    sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert sheets <= 3
    width, height = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)", pdf).groups()
    assert float(width) > float(height), "landscape"


def test_a_record_prints_its_history_from_the_beginning(town: Town, address: str) -> None:
    record = _busy(town)["reported"]
    with at(address, "secretary") as page:
        page.goto(f"{address}/clue/{record}")
        page.emulate_media(media="print")
        printed = page.locator("table.mj-history").inner_text()
        assert printed.index("登记问题线索") < printed.index("提交谈话函询报告")
        assert not page.get_by_role("button", name="退出").is_visible()
        assert len(page.pdf(prefer_css_page_size=True)) > 1_000


def test_pictures_for_the_reader_of_the_documents(
    clock: Clock, tmp_path: Path, open_house: Callable[[Settings], House]
) -> None:
    if os.environ.get("MINGJIAN_SCREENSHOTS") != "1":
        pytest.skip("taken only when asked for: MINGJIAN_SCREENSHOTS=1")
    clock.set("2022-12-30")
    house = open_house(Settings(tmp_path / "demo"))
    generate(house)
    [secretary] = [user for user in users(house) if "commission_secretary" in user.roles]
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    with serving(create_app(house)) as address, browser() as context:
        page = context.new_page()
        sign_in(page, address, secretary.login, secretary.password)
        page.get_by_role("row", name=re.compile("结果待批")).first.get_by_role("link").first.click()
        page.screenshot(path=SCREENSHOTS / "record.png")
        page.goto(f"{address}/tallies/2022")
        page.screenshot(path=SCREENSHOTS / "tallies.png")

"""Every step's form, and what a form keeps, refuses and repeats."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

import pytest

from domain.procedure import procedure
from service.fields import asked_of
from service.house import House, Settings
from service.web.offered import TABLES
from service.web.task import PROPOSALS
from tests import measure_histories as m
from tests import responsibility_histories as r
from tests.cases import cases
from tests.service.conftest import CLUE, PASSWORD, SUBJECT, Desk, Town, filled, opened
from tests.stores import Clock, Office

FORMS = {(case.kind, case.id): case for case in reversed(cases())}  # the first case of each
BY_DAY = sorted(FORMS, key=lambda form: FORMS[form].day)
NEW = "/clue/new/register_clue"
DISTRIBUTION = {"handler": "handler", "distribution_opinion": "请承办"}


@dataclass
class Sample:
    """A town in which every step's case has come to the day of its step."""

    town: Town
    ids: Mapping[tuple[str, str], Mapping[str, str]]

    def form(self, kind: str, step: str) -> tuple[Desk, str]:
        """Who does a step, at his desk on the day, and the address of its form."""
        case = FORMS[kind, step]
        if str(self.town.office.clock().date()) != case.day:
            self.town.on(case.day)
        # What the console may do at the machine, the system administrator may do here.
        desk = self.town[case.by if case.by in self.town.office.ids else "system"]
        if case.step.opens:
            return desk, f"/{kind}/new/{case.step.name}"
        word = PROPOSALS.get(step)
        tail = f"{word}/{case.body['target']}" if word else case.step.name
        return desk, f"/{kind}/{self.ids[kind, step][case.world.subject]}/{tail}"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """A town in which every step is open somewhere, to somebody."""
    clock = Clock()
    house = House(Settings(tmp_path_factory.mktemp("house")), clock)
    town = opened(Office(house, clock).staffed())
    worlds = {id(case.world): case.world for case in FORMS.values()}  # told once each
    told = {known: town.office.retold(world) for known, world in worlds.items()}
    ids = {form: told[id(case.world)] for form, case in FORMS.items()}
    for account in town.office.ids.values():  # whoever the histories have hired too
        town.office.house.vault.set_password(account, PASSWORD)
    yield Sample(town, ids)
    house.close()


def test_every_form_has_a_case() -> None:
    with_case = {step for _, step in FORMS}
    assert set(procedure().steps) - with_case == set(), "add a CASE to the step's test file"


@pytest.mark.parametrize(("kind", "step"), BY_DAY, ids=[" ".join(form) for form in BY_DAY])
def test_every_form_renders_and_refuses_emptiness_in_chinese(
    sample: Sample, kind: str, step: str
) -> None:
    desk, path = sample.form(kind, step)
    page = desk.get(path)
    if path.endswith("/set_password"):
        return
    asked = asked_of(type(procedure().schemas[step]))
    missing = {field.split("-")[0] for field in asked["properties"]} - page.fields
    parted = ("rows", "files", "restatement")
    rows = {n for n, p in asked["properties"].items() if p["x-widget"] in parted}
    rows |= {TABLES[step][0]} if step in TABLES else set()  # a line for each cell that is offered
    # A list that may be left out is not drawn where there is nothing to choose.
    required = set(asked.get("required", ()))
    lists = {n for n, p in asked["properties"].items() if "x-reference" in p} - required
    assert missing <= rows | lists
    carried = {n: page.sent[n] for n in ("csrf_token", "version", "command_id")}
    required = set(asked.get("required", ())) - (
        {"target", "restated"} if step in PROPOSALS else set()
    )
    answer = desk.client.post(path, data={**carried, "_go": "check"})
    assert answer.status_code == 422 if required else answer.status_code in (200, 422)
    if required:
        sentences = re.findall(r'<li>\s*<a href="#[^"]*">([^<]*)</a>', answer.text)
        assert sentences
        assert not [each for each in sentences if re.search("[A-Za-z]{2}", each)]


def test_the_form_of_a_step_that_is_about_another_starts_from_the_record(sample: Sample) -> None:
    desk, path = sample.form("clue", "correction.propose_correction")
    generic = path.replace("/correct/1", "/propose_correction")
    assert desk.client.get(generic).headers["Location"].endswith("#timeline")


def test_a_row_more_and_a_row_less_keep_what_was_typed(town: Town) -> None:
    desk = town["manager"]
    typed = desk.typed(NEW, **CLUE)
    page = desk.post(NEW, filled(typed, _add="persons"))
    assert {"persons-0-name", "persons-1-name"} <= page.fields
    assert page.sent["persons-0-name"] == "王某"
    second = filled(page.sent, persons__1__name="李某")
    page = desk.post(NEW, filled(second, _remove="persons-0"))
    assert "persons-1-name" not in page.fields
    assert page.sent["persons-0-name"] == "李某"
    assert page.sent["summary"] == CLUE["summary"]


def test_the_check_page_says_what_follows_and_leads_back(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    page = desk.check(NEW, **CLUE, **_second())
    for said in (
        "线索〔2026〕1号",
        "2026年3月2日（星期一）",
        "2026年3月",
        "问题线索2条",
        "人员2人",
    ):
        assert said in page.text
    assert town.office.house.store.size() == 11, "nothing is recorded yet"
    back = desk.post(NEW, filled(page.sent, _go="edit"))
    assert back.sent["persons-1-name"] == "李某"
    assert back.sent.getlist("disciplines") == ["mass"]


def _second() -> dict[str, str]:
    return {f"persons-1-{n}": v for n, v in SUBJECT.items()} | {"persons-1-name": "李某"}


def test_the_check_page_counts_the_days(town: Town) -> None:
    record = town.office.registered()
    town.office.did("manager", "propose_distribution", "2026-03-03", record, **DISTRIBUTION)
    town.office.did("secretary", "approve_distribution", "2026-03-04", record)
    page = town.on("2026-03-05")["handler"].check(f"/clue/{record}/sign_receipt")
    assert "2026年4月7日（星期二）止。起算当日不计，1个月后" in page.text
    assert "1个月后的对应日是2026年4月5日，逢休息日，顺延至2026年4月7日" in page.text


def test_the_same_form_sent_twice_records_once(town: Town) -> None:
    desk = town["manager"]
    page = desk.check(NEW, **CLUE)
    sent = filled(page.sent, _go="record")
    desk.post(NEW, sent)
    first, size = desk.answers[-1].request.url, town.office.house.store.size()
    desk.post(NEW, sent)
    assert (desk.answers[-1].request.url, town.office.house.store.size()) == (first, size)
    other = sent.copy()
    other["summary"] = "别的内容"
    assert "重新打开表单" in desk.post(NEW, other, 422).text
    for broken in ("", "x", "g" * 32):
        sent["command_id"] = broken
        desk.post(NEW, sent, 422)


def test_a_stale_form_is_shown_again_under_what_others_recorded(town: Town) -> None:
    record = town.office.registered()
    path = f"/clue/{record}/propose_voiding".replace("propose_voiding", "void/1")
    desk = town["manager"]
    typed = desk.typed(path, reason="重复登记")
    town.office.did("manager", "propose_distribution", "2026-03-03", record, **DISTRIBUTION)
    desk = town.on("2026-03-03")["manager"]
    typed["csrf_token"] = desk.get(path).sent["csrf_token"]
    page = desk.post(path, typed, 409)
    assert "提出分办意见" in page.text
    assert "manager" in page.text
    assert (page.sent["reason"], page.sent["version"]) == ("重复登记", "2")


def test_a_stale_form_of_a_step_now_closed_says_who_acted_first(town: Town) -> None:
    record = town.office.registered()
    town.office.did("manager", "propose_distribution", "2026-03-03", record, **DISTRIBUTION)
    path = f"/clue/{record}/approve_distribution"
    desk = town.on("2026-03-04")["secretary"]
    typed = desk.typed(path)
    town.office.did("secretary", "reject_distribution", record=record, reason="退回")
    page = desk.post(path, filled(typed, _go="record"), 409)
    assert "已有人先办理了" in page.text
    assert "secretary：退回" in page.text.replace(" ", "")


def test_a_form_without_its_version_has_seen_nothing(town: Town) -> None:
    record = town.office.registered()
    desk = town.on("2026-03-02")["manager"]
    typed = desk.typed(f"/clue/{record}/propose_distribution")
    del typed["version"]
    typed = filled(typed, handler=town.office.ids["handler"], distribution_opinion="请承办")
    desk.post(f"/clue/{record}/propose_distribution", typed, 409)


def test_what_a_rule_forbids_comes_back_with_the_form_and_the_article(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    page = desk.check(NEW, status=422, **CLUE, occurred_on="2026-03-09")
    assert "日期不能晚于今天" in page.text
    assert page.sent["occurred_on"] == "2026-03-09"
    assert page.sent["summary"] == CLUE["summary"]


@pytest.mark.parametrize(
    "typed", ["今天", "3.2", "３．２", "3月2日", "20260302", "2026年3月2日", ""]
)
def test_a_date_is_typed_as_people_type_it(town: Town, typed: str) -> None:
    page = town.on("2026-03-02")["manager"].check(NEW, **CLUE, occurred_on=typed)
    assert "2026年3月2日（星期一）" in page.text


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}}",
    "{% raw %}",
    "javascript:alert(1)",
    "'; DROP TABLE events; --",
    "</textarea><b>x</b>",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(town: Town, text: str) -> None:
    desk = town["intake"]
    said = {
        "summary": text,
        "source_note": text,
        "persons-0-name": text,
        "persons-0-unit_and_post": text,
    }
    path = desk.record(NEW, **CLUE | said)
    for page in (path, "/clue", "/person", "/clue?q=" + text[:3].replace("&", "%26")):
        shown = desk.get(page)
        assert text in shown.text or page.startswith("/clue?"), page
        assert escape(text) == text or text not in desk.html, page
    assert town.office.house.store.record(path.split("/")[2]).fact("summary") == text


@pytest.mark.parametrize("name", ["𬭚", "𠮷田", "䶮", "阿依古丽·买买提", "欧阳•娜娜", "李〇"])
def test_rare_names_come_back_as_they_were_typed(town: Town, name: str) -> None:
    desk = town["manager"]
    path = desk.record(NEW, **CLUE | {"persons-0-name": name})
    assert name in desk.get(path).text
    assert name in desk.get(f"/clue?q={name[0]}").text
    assert name in desk.get("/person").text


@pytest.mark.parametrize("name", ["王\u202e某", "王\x00某", "王\u200b某", "　", "长" * 51])
def test_what_cannot_be_read_is_no_name(town: Town, name: str) -> None:
    page = town["manager"].check(NEW, status=422, **CLUE | {"persons-0-name": name})
    assert "被反映人 1：" in page.text


def test_unknown_fields_are_refused(town: Town) -> None:
    desk = town["manager"]
    for name in ("stage", "persons-0-role", "clue_number"):
        typed = desk.typed(NEW, **CLUE)
        typed[name] = "x"
        assert "没有这个栏目" in desk.post(NEW, typed, 422).text


def test_only_those_who_handle_matters_can_be_chosen(town: Town) -> None:
    record = town.office.assessed(town.office.registered())
    ids = town.office.ids
    page = town.on("2026-03-06")["handler"].get(f"/clue/{record}/propose_disposition")
    assert ids["handler"] in town["handler"].html
    assert ids["security"] not in town["handler"].html
    assert "disposition" in page.fields
    other = town.office.registered("2026-03-06")
    page = town["manager"].get(f"/clue/{other}/propose_distribution")
    assert set(page.offered["handler"]) == {"", ids["handler"], ids["colleague"]}


def test_a_paper_that_came_back_is_mended_not_written_anew(town: Town) -> None:
    ids = town.office.retold(m.RETURNED)
    desk = town.on("2026-03-11")["handler"]
    path = f"/circular/{ids[m.RETURNED.subject]}/redraft_circular"
    sent = desk.get(path).sent
    drafted = m.RETURNED.record
    for name in ("circular_title", "circular_text", "measure_ground", "circular_audience"):
        assert sent[name] == drafted.fact(name)
    assert sent["occurred_on"] == ""
    desk.record(path, circular_title="关于某事的通报（修改）")
    town.office.did(
        "secretary",
        "circular.return_circular",
        "2026-03-12",
        ids[m.RETURNED.subject],
        reason="再核对",
    )
    again = town.on("2026-03-13")["handler"].get(path).sent
    assert again["circular_title"] == "关于某事的通报（修改）"


def test_what_is_done_again_and_again_starts_empty(town: Town) -> None:
    ids = town.office.retold(
        r.TASK_CONFIRMED.did("manager", "record_milestone", "2026-03-03", task_progress="已办一半")
    )
    path = f"/task/{ids[r.TASK_CONFIRMED.subject]}/record_milestone"
    assert town.on("2026-03-04")["manager"].get(path).sent["task_progress"] == ""

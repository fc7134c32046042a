"""Coming in and going out: passwords, lock-out, one-time links, expiry, who may open what."""

from datetime import timedelta

import pytest

from service.app import create_app
from service.vault import ATTEMPTS_MAX, LOCKED_FOR, SESSION_IDLE
from service.web.sign_in import ADDRESS_ATTEMPTS_MAX
from tests.service.conftest import CLUE, PASSWORD, Desk, Town, filled

WRONG = "账号或密码不正确"


def test_nobody_sees_a_page_without_signing_in(town: Town) -> None:
    desk = town.stranger()
    for path in ("/", "/clue", "/tallies/2026", "/clue/new/register_clue", f"/clue/{'0' * 32}"):
        assert desk.client.get(path).headers["Location"].startswith("/sign-in?next=")


def test_signing_in_leads_where_one_wanted_to_go_and_never_elsewhere(town: Town) -> None:
    desk = town.stranger()
    sent = desk.get("/tallies/2026").sent
    assert desk.path == "/sign-in"
    desk.post("/sign-in", filled(sent, name="handler", password=PASSWORD))
    assert desk.path == "/tallies/2026"
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"):
        desk = town.stranger()
        sent = filled(desk.get("/sign-in").sent, name="handler", password=PASSWORD, next=elsewhere)
        answer = desk.client.post("/sign-in", data=sent)
        assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("name", ["handler", "nobody", "", "\x00", "𬭚" * 500])
def test_one_sentence_answers_whatever_is_wrong(town: Town, name: str) -> None:
    page = town.stranger().sign_in(name, "wrong password", 401)
    assert WRONG in page.text


def test_five_failures_lock_the_name_at_the_address_for_a_while(town: Town) -> None:
    for _ in range(ATTEMPTS_MAX):
        town.stranger().sign_in("handler", "wrong password", 401)
    assert WRONG in town.stranger().sign_in("handler", status=401).text
    town.stranger().sign_in("secretary")  # another name at the same address is not shut out
    assert WRONG in town.stranger().sign_in("handler", status=401).text, "nor does that unlock it"
    elsewhere = town.stranger()
    elsewhere.client.environ_base["REMOTE_ADDR"] = "10.0.0.9"
    elsewhere.sign_in("handler")
    town.office.clock.instant += LOCKED_FOR + timedelta(seconds=1)
    town.stranger().sign_in("handler")


def test_fifty_failures_lock_an_address(town: Town) -> None:
    for n in range(ADDRESS_ATTEMPTS_MAX):
        assert not town.office.house.vault.is_locked("address:127.0.0.1", ADDRESS_ATTEMPTS_MAX)
        town.office.house.vault.note_failure(f"address:127.0.0.1 name:{n}", "address:127.0.0.1")
    town.stranger().sign_in("handler", status=401)
    town.office.clock.instant += LOCKED_FOR + timedelta(seconds=1)
    town.stranger().sign_in("handler")


@pytest.mark.parametrize(("proxy", "believed"), [("", False), ("1", True)])
def test_a_forwarded_address_is_believed_of_a_proxy_alone(
    town: Town, monkeypatch: pytest.MonkeyPatch, proxy: str, believed: bool
) -> None:
    monkeypatch.setenv("MINGJIAN_PROXY", proxy)
    client = create_app(town.office.house).test_client()
    desk = Desk(client)
    client.environ_base["HTTP_X_FORWARDED_FOR"] = "10.0.0.9"
    for _ in range(ATTEMPTS_MAX):
        desk.sign_in("handler", "wrong password", 401)
    client.environ_base["HTTP_X_FORWARDED_FOR"] = "10.0.0.8"
    desk.sign_in("handler", status=200 if believed else 401)


def test_signing_out_ends_the_session_on_the_server(town: Town) -> None:
    desk = town["handler"]
    cookie = desk.client.get_cookie("mingjian")
    token = desk.get("/").sent
    assert not token, "the page has no other form than the one to sign out"
    held = town.stranger()
    held.client.set_cookie("mingjian", cookie.value)
    assert held.client.get("/").status_code == 200
    _sign_out(desk)
    assert held.client.get("/").status_code == 303


def _sign_out(desk) -> None:
    html = desk.client.get("/").text
    token = html.split('action="/sign-out"')[1].split('value="')[1].split('"')[0]
    answer = desk.client.post("/sign-out", data={"csrf_token": token})
    assert answer.headers["Location"] == "/sign-in"


def test_the_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites(town: Town) -> None:
    desk = town.stranger()
    sent = filled(desk.get("/sign-in").sent, name="handler", password=PASSWORD)
    cookie = desk.client.post("/sign-in", data=sent).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_https_makes_the_cookie_secure(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGJIAN_HTTPS", "1")
    answer = create_app(town.office.house).test_client().get("/sign-in", base_url="https://x/")
    assert answer.headers["Set-Cookie"].startswith("__Host-mingjian=")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in answer.headers


def test_an_idle_session_ends_and_says_so(town: Town) -> None:
    desk = town["handler"]
    town.office.clock.instant += SESSION_IDLE + timedelta(seconds=1)
    page = desk.get("/clue?stage=open")
    assert (desk.path, "登录已过期" in page.text) == ("/sign-in", True)
    assert page.sent["next"] == "/clue?stage=open"


def test_what_was_typed_outlives_the_session_for_the_same_account_alone(town: Town) -> None:
    desk = town["manager"]
    typed = desk.typed("/clue/new/register_clue", **CLUE | {"summary": "写了很久的文字"})
    town.office.clock.instant += SESSION_IDLE + timedelta(seconds=1)
    page = desk.post("/clue/new/register_clue", typed, 401)
    assert "写了很久的文字" not in desk.html
    assert {name: page.sent[name] for name in page.sent if name != "csrf_token"} == {
        "next": "/clue/new/register_clue",
        "kept": "1",
        "name": "",
        "password": "",
    }, "the page carries nothing of it"
    other = desk.post("/sign-in", filled(page.sent, name="handler", password=PASSWORD), 403)
    assert "写了很久的文字" not in other.text
    desk = town.on("2026-01-06")["manager"]
    town.office.clock.instant += SESSION_IDLE + timedelta(seconds=1)
    page = desk.post("/clue/new/register_clue", filled(typed, csrf_token=_token(desk)), 401)
    back = desk.post("/sign-in", filled(page.sent, name="manager", password=PASSWORD))
    assert back.sent["summary"] == "写了很久的文字"
    assert back.sent["persons-0-name"] == CLUE["persons-0-name"]
    checked = desk.post("/clue/new/register_clue", back.sent)
    desk.post("/clue/new/register_clue", filled(checked.sent, _go="record"))
    assert desk.path.endswith("/recorded")


def _token(desk) -> str:
    return desk.client.get("/sign-in").text.split('name="csrf_token" value="')[1].split('"')[0]


# ---- who may open what

PAGES = {
    "manager": {"/": 200, "/clue": 200, "/person": 200, "/tallies/2026": 200},
    "auditor": {"/": 200, "/clue": 200, "/person": 404, "/tallies/2026": 200},
    "county": {"/": 200, "/clue": 200, "/person": 200, "/tallies/2026": 200},
    "security": {"/": 303, "/clue": 404, "/person": 404, "/tallies/2026": 404},
    "system": {"/": 303, "/clue": 404, "/person": 404, "/tallies/2026": 404},
}
ADMINS = ("security", "system")


@pytest.mark.parametrize("who", PAGES)
def test_each_role_opens_its_pages_and_no_others(town: Town, who: str) -> None:
    clue = town.office.registered()
    client = town[who].client
    assert {path: client.get(path).status_code for path in PAGES[who]} == PAGES[who]
    ours = 200 if who in ADMINS else 404
    assert [client.get(f"/{kind}").status_code for kind in ("account", "unit")] == [ours, ours]
    matters = 404 if who in ADMINS else 200
    assert client.get(f"/clue/{clue}").status_code == matters
    assert client.get(f"/account/{town.office.ids['handler']}").status_code == ours
    assert client.get(f"/account/{town.office.ids[who]}").status_code == 200
    assert client.get("/correction").status_code == 404


def test_a_role_taken_away_is_gone_with_the_next_page(town: Town) -> None:
    desk = town["handler"]
    account = town.office.ids["handler"]
    town.office.did("security", "account.disable_account", record=account, reason="调离")
    assert desk.client.get("/clue").headers["Location"].startswith("/sign-in")
    town.stranger().sign_in("handler", status=401)


ENDS = {
    "disabled": [
        ("account.disable_account", {"reason": "调离"}),
        ("account.enable_account", {"reason": "返岗"}),
    ],
    "withdrawn": [
        ("account.grant_role", {"role": "reviewer"}),
        ("account.withdraw_role", {"role": "reviewer"}),
    ],
}


@pytest.mark.parametrize("end", ENDS)
def test_what_let_an_account_in_does_not_come_back_to_life(town: Town, end: str) -> None:
    vault, account = town.office.house.vault, town.office.ids["handler"]
    desk, api = town["handler"], vault.new_token(account, "api")
    link = vault.new_token(account, "link")
    for step, body in ENDS[end]:
        town.office.clock.instant += timedelta(seconds=1)
        town.office.did("security", step, record=account, **body)
    town.office.clock.instant += timedelta(seconds=1)
    assert desk.client.get("/clue").headers["Location"].startswith("/sign-in")
    town.stranger().get(f"/first-password/{link}", 404)
    assert _called(town, api) == 401
    town.stranger().sign_in("handler")
    assert _called(town, vault.new_token(account, "api")) == 200


def _called(town: Town, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return town.stranger().client.get("/api/v1/clue", headers=headers).status_code


def test_what_is_not_mine_is_refused_with_the_rule(town: Town) -> None:
    clue = town.office.registered()
    page = town["handler"].get(f"/clue/{clue}/propose_distribution", 403)
    assert "案管岗" in page.text
    assert "执纪规则第二十三条" in page.text
    town["auditor"].get("/clue/new/register_clue", 403)
    town["security"].get("/clue/new/register_clue", 404)
    page = town["secretary"].get(f"/clue/{clue}/approve_distribution", 409)
    assert "当前环节是“已登记待分办”" in page.text

"""What every error looks like: Chinese, nothing leaked, the right number, the same headers."""

import logging

import pytest

from tests.service.conftest import CLUE, Town

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere", "/clue", f"/clue/{'0' * 32}"])
def test_every_page_carries_the_headers(town: Town, path: str) -> None:
    for desk in (town.stranger(), town["manager"]):
        answer = desk.client.get(path)
        assert dict(answer.headers).items() >= HEADERS.items()
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self'")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy


def test_static_files_may_be_kept_and_nothing_else(town: Town) -> None:
    with town.stranger().client.get("/static/mingjian.css") as answer:
        assert "max-age=3600" in answer.headers["Cache-Control"]
    assert "no-store" not in answer.headers["Cache-Control"]


def test_a_record_that_is_not_there_and_one_not_for_me_read_alike(town: Town) -> None:
    clue = town.office.registered()
    desk = town["security"]
    assert desk.get(f"/clue/{clue}", 404).text == desk.get(f"/clue/{'0' * 32}", 404).text


@pytest.mark.parametrize("forged", [{}, {"csrf_token": "x"}])
def test_a_form_that_is_not_ours_records_nothing(town: Town, forged: dict[str, str]) -> None:
    desk, size = town["manager"], town.office.house.store.size()
    typed = desk.typed("/clue/new/register_clue", **CLUE)
    del typed["csrf_token"]
    typed["_go"] = "record"
    page = desk.post("/clue/new/register_clue", {**typed.to_dict(flat=False), **forged}, 400)
    assert "没有提交成功" in page.text
    assert town.office.house.store.size() == size


def test_a_post_from_another_site_is_refused_even_with_a_token(town: Town) -> None:
    desk = town["manager"]
    typed = desk.typed("/clue/new/register_clue", **CLUE)
    answer = desk.client.post(
        "/clue/new/register_clue", data=typed, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 400


def test_what_nobody_expected_is_answered_without_a_word_of_the_case(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(secret)

    secret = "王某的秘密"
    desk = town["manager"]
    monkeypatch.setattr("service.web.ledger.register_for", broken)
    with caplog.at_level(logging.ERROR):
        page = desk.get("/clue", 500)
    id = page.text.partition("错误编号 ")[2].split()[0]
    assert id in caplog.text
    assert "RuntimeError" in caplog.text
    assert secret not in caplog.text + desk.html


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/sign-out", 405),
        ("DELETE", "/clue", 405),
        ("GET", "/nowhere", 404),
        ("GET", "/clue?page=-1", 422),
        ("GET", "/clue?page=x", 422),
        ("GET", "/clue?stage=drop", 422),
        ("GET", "/clue?year=1", 422),
        ("GET", "/tallies/abcd", 422),
        ("GET", "/tallies/0001", 422),
        ("GET", "/tallies/2026?as_of=yesterday", 422),
        ("GET", "/tallies/2026?as_of=999999", 422),
        ("GET", "/tallies/2026?as_of=2026-02-30", 422),
        ("GET", "/tallies/2026?unit=nowhere", 422),
        ("GET", "/tallies/2026/NOTHING", 404),
        ("GET", "/clue/new/nothing", 404),
        ("GET", "/clue/new/sign_receipt", 404),
    ],
)
def test_a_bad_address_is_answered_in_chinese(
    town: Town, method: str, path: str, status: int
) -> None:
    answer = town["manager"].client.open(path, method=method)
    assert answer.status_code == status
    assert "<h1" in answer.text
    assert "怎么办" in answer.text or "请" in answer.text


def test_too_much_is_refused(town: Town) -> None:
    desk = town["manager"]
    typed = desk.typed("/clue/new/register_clue", **CLUE | {"summary": "长" * 400_000})
    assert "内容过多" in desk.post("/clue/new/register_clue", typed, 413).text


def test_machines_get_their_errors_as_json(town: Town) -> None:
    answer = town.stranger().client.get("/api/v1/nowhere/at/all/here")
    assert answer.mimetype == "application/json" or "json" in answer.mimetype
    assert answer.headers["Cache-Control"] == "no-store"

"""Files over the API: kept first, named by a step, given out to those who may read it."""

import hashlib
from typing import Any
from urllib.parse import quote

import pytest
from werkzeug.test import TestResponse

from tests import histories as h
from tests.service.api_fixtures import Api, error_of
from tests.stores import Office

PDF = b"%PDF-1.7\n1 0 obj"
NAME = "现场.pdf"


@pytest.fixture
def api(here: Office) -> Api:
    here.clock.set("2026-03-02")
    return Api(here)


def send(api: Api, content: bytes = PDF, name: str = NAME, by: str = "manager") -> TestResponse:
    path = f"/api/v1/attachments?name={quote(name)}"
    return api.call("POST", path, by, data=content, content_type="application/octet-stream")


def named(answer: TestResponse) -> dict[str, Any]:
    return {name: answer.get_json()[name] for name in ("digest", "file_name")}


def test_a_file_is_kept_named_by_a_step_and_got_again(api: Api) -> None:
    answer = send(api)
    digest = hashlib.sha256(PDF).hexdigest()
    assert answer.status_code == 201
    assert answer.get_json() == {
        "digest": digest,
        "file_name": NAME,
        "media_type": "application/pdf",
        "size": 16,
    }
    body = h.CLUE | {"attachments": [named(answer)]}
    receipt = api.post("clue/register_clue", body).get_json()
    path = f"clue/{receipt['record']}/attachments"
    entries = api.get(f"clue/{receipt['record']}/trail").get_json()["entries"]
    assert [entry["kind"] for entry in entries] == [
        "clue.clue_registered",
        "attachment.files_attached",
    ]
    [field] = entries[1]["fields"]
    assert field["value"] == [answer.get_json()]
    got = api.get(f"{path}/2/{digest}")
    assert (got.status_code, got.data) == (200, PDF)
    assert got.mimetype == "application/octet-stream"
    assert got.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert api.get(f"{path}/1/{digest}").status_code == 404
    assert api.get(f"{path}/2/{digest}", by="security").status_code == 404


def test_a_file_joins_a_record_that_is_there(api: Api) -> None:
    record = api.post("clue/register_clue", h.CLUE).get_json()["record"]
    body = {"attachments": [named(send(api))]}
    assert api.post(f"clue/{record}/attach_files", body, version=1).status_code == 201


def test_a_file_that_is_not_kept_is_not_recorded(api: Api) -> None:
    body = h.CLUE | {"attachments": [{"digest": "a" * 64, "file_name": NAME}]}
    answer = api.post("clue/register_clue", body)
    assert answer.status_code == 422
    assert error_of(answer)["rule"] == "attachment-kept"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"digest": "../x", "file_name": NAME}, "attachments.0.digest"),
        ({"digest": "a" * 64}, "attachments.0.file_name"),
        ({"digest": "a" * 64, "file_name": NAME, "size": 1}, "attachments.0.size"),
        ("现场", "attachments.0"),
    ],
)
def test_what_names_no_file_is_refused(api: Api, row: Any, field: str) -> None:
    error = error_of(api.post("clue/register_clue", h.CLUE | {"attachments": [row]}))
    assert [each["field"] for each in error["fields"]] == [field]


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "empty"),
        (b"MZ" + bytes(90), 422, "type"),
        (bytes(21 * 1024**2), 413, "too_large"),
    ],
)
def test_what_is_not_kept_says_why(api: Api, content: bytes, status: int, code: str) -> None:
    answer = send(api, content)
    assert (answer.status_code, error_of(answer)["code"]) == (status, code)


def test_only_those_who_handle_matters_may_send_files(api: Api) -> None:
    assert send(api, by="").status_code == 401
    assert error_of(send(api, by="security"))["code"] == "refused_role"
    answer = api.call("POST", "/api/v1/attachments", "manager", data=PDF)
    assert [each["field"] for each in error_of(answer)["fields"]] == ["name"]


def test_a_damaged_file_is_not_given_out(api: Api) -> None:
    body = h.CLUE | {"attachments": [named(send(api))]}
    record = api.post("clue/register_clue", body).get_json()["record"]
    [kept] = api.office.house.store.files.kept()
    kept.write_bytes(b"other")
    answer = api.get(f"clue/{record}/attachments/2/{hashlib.sha256(PDF).hexdigest()}")
    assert (answer.status_code, error_of(answer)["code"]) == (500, "damaged")

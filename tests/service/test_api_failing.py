"""The API when the store fails: what may have been recorded is never denied."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from tests import histories as h
from tests.service.api_fixtures import Api, is_chinese
from tests.stores import Office

BUSY = sqlite3.OperationalError("database is locked: 王老汉")
FAILURES = {
    "log": (BUSY, 503, "busy"),
    "views": (OperationalError("INSERT 王老汉", {}, BUSY), 503, "busy"),
    "defect": (RuntimeError("王老汉"), 500, "defect"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_store_that_fails_leaves_open_whether_it_recorded(
    here: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, failure: str
) -> None:
    error, status, code = FAILURES[failure]

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("service.api.views.take", fail)
    answer = Api(here).post("clue/register_clue", h.CLUE)
    said = answer.get_json()["error"]
    assert (answer.status_code, said["code"]) == (status, code)
    assert "请先查是否已经记录" in said["message"]
    assert "没有记录" not in said["message"]
    assert is_chinese(said["message"])
    assert "王老汉" not in answer.text + caplog.text

"""A client of the API for people who are named by login name."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from service.api import blueprint, error_response
from service.house import House, Settings
from tests.stores import Clock, Office

# What a sentence for a person may hold besides Chinese: names that are written so everywhere.
NAMES = (
    "JSON|UTF-8|UUID|BOM|ETag|NaN|Infinity|If-Match|Idempotency-Key|Content-Type|application/json"
    r"|mingjian user token|/api/v1/steps|PDF|OFD|Word|Excel|PPT|WPS|MP4|\.pdf"
)


def is_chinese(sentence: str) -> bool:
    """Whether a sentence is one for our users."""
    rest = re.sub(NAMES, "", sentence)
    return bool(re.search("[\u4e00-\u9fff]", rest)) and not re.search("[A-Za-z]{2}", rest)


class Api:
    """The API of an office; `app` is one that serves nothing else, unless another is given."""

    def __init__(self, office: Office, app: Flask | None = None) -> None:
        self.office = office
        self.app = app or _only_the_api(office.house)
        self.client = self.app.test_client()
        self._tokens: dict[str, str] = {}

    def token(self, login: str) -> str:
        """The bearer token of an account."""
        if login not in self._tokens:
            vault = self.office.house.vault
            self._tokens[login] = vault.new_token(self.office.ids[login], "api")
        return self._tokens[login]

    def call(self, method: str, path: str, by: str = "", **more: Any) -> TestResponse:
        """A request as it comes; without a token unless someone sends it."""
        headers = dict(more.pop("headers", {}))
        if by:
            headers["Authorization"] = f"Bearer {self.token(by)}"
        return self.client.open(path, method=method, headers=headers, **more)

    def get(self, path: str, by: str = "manager") -> TestResponse:
        """A read under /api/v1."""
        return self.call("GET", f"/api/v1/{path}", by)

    def post(
        self, path: str, body: Any, by: str = "manager", version: Any = None, key: str = ""
    ) -> TestResponse:
        """A write under /api/v1: the version is what the sender has seen."""
        headers = {"If-Match": f'"{version}"'} if version is not None else {}
        headers |= {"Idempotency-Key": key} if key else {}
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        content = {"data": raw, "content_type": "application/json", "headers": headers}
        return self.call("POST", f"/api/v1/{path}", by, **content)


def _only_the_api(house: House) -> Flask:
    app = Flask("api")
    app.extensions["mingjian"] = house
    app.register_blueprint(blueprint)
    app.register_error_handler(Exception, error_response)
    return app


@contextmanager
def api_in(folder: Path) -> Iterator[Api]:
    """An office with its API in a folder, for tests that share one."""
    clock = Clock()
    house = House(Settings(folder), clock)
    try:
        yield Api(Office(house, clock).staffed())
    finally:
        house.close()


def error_of(answer: TestResponse) -> dict[str, Any]:
    """The error an answer tells, which is always for people to read."""
    error: dict[str, Any] = answer.get_json()["error"]
    assert set(error) == {"code", "message", "rule", "article", "fields", "changed"}
    sentences = [error["message"], *(field["message"] for field in error["fields"])]
    assert all(map(is_chinese, sentences)), sentences
    return error

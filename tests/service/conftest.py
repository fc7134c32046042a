"""People at their desks: clients of the pages, signed in as one of the staff."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, ClassVar

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from service.app import create_app
from service.fields import Typed
from tests.stores import Office

PASSWORD = "correct horse 电池 staple"
MORE_STAFF = {
    "intake": "intake_officer",
    "auditor": "auditor",
    "system": "system_admin",
    "county": "county_reviewer",
}


REVIEWERS = {
    "reviewer": "reviewer",
    "second_reviewer": "reviewer",
    "deputy": "commission_deputy",
    "intake": "intake_officer",
}
MUTED = ("style", "script", "title")


class Page(HTMLParser):
    """A page as a person reads it: its text, its links, and what its main form would send."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.sent: Typed = MultiDict()
        self.links: list[str] = []
        self.buttons: list[tuple[str, str]] = []
        self.fields: set[str] = set()
        self.offered: dict[str, list[str]] = {}
        self.words: list[str] = []
        self._form, self._select, self._area = False, "", ""
        self._muted = 0
        self.feed(text)

    @property
    def text(self) -> str:
        """Everything that can be read."""
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = said.get("action") != "/sign-out" and said.get("method") == "post"
        if tag == "a":
            self.links.append(said.get("href", ""))
        self._muted += tag in MUTED
        if self._form and tag in ("input", "select", "option", "textarea", "button"):
            self._control(tag, said.get("name", ""), said)

    def _control(self, tag: str, name: str, said: dict[str, str]) -> None:
        if tag == "button":
            self.buttons.append((name, said.get("value", "")))
        elif tag == "option":
            self.offered.setdefault(self._select, []).append(said.get("value", ""))
            if "selected" in said:
                self.sent[self._select] = said.get("value", "")
        elif tag == "input":
            self.fields.add(name)
            if said.get("type") not in ("radio", "checkbox") or "checked" in said:
                self.sent.add(name, said.get("value", ""))
        else:
            self.fields.add(name)
            self.sent[name] = ""
            self._select, self._area = name, name if tag == "textarea" else ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[self._area] += data
        if not self._muted:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = False
        if tag == "textarea":
            self._area = ""
        self._muted -= tag in MUTED


def filled(sent: Typed, **values: Any) -> Typed:
    """A form with this typed into it; "__" in a name stands for "-"."""
    typed = sent.copy()
    for name, value in values.items():
        typed.setlist(name.replace("__", "-"), value if isinstance(value, list) else [value])
    return typed


@dataclass
class Desk:
    """A browser without scripts, and whoever sits before it."""

    client: FlaskClient
    answers: list[TestResponse] = field(default_factory=list)

    def get(self, path: str, status: int = 200) -> Page:
        """Opens a page; a redirect is followed."""
        return self._read(self.client.get(path, follow_redirects=True), status)

    def post(self, path: str, sent: Any, status: int = 200) -> Page:
        """Sends a form; a redirect is followed."""
        return self._read(self.client.post(path, data=sent, follow_redirects=True), status)

    def _read(self, answer: TestResponse, status: int) -> Page:
        self.answers.append(answer)
        page = Page(answer.text)
        assert answer.status_code == status, (answer.request.path, answer.status, page.text[-900:])
        return page

    @property
    def path(self) -> str:
        """Where the last answer came from."""
        return self.answers[-1].request.path

    @property
    def html(self) -> str:
        """The last answer itself."""
        return self.answers[-1].text

    def sign_in(self, name: str, password: str = PASSWORD, status: int = 200) -> Page:
        """Signs in."""
        sent = self.get("/sign-in").sent
        return self.post("/sign-in", filled(sent, name=name, password=password), status)

    def typed(self, path: str, **values: Any) -> Typed:
        """The form at an address with this typed into it, as the button 继续 would send it."""
        return filled(self.get(path).sent, **values, _go="check")

    def check(self, path: str, status: int = 200, **values: Any) -> Page:
        """Fills in a form and asks to check it."""
        return self.post(path, self.typed(path, **values), status)

    def record(self, path: str, **values: Any) -> str:
        """Fills in a form, checks it, records it; gives the address of the record."""
        page = self.check(path, **values)
        self.post(path, filled(page.sent, _go="record"))
        assert self.path.endswith("/recorded"), self.html
        return self.path.removesuffix("/recorded")


class Compiled(BytecodeCache):
    """Templates compiled once for the many applications of a test run."""

    known: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.known[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(autouse=True, scope="session")
def _compiled_templates() -> Iterator[None]:
    """Compiling a page's templates takes ten times as long as the page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Flask, "jinja_options", {"bytecode_cache": Compiled()})
        yield


def _client_of(app: Flask) -> FlaskClient:
    app.testing = True
    return app.test_client()


@dataclass
class Town:
    """An office with its pages."""

    office: Office
    app: Flask
    desks: dict[str, Desk] = field(default_factory=dict)

    def stranger(self) -> Desk:
        """A desk nobody has signed in at."""
        return Desk(_client_of(self.app))

    def __getitem__(self, login_name: str) -> Desk:
        """The desk of one of the staff, signed in; the same one for as long as the day lasts."""
        if login_name not in self.desks:
            self.desks[login_name] = self.stranger()
            self.desks[login_name].sign_in(login_name)
        return self.desks[login_name]

    def on(self, day: str) -> "Town":
        """The same town on another day."""
        self.office.clock.set(day)
        self.desks.clear()
        return self


@pytest.fixture
def town(here: Office) -> Town:
    """A town on the embedded store."""
    return opened(here)


@pytest.fixture
def reviewing(here: Office) -> Office:
    """An office with those who review cases, and whoever receives petitions and appeals."""
    for login_name, role in REVIEWERS.items():
        here.hire(login_name, role)
    return here


@pytest.fixture
def each_town(office: Office) -> Town:
    """A town on each store in turn."""
    return opened(office)


def opened(office: Office) -> Town:
    """The pages of an office, with more staff, everybody with a password."""
    with office.house.store.batch():
        for login_name, role in MORE_STAFF.items():
            if login_name not in office.ids:
                office.hire(login_name, role)
    for account in office.ids.values():
        office.house.vault.set_password(account, PASSWORD)
    return Town(office, create_app(office.house))


SUBJECT = {
    "name": "王某",
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "management_authority": "township",
    "person_category": "village_manager",
    "political_status": "party_member",
    "main_leader": "false",
}
CLUE = {
    "source": "petition",
    "summary": "反映低保评定中优亲厚友",
    "disciplines": ["mass"],
    **{f"persons-0-{name}": value for name, value in SUBJECT.items()},
}

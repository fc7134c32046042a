"""The OpenAPI document: every step a path, every command a schema, derived from the procedure."""

from functools import cache
from typing import Any

from apispec import APISpec

from domain.procedure import procedure
from domain.rulebook import rulebook
from domain.step import Step
from service.api.shapes import every_step, kinds
from service.fields import asked_of

VERSION = "v1"
BASE = f"/api/{VERSION}"
ID = "^[0-9a-f]{32}$"
SPAN = r"^[0-9]{1,4}$|^[0-9]{4}(H[12]|Q[1-4]|-[0-9]{2}|-01\.\.[0-9]{4}-[0-9]{2})$"

TEXT, WHOLE, TRUTH = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
MAYBE_TEXT = {"type": ["string", "null"]}
ANSWERS = {
    "400": "请求无法解读",
    "401": "没有令牌或令牌无效",
    "403": "不由当前角色办理",
    "404": "没有这条记录，或无权查看",
    "409": "当前环节不能办理，或记录已有新的办理",
    "413": "内容过大",
    "415": "不是 JSON",
    "422": "内容有误",
    "428": "没有写明所见的版本",
}
DUE = ("state", "kind", "rule", "handler")
QUERY = ("400", "401", "403", "404", "422")


@cache
def document() -> dict[str, Any]:
    """The whole document."""
    spec = APISpec(
        title="明鉴接口",
        version=VERSION,
        openapi_version="3.1.0",
        info={"description": "每个办理步骤一个地址；凭 mingjian user token 发放的令牌访问。"},
        security=[{"token": []}],
    )
    spec.components.security_scheme("token", {"type": "http", "scheme": "bearer"})
    spec.components.schema("Receipt", _receipt())
    spec.components.schema("Error", _error())
    for id, schema in procedure().schemas.items():
        # Inlined, since several steps may share one class.
        spec.components.schema(id, dict(asked_of(type(schema))))
    for path, operations in _reading_paths().items():
        spec.path(path, operations=operations)
    spec.path(f"{BASE}/attachments", operations={"post": _upload()})
    for kind, step in every_step():
        spec.path(
            f"{BASE}/{kind}{'' if step.opens else '/{id}'}/{step.name}",
            operations=_doing(kind, step),
        )
    found: dict[str, Any] = spec.to_dict()
    return found


def _doing(kind: str, step: Step) -> dict[str, Any]:
    row = rulebook().steps[step.id][-1]
    roles = "、".join(rulebook().roles[role].title for role in row.roles)
    reference = {"$ref": f"#/components/schemas/{step.id}"}
    own = [] if step.opens else [_in("path", "id", pattern=ID), _in("header", "If-Match")]
    receipt = {"schema": {"$ref": "#/components/schemas/Receipt"}}
    done = {"content": {"application/json": receipt}}
    operation = {
        "operationId": f"{kind}.{step.name}",
        "tags": [procedure().kinds[kind].title],
        "summary": step.title,
        "description": f"由{roles}办理。依据：{row.article}。",
        "parameters": [*own, _in("header", "Idempotency-Key", required=False, format="uuid")],
        "requestBody": {"required": True, "content": {"application/json": {"schema": reference}}},
        "responses": {
            "201": {"description": "已记录", **done},
            "200": {"description": "同一请求此前已记录", **done},
            **_answers(*ANSWERS),
        },
    }
    return {"post": operation}


def _in(place: str, name: str, required: bool = True, **schema: Any) -> dict[str, Any]:
    return {"in": place, "name": name, "required": required, "schema": TEXT | schema}


def _optional(name: str) -> dict[str, Any]:
    return _in("query", name, required=False)


def _answers(*codes: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {code: {"description": ANSWERS[code], "content": content} for code in codes}


def _reading_paths() -> dict[str, dict[str, Any]]:
    as_of = _in("query", "as_of", required=False)
    span, cell = _in("path", "span", pattern=SPAN), _in("path", "cell")
    unit = _in("query", "unit", required=False)
    paging = [
        {"in": "query", "name": "page", "schema": WHOLE | {"minimum": 1}},
        {"in": "query", "name": "page_size", "schema": WHOLE | {"minimum": 1, "maximum": 100}},
        _in("query", "stage", required=False),
    ]
    paths = {
        "/api/openapi.json": _get("本文档") | {"security": []},
        f"{BASE}/steps": _get("全部办理步骤"),
        f"{BASE}/deadlines": _get("各类记录的期限", *paging[:2], *map(_optional, DUE)),
        f"{BASE}/tallies/{{span}}": _get(
            "一个统计期的数字和上年同期数", span, unit, as_of, _optional("months")
        ),
        f"{BASE}/tallies/{{span}}/{{cell}}": _get("一个数字的由来", span, cell, unit, as_of),
        f"{BASE}/tallies/{{span}}/{{cell}}/by/{{dimension}}": _get(
            "一个数字的分类", span, cell, _in("path", "dimension"), unit, as_of
        ),
    }
    for kind in kinds():
        title, id = procedure().kinds[kind].title, _in("path", "id", pattern=ID)
        paths[f"{BASE}/{kind}"] = _get(f"{title}登记簿", *paging)
        paths[f"{BASE}/{kind}/{{id}}"] = _get(f"一条{title}", id, as_of)
        paths[f"{BASE}/{kind}/{{id}}/trail"] = _get(f"{title}的办理经过", id, as_of)
        paths[f"{BASE}/{kind}/{{id}}/attachments/{{version}}/{{digest}}"] = _download(title, id)
    return {path: {"get": operation} for path, operation in paths.items()}


def _get(summary: str, *parameters: Any) -> dict[str, Any]:
    found = {
        "description": summary,
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    return {
        "summary": summary,
        "parameters": list(parameters),
        "responses": {"200": found, **_answers(*QUERY)},
    }


BYTES = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def _download(title: str, id: Any) -> dict[str, Any]:
    version = {"in": "path", "name": "version", "required": True, "schema": WHOLE}
    digest = _in("path", "digest", pattern="^[0-9a-f]{64}$")
    found = _get(f"{title}的一个附件", id, version, digest)
    found["responses"]["200"]["content"] = BYTES
    return found


def _upload() -> dict[str, Any]:
    known = {"digest": TEXT, "file_name": TEXT, "media_type": TEXT, "size": WHOLE}
    kept = {"schema": {"type": "object", "properties": known, "required": list(known)}}
    return {
        "operationId": "attachments.upload",
        "summary": "上传附件",
        "description": "保存一个文件，答复其指纹和文件名，随后可写入任一步骤的附件栏目。",
        "parameters": [_in("query", "name")],
        "requestBody": {"required": True, "content": BYTES},
        "responses": {
            "201": {"description": "已保存", "content": {"application/json": kept}},
            **_answers("400", "401", "403", "413", "422"),
        },
    }


def _receipt() -> dict[str, Any]:
    known = {"record": TEXT, "version": WHOLE, "position": WHOLE, "again": TRUTH}
    return {"type": "object", "properties": known, "required": ["record", "version", "position"]}


def _error() -> dict[str, Any]:
    field = {"field": TEXT, "code": TEXT, "message": TEXT}
    error = {
        "code": TEXT,
        "message": TEXT,
        "rule": MAYBE_TEXT,
        "article": MAYBE_TEXT,
        "fields": {"type": "array", "items": {"type": "object", "properties": field}},
        "changed": {"type": "array", "items": {"type": "object"}},
    }
    return {
        "type": "object",
        "properties": {"error": {"type": "object", "properties": error, "required": list(error)}},
        "required": ["error"],
    }

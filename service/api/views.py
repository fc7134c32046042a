"""The addresses of the API."""

import re
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, current_app, g, jsonify, request, url_for

from domain.fields import Command
from domain.procedure import procedure
from domain.record import Record
from service.admission import bearer
from service.api import queries, shapes
from service.api.document import BASE, ID, document
from service.api.errors import ApiError
from service.body import LIMIT, read_json
from service.house import House
from service.order import Absent, Order
from service.positions import position_as_of
from service.reading import open_record
from service.take import take

UUID_TEXT = "[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}"

blueprint = Blueprint("api", __name__)


@blueprint.record
def write_as_said(state: Any) -> None:
    """JSON in its own order and in characters that people can read."""
    state.app.json.ensure_ascii = state.app.json.sort_keys = False


def house() -> House:
    """The house of this application."""
    found: House = current_app.extensions["mingjian"]
    return found


@blueprint.before_request
def admit() -> None:
    """Only whoever shows a good token, except to the document itself."""
    if request.endpoint == "api.openapi" or request.method == "OPTIONS":
        return
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    said = token.strip() if scheme.lower() == "bearer" else ""
    g.reader = bearer(house(), said, "api")
    if g.reader is None:
        sentence = "没有令牌或令牌无效，请用 mingjian user token 发放的令牌访问。"
        raise ApiError(401, "token", sentence)


@blueprint.get("/api/openapi.json")
def openapi() -> Response:
    """The OpenAPI document."""
    return jsonify(document())


@blueprint.get(f"{BASE}/steps")
def steps() -> Response:
    """Every step there is."""
    query(Command)
    return jsonify({"steps": [shapes.step_shape(*each) for each in shapes.every_step()]})


@blueprint.get(f"{BASE}/deadlines")
def deadlines() -> Response:
    """A page of what is due over all kinds."""
    may_list("clue", "期限")
    asked = query(queries.Due)
    house().views.catch_up()
    return jsonify(queries.due_page(g.reader, asked))


@blueprint.get(f"{BASE}/<kind>")
def register(kind: str) -> Response:
    """A page of the register of a kind."""
    _known_kind(kind)
    may_list(kind, "这本登记簿")
    asked = query(queries.Paging)
    house().views.catch_up()
    return jsonify(queries.page_of(g.reader, kind, asked))


@blueprint.get(f"{BASE}/<kind>/<id>")
def record(kind: str, id: str) -> Response:
    """A record as it stands or stood."""
    as_of = position(query(queries.AsOf))
    found = visible(kind, id, as_of)
    answer = jsonify(shapes.record_shape(g.reader, found, as_of))
    answer.set_etag(str(found.version))
    return answer


@blueprint.get(f"{BASE}/<kind>/<id>/trail")
def trail(kind: str, id: str) -> Response:
    """The audit trail of a record."""
    as_of = position(query(queries.AsOf))
    found = visible(kind, id, as_of)
    entries = shapes.trail_shape(g.reader, found)
    return jsonify({"record": id, "as_of": as_of, "entries": entries})


@blueprint.post(f"{BASE}/<kind>/<step>")
def open_by(kind: str, step: str) -> tuple[Response, int]:
    """A step that opens a record."""
    _known_step(kind, step, opens=True)
    return _take(Order(kind, step, {}, g.reader.account))


@blueprint.post(f"{BASE}/<kind>/<id>/<step>")
def do(kind: str, id: str, step: str) -> tuple[Response, int]:
    """A step on a record."""
    _known_step(kind, step, opens=False)
    visible(kind, id)
    return _take(Order(kind, step, {}, g.reader.account, id, _seen()))


# ---- what the request asks


def query(schema: type[Command]) -> dict[str, Any]:
    """What an address asks beside its path. Raises ValidationError."""
    repeated = [name for name, values in request.args.lists() if len(values) > 1]
    if repeated:
        raise ApiError(400, "repeated", "同一参数出现了两次，请只保留一个。")
    asked: dict[str, Any] = schema().load(request.args.to_dict())
    return asked


def position(asked: dict[str, Any]) -> int | None:
    try:
        return position_as_of(house(), asked["as_of"] or "")
    except ValueError as error:
        raise ApiError(422, "invalid", f"{error}。", "as_of") from error


def may_list(kind: str, what: str) -> None:
    if not g.reader.may_list(kind):
        raise ApiError(403, "refused_role", f"当前角色无权查看{what}，请换有权的账号。")


def _known_kind(kind: str) -> None:
    if kind not in shapes.kinds():
        raise Absent(kind)


def _known_step(kind: str, name: str, opens: bool) -> None:
    _known_kind(kind)
    try:
        step = procedure().step(kind, name)
    except LookupError:
        raise Absent(name) from None
    if step.opens != opens:
        raise Absent(name)


def visible(kind: str, id: str, as_of: int | None = None) -> Record:
    """A record of a kind that this reader may open. Raises Absent."""
    _known_kind(kind)
    if not re.fullmatch(ID, id):
        raise Absent(id)
    found = open_record(g.reader, id, as_of)
    if found.kind != kind:
        raise Absent(id)
    return found


def _seen() -> int:
    """The version the sender has seen."""
    text = request.headers.get("If-Match")
    if text is None:
        sentence = '请用 If-Match 写明所见的版本，如 If-Match: "3"（即查看时的 ETag）。'
        raise ApiError(428, "no_version", sentence, "If-Match")
    found = re.fullmatch('"([0-9]{1,9})"', text.strip())
    if found is None:
        raise ApiError(422, "invalid", 'If-Match 应为带引号的版本号，如 "3"。', "If-Match")
    return int(found[1])


def _command_id() -> str:
    text = request.headers.get("Idempotency-Key")
    if text is None:
        return ""  # a fresh one is made
    if not re.fullmatch(UUID_TEXT, text.strip()):
        sentence = "Idempotency-Key 应为UUID，请每次提交新生成一个，重试时沿用。"
        raise ApiError(422, "invalid", sentence, "Idempotency-Key")
    return UUID(text.strip()).hex


def _take(order: Order) -> tuple[Response, int]:
    request.max_content_length = LIMIT + 1  # what comes without a length is cut there: too large
    body = read_json(request.get_data(cache=False), request.content_type or "")
    more = {"body": body, "command_id": _command_id(), "channel": "api"}
    receipt = take(house().store, shapes.orderable(Order(**vars(order) | more)))
    answer = {"record": receipt.record, "version": receipt.version, "position": receipt.position}
    if receipt.again:
        return jsonify(answer | {"again": True}), 200
    done = jsonify(answer)
    done.location = url_for("api.record", kind=order.kind, id=receipt.record)
    return done, 201

"""What was typed when a session ran out: given back to the same account when it signs in again.

It is stored nowhere: the sign-in page carries it, signed. Another account does not get it.
"""

from typing import Any
from zlib import error as ZlibError

from flask import Response, current_app, g, make_response, render_template, request, session
from itsdangerous import BadData, URLSafeSerializer
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException

KEPT_MAX = 200_000
NOTICE = "已重新登录。您刚才填写的内容还在，请核对后继续。"


def keeps_form(view: Any) -> Any:
    """Marks a page whose form is worth keeping."""
    view.keeps_form = True
    return view


def typed_form() -> MultiDict[str, str]:
    """What was typed: in this request, or before the session ran out."""
    found: MultiDict[str, str] = g.get("typed", request.form)
    return found


def can_keep() -> bool:
    """Whether this request carries a form worth keeping, of an account we know."""
    view = current_app.view_functions[request.endpoint or ""]
    return getattr(view, "keeps_form", False) and "account" in session


def sign_in_page(error: str) -> Response:
    """The sign-in page with the form in it."""
    said = [(k, v) for k, v in request.form.items(multi=True) if k not in ("csrf_token", "_go")]
    sealed = _box().dumps([session["account"], request.path, said])
    carried = sealed if len(sealed) <= KEPT_MAX else ""
    page = render_template("sign_in.html", error=error, next=request.path, kept=carried)
    return make_response(page, 401)


def given_back(sealed: str, account: str) -> Any:
    """The page with what was typed on it, if it was this account's; else None."""
    try:
        owner, path, said = _box().loads(sealed)
        endpoint, where = current_app.create_url_adapter(request).match(path, method="POST")  # type: ignore[union-attr]
    except (BadData, ZlibError, HTTPException, ValueError):
        return None
    if owner != account:
        return None
    g.typed = MultiDict([*((k, v) for k, v in said), ("_go", "edit")])
    g.notice = NOTICE
    return current_app.ensure_sync(current_app.view_functions[endpoint])(**where)


def _box() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt="kept form")

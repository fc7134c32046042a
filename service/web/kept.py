"""What was typed when a session ran out: given back to the same account when it signs in again.

It waits in the vault, by account; the sign-in page carries nothing of it, for whoever comes to the
desk next can read the page.
"""

import json
from typing import Any

from flask import Response, current_app, g, make_response, render_template, request, session
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
    """The sign-in page, the form being kept."""
    said = [(k, v) for k, v in request.form.items(multi=True) if k not in ("csrf_token", "_go")]
    draft = json.dumps(said)
    kept = len(draft) <= KEPT_MAX
    if kept:
        _vault().keep_draft(session["account"], request.path, draft)
    page = render_template("sign_in.html", error=error, next=request.path, kept=kept)
    return make_response(page, 401)


def given_back(path: str, account: str) -> Any:
    """The page at an address with what this account had typed on it; None if there is nothing."""
    said = _vault().take_draft(account, path)
    if said is None:
        return None
    try:
        endpoint, where = current_app.create_url_adapter(request).match(path, method="POST")  # type: ignore[union-attr]
    except HTTPException:
        return None
    g.typed = MultiDict([*((k, v) for k, v in json.loads(said)), ("_go", "edit")])
    g.notice = NOTICE
    return current_app.ensure_sync(current_app.view_functions[endpoint])(**where)


def _vault() -> Any:
    return current_app.extensions["mingjian"].vault

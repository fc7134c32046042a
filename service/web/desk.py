"""Who sits at the desk: the guard before every page, and the frame around every page."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn
from urllib.parse import urlencode

from flask import Flask, Response, current_app, g, redirect, request, session
from flask_wtf.csrf import CSRFError

from domain.procedure import procedure
from domain.rulebook import rulebook
from service.admission import signed_in
from service.house import House
from service.order import Absent
from service.reading import Reader, today_at
from service.web import kept
from service.web.kinds import AREAS, KINDS, LEDGERS, kinds_in, title_of_kind

KIND = f"<any({','.join(KINDS)}):kind>"  # the kinds of record, as addresses name them
ID_LENGTH = 32
ID = f"<string(length={ID_LENGTH}):record>"
RECORD = f"/{KIND}/{ID}"
EXPIRED = "登录已过期，请重新登录。"
# Pages that are no ledger and stand beside the ledgers of a heading, by their address.
PAGES = {
    "duties": ("责任落实", "责任落实情况"),
    "returns": ("上报", "上报一览"),
    "report": ("上报", "年度报告"),
}


class Unreadable(ValueError):
    """An address or a form says what cannot be; the sentence tells the user what to do."""


def furnish(app: Flask) -> None:
    """Guards every page but those that are open, and gives every template its frame."""
    app.before_request(_guard)
    app.context_processor(_frame)


def open_to_all(view: Any) -> Any:
    """Marks a page that needs no signing in."""
    view.open_to_all = True
    return view


def house() -> House:
    """The house this application stands on."""
    found: House = current_app.extensions["mingjian"]
    return found


def reader() -> Reader:
    """Whoever reads this page."""
    found: Reader = g.reader
    return found


def today() -> date:
    """The day it is."""
    return today_at(house())


def is_api() -> bool:
    """Whether the address is the machines' and not the people's."""
    return request.path.startswith("/api/")


def absent() -> NoReturn:
    """Says that there is no such page, in the same words whether or not there is one."""
    raise Absent(request.path)


def in_query(name: str) -> str:
    """What the address says under a name, cleaned of what no database takes."""
    return request.args.get(name, "").replace("\x00", "").strip()[:100]


def href(path: str, **query: Any) -> str:
    """An address with the parts of its query that say something."""
    said = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(said)}" if said else path


def _guard() -> Response | None:
    g.reader = None
    if request.endpoint is None or request.endpoint == "static" or is_api():
        return None
    # The browser says where a post was made; older ones say nothing and are held by the token.
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise CSRFError("cross-site")
    if getattr(current_app.view_functions[request.endpoint], "open_to_all", False):
        return None
    g.reader = _whoever()
    if g.reader is None:
        return _to_sign_in()
    house().views.catch_up()
    return None


def _whoever() -> Reader | None:
    return signed_in(house(), session.get("token", ""))


def _to_sign_in() -> Response:
    if request.method == "POST" and kept.can_keep():
        return kept.sign_in_page(EXPIRED)
    expired = "1" if "token" in session else ""
    here = request.full_path.rstrip("?") if request.method == "GET" else "/"
    return redirect(href("/sign-in", next=here, expired=expired), 303)  # type: ignore[return-value]


def only_business() -> None:
    """Stops whoever neither handles nor audits matters."""
    if not reader().groups & {"business", "audit"}:
        absent()


def may_list(kind: str) -> bool:
    """Whether a ledger is open to the reader: its kind is, and what its records are called."""
    if kind not in LEDGERS or not reader().may_list(kind):
        return False
    number = procedure().meanings.get(procedure().kinds[kind].number)
    return number is None or number.secrecy in reader().sees


def whole(text: str, low: int, high: int, sentence: str) -> int:
    """A whole number from an address. Raises Unreadable."""
    if not (text.isascii() and text.isdigit() and len(text) < 10 and low <= int(text) <= high):
        raise Unreadable(sentence)
    return int(text)


def need(found: Any) -> Any:
    """What was found, or the page that says it is absent."""
    return absent() if found is None else found


# ---- the frame


def _frame() -> dict[str, Any]:
    known: Reader | None = g.get("reader")
    store = house().store
    return {
        "navigation": _navigation() if known else [],
        "beside": _beside() if known else [],
        "user": known and {"name": known.name, "roles": _roles(known), "href": own_page(known)},
        "unit_title": unit_title(known.unit if known else store.unit),
        "demo": store.is_demo,
        "position": store.size() if known else None,
    }


def own_page(known: Reader) -> str:
    """The page of the reader's own account."""
    return f"/account/{known.account}"


def unit_title(code: str) -> str:
    """What a unit is called."""
    unit = house().store.holder("unit_code", code)
    return str(house().store.record(unit).fact("unit_title")) if unit else ""


def _roles(known: Reader) -> Sequence[str]:
    return [
        title
        for id, role in rulebook().roles.items()
        if id in known.roles
        for title in [role.title]
    ]


def _navigation() -> list[dict[str, Any]]:
    business = bool(reader().groups & {"business", "audit"})
    places = [("我的工作", "/")] if business else []
    places += [(title, f"/area/{name}") for name, title in AREAS.items() if any(_open_in(title))]
    places += [(title_of_kind(kind), f"/{kind}") for kind in _open_in("")]
    places += [("期限", "/deadlines"), ("统计表", "/tallies")] if business else []
    places += [("编号", "/numbers")] if "audit" in reader().groups else []
    return [
        {"title": title, "href": path, "current": _is_here(path) or path == _area_here()}
        for title, path in places
    ]


def _beside() -> list[dict[str, Any]]:
    """What stands under the same heading as this page: its ledgers, and pages beside them."""
    area = AREAS.get(_area_here().rpartition("/")[2], "")
    places = [(title_of_kind(kind), f"/{kind}") for kind in _open_in(area)] if area else []
    if places:
        places += [(title, f"/{path}") for path, (at, title) in PAGES.items() if at == area]
    return [{"title": title, "href": path, "current": _is_here(path)} for title, path in places]


def _open_in(area: str) -> list[str]:
    return [kind for kind in kinds_in(area) if may_list(kind)]


def _area_here() -> str:
    """The page of the heading under which what the address names stands."""
    kind = request.path.split("/")[1]
    if kind == "area":
        return request.path
    heading = LEDGERS[kind].area if kind in LEDGERS else PAGES.get(kind, ("", ""))[0]
    name = next((name for name, title in AREAS.items() if title == heading), "")
    return f"/area/{name}" if name else ""


def _is_here(path: str) -> bool:
    return request.path == path or (path != "/" and request.path.startswith(f"{path}/"))

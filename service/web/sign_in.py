"""Signing in and out, the one-time link, and changing one's own password."""

from typing import Any

from flask import Blueprint, g, redirect, render_template, request, session

from service.admission import bearer
from service.order import Order
from service.reading import Reader, reader_of
from service.take import take
from service.vault import LOCKED_FOR, WeakPassword
from service.web import kept
from service.web.desk import EXPIRED, ID, absent, house, need, open_to_all, own_page, reader
from service.web.errors import refusal_page

blueprint = Blueprint("sign_in", __name__)

WRONG = "账号或密码不正确，或尝试次数过多；请核对后再试，或稍后再试。"
DIFFERENT = "两次输入的密码不一样，请重新输入。"
LOCKED = f"尝试次数过多，请在{LOCKED_FOR.seconds // 60}分钟后再试。"
NAME_LENGTH_MAX = 60
# Many may sit behind one address: one who mistypes must not shut the others out.
ADDRESS_ATTEMPTS_MAX = 50


@blueprint.get("/sign-in")
@open_to_all
def sign_in_page() -> str:
    error = EXPIRED if "expired" in request.args else None
    return render_template("sign_in.html", error=error, next=request.args.get("next", ""))


@blueprint.post("/sign-in")
@open_to_all
def sign_in() -> Any:
    name, password = _said("name")[:NAME_LENGTH_MAX], request.form.get("password", "")
    after = request.form.get("next", "")
    account = _account_called(name, password)
    if account is None:
        kept_too = "kept" in request.form
        return render_template("sign_in.html", error=WRONG, next=after, kept=kept_too), 401
    _enter(account)
    g.reader = reader_of(house(), account)
    house().views.catch_up()
    return kept.given_back(after, account) or redirect(_within(after), 303)


def _account_called(name: str, password: str) -> str | None:
    """Whose name and password these are. Takes as long and says as little whatever is wrong."""
    vault, address = house().vault, f"address:{request.remote_addr}"
    here = f"{address} name:{name}"
    account = house().store.holder("login_name", name)
    right = vault.is_password(account, password)
    if vault.is_locked(here) or vault.is_locked(address, ADDRESS_ATTEMPTS_MAX):
        return None
    if account is None or not right or not reader_of(house(), account).roles:
        vault.note_failure(here, address)
        return None
    vault.forget_failures(here)
    return account


def _enter(account: str) -> None:
    house().vault.close_session(session.get("token", ""))
    session.clear()
    session["token"], session["account"] = house().vault.open_session(account), account


def _said(name: str) -> str:
    return request.form.get(name, "").replace("\x00", "").strip()


def _within(path: str) -> str:
    """An address of our own; whatever leads elsewhere leads to the front page."""
    ours = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if ours and path.isprintable() else "/"


@blueprint.post("/sign-out")
@open_to_all
def sign_out() -> Any:
    house().vault.close_session(session.get("token", ""))
    session.clear()
    return redirect("/sign-in", 303)


# ---- passwords


@blueprint.route("/first-password/<token>", methods=["GET", "POST"])
@open_to_all
def first_password(token: str) -> Any:
    holder = bearer(house(), token, "link")
    if holder is None:
        return _used_up()
    error = _unfit(holder) if request.method == "POST" else ""
    if error is None:
        # Used up before the password is set: of several who come at once, one alone gets on.
        if not house().vault.use_up(token):
            return _used_up()
        return _set_password(holder)
    page = render_template("first_password.html", name=_login_name(holder), error=error)
    return page, 422 if error else 200


@blueprint.route(f"/account/{ID}/set_password", methods=["GET", "POST"])
def change_password(record: str) -> Any:
    if record != reader().account:
        absent()
    error = _changed() if request.method == "POST" else ""
    if error is None:
        return _set_password(reader())
    name = _login_name(reader())
    values = {"name": name, "error": error, "current": True, "back_href": own_page(reader())}
    return render_template("first_password.html", **values), 422 if error else 200


def _changed() -> str | None:
    holder, subject = reader(), f"password:{reader().account}"
    vault = house().vault
    if vault.is_locked(subject):
        return LOCKED
    if not vault.is_password(holder.account, request.form.get("current", "")):
        vault.note_failure(subject)
        return "现用密码不正确，请重新输入。"
    vault.forget_failures(subject)
    return _unfit(holder)


def _unfit(holder: Reader) -> str | None:
    """Why what was typed cannot become the password; None if it can."""
    password = request.form.get("password", "")
    if password != request.form.get("password_again", ""):
        return DIFFERENT
    try:
        house().vault.check_password(password, _login_name(holder))
    except WeakPassword as weak:
        return str(weak)
    return None


def _set_password(holder: Reader) -> Any:
    """Sets it, records that it was set, and lets its holder in."""
    house().vault.set_password(holder.account, request.form["password"], _login_name(holder))
    take(house().store, Order("account", "set_password", {}, holder.account, holder.account))
    _enter(holder.account)
    return redirect("/", 303)


def _login_name(holder: Reader) -> str:
    return str(need(house().store.record(holder.account).fact("login_name")))


def _used_up() -> Any:
    sentence = "这个链接已经用过，或者已经过期。"
    return refusal_page("链接不能用了", sentence, 404, "请本单位管理员重新发一个链接。")

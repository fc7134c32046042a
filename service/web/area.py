"""One area of the work: its ledgers, how many matters stand open in each, what may be recorded."""

from typing import Any

from flask import Blueprint, render_template

from service.reading import opening_steps
from service.web.desk import absent, may_list, reader
from service.web.kinds import AREAS, LEDGERS, kinds_in, title_of_kind
from service.web.rows import Register, register_for

blueprint = Blueprint("area", __name__)


@blueprint.get("/area/<name>")
def area(name: str) -> str:
    title = AREAS.get(name, "")
    kinds = [kind for kind in kinds_in(title) if may_list(kind)]
    if not title or not kinds:
        absent()
    with register_for(reader()) as register:
        ledgers = [_ledger(register, kind) for kind in kinds]
    return render_template("area.html", title=title, ledgers=ledgers)


def _ledger(register: Register, kind: str) -> dict[str, Any]:
    steps = opening_steps(reader(), kind)
    return {
        "title": title_of_kind(kind),
        "href": f"/{kind}",
        "measure_word": LEDGERS[kind].measure_word,
        "total": register.count(register.of(kind)),
        "open": register.count(register.of(kind), register.unfinished()),
        "actions": [{"title": s.title, "href": f"/{kind}/new/{s.name}"} for s in steps],
    }

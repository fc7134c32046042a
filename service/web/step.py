"""Any step: one form, one page to check it on, one page that says it is recorded."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import Blueprint, g, redirect, render_template, request
from marshmallow import ValidationError
from werkzeug.datastructures import MultiDict

from domain.fields import errors_of
from domain.procedure import procedure
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Refused, Step
from projections.audit_trail import title_of
from service.fields import Form, Typed, rows_changed
from service.order import Absent, ActedFirst, Order, Receipt
from service.reading import open_record
from service.take import rehearse, take
from service.web import also, attachments
from service.web.check import checked
from service.web.desk import KIND, RECORD, absent, house, href, in_query, reader, today, whole
from service.web.errors import rule_of, since
from service.web.kept import keeps_form, typed_form
from service.web.proposal import proposal
from service.web.record import identity, of_kind
from service.web.task import PROPOSALS, Task

blueprint = Blueprint("step", __name__)

BOTH = ["GET", "POST"]
POSITION_MAX = 999_999_999


@blueprint.route(f"/{KIND}/new/<step>", methods=BOTH)
@keeps_form
def opening(kind: str, step: str) -> Any:
    found = step_of(kind, step)
    business = procedure().kinds[kind].business
    if not found.opens or not reader().groups & ({"business", "audit"} if business else {"admin"}):
        absent()
    return handled(Task(reader(), kind, found, None, f"/{kind}/new/{step}"))


@blueprint.route(f"{RECORD}/<step>", methods=BOTH)
@keeps_form
def on_record(kind: str, record: str, step: str) -> Any:
    known = of_kind(kind, open_record(reader(), record))
    found = step_of(kind, step)
    if found.opens:
        absent()
    if found.id in PROPOSALS:  # which earlier step it is about is chosen on the record's own page
        return redirect(f"/{kind}/{record}#timeline", 303)
    return handled(Task(reader(), kind, found, known, f"/{kind}/{record}/{step}"))


def step_of(kind: str, name: str) -> Step:
    """A step by its name. Raises Absent."""
    try:
        return procedure().step(kind, name)
    except LookupError:
        raise Absent(name) from None


def handled(task: Task) -> Any:
    """The form, the check or the recording, as the button says that was pressed."""
    if request.method == "GET":
        if refusal := task.closed():
            raise refusal
        return form_page(task, task.fresh(request.args))
    typed, wrong = attachments.taken(task, typed_form())
    changed = rows_changed(task.asked, typed)
    go, _, focus = typed.get("_go", "").partition(":")
    if changed is not None or go == "edit":
        return form_page(task, typed if changed is None else changed, wrong, focus=focus)
    if wrong:
        return form_page(task, typed, wrong), 422
    return _done(task, typed)


def _done(task: Task, typed: Typed) -> Any:
    try:
        order = task.order(typed)
        others = also.orders(task, typed, order)
        also.rehearsed(house(), order, others)
        if typed.get("_go") == "record":
            receipt = take(house().store, order)
            also.take_too(house(), others)
            return _recorded(task, receipt, others.values())
        values = checked(task, typed, order, rehearse(house().store, order), list(others))
    except ValidationError as error:
        return form_page(task, typed, _first_of_each(error)), 422
    except also.Elsewhere as elsewhere:
        return _refused_elsewhere(task, typed, elsewhere)
    except ActedFirst as first:
        return _after_others(task, typed, first)
    except Refused as refusal:
        if refusal.because != "content":
            raise
        return form_page(task, typed, refusal=refusal), 422
    return render_template("check.html", **values, identity=_identity(task), beside=[])


def _recorded(task: Task, receipt: Receipt, others: Iterable[Order]) -> Any:
    position = house().store.record(receipt.record).history[receipt.version - 1].position
    wanted = ".".join(str(other.record) for other in others)
    path = f"/{task.kind}/{receipt.record}/recorded"
    return redirect(href(path, position=position, also=wanted), 303)


def _refused_elsewhere(task: Task, typed: Typed, elsewhere: also.Elsewhere) -> Any:
    """The form as it was typed, with the others as they stand now, and who it is that stops it."""
    now = MultiDict((k, v) for k, v in typed.items(multi=True) if not k.startswith(also.SEEN))
    return form_page(task, now, {also.ALSO: str(elsewhere)}), 422


def _after_others(task: Task, typed: Typed, first: ActedFirst) -> Any:
    """What was typed stays, under what others recorded; if the step is closed now, that is said."""
    if task.closed():
        raise first
    fresh, now = task.fresh(), typed.copy()
    for name in ("version", "decides_on"):
        now.setlist(name, fresh.getlist(name))
    return form_page(task, now, conflict=since(first)), 409


def _first_of_each(error: ValidationError) -> dict[str, str]:
    """One sentence for each field, in the order of the form."""
    found: dict[str, str] = {}
    for each in errors_of(error):
        found.setdefault(each.field, each.message)
    return found


def form_page(
    task: Task,
    typed: Typed,
    errors: Mapping[str, str] | None = None,
    refusal: Refused | None = None,
    conflict: list[str] | None = None,
    focus: str = "",
) -> str:
    """The form with what was typed and what is wrong with it."""
    fields = Form(task.asked, typed, task.choices, errors or {}, focus).fields()
    fields += also.fields(task, typed, (errors or {}).get(also.ALSO, ""), focus)
    return render_template(
        "step.html",
        beside=[],  # whoever fills in a form is not offered the ledgers
        title=task.step.title,
        article=_article(task.step),
        identity=_identity(task),
        errors=_listed(fields, errors or {}, refusal),
        conflict=conflict,
        notice=g.get("notice"),
        proposal=task.record and proposal(task.reader, task.record, task.step),
        fields=fields,
        action=task.action,
        version=typed.get("version", ""),
        command_id=typed.get("command_id", ""),
        back_href=task.back,
    )


def _identity(task: Task) -> dict[str, str] | None:
    return identity(task.reader, task.record) if task.record else None


def _article(step: Step) -> list[str]:
    """What the step rests on, and whether that is certain."""
    row = rulebook().step(step.id, today())
    instruments = rulebook().instruments
    named = [title for short, title in instruments.items() if row.article.startswith(short)]
    unsure = [] if row.confidence == "H" else ["本条规定以县纪委解释为准，请核对。"]
    return [row.article, *named, *unsure]


def _listed(
    fields: list[dict[str, Any]], errors: Mapping[str, str], refusal: Refused | None
) -> list[dict[str, str]]:
    """The error summary: each line leads to its field, a refusal to the first of the form."""
    shown = {each["id"]: each for each in _flat(fields)}
    listed = []
    for path, sentence in errors.items():
        id = path.replace(".", "-")
        where = shown.get(id, {}).get("within", "")
        listed.append(
            {"href": f"#{id if id in shown else 'main-content'}", "text": where + sentence}
        )
    if refusal:
        rule = rule_of(refusal)
        first = next(
            (id for id, each in shown.items() if each["widget"] != "hidden"), "main-content"
        )
        text = f"{refusal.sentence}（依据 {rule['article']}）"
        listed.append({"href": f"#{first}", "text": text})
    return listed


def _flat(fields: list[dict[str, Any]], within: str = "") -> list[dict[str, Any]]:
    found = []
    for field in fields:
        found += [field | {"within": within}] if field["widget"] != "hidden" else []
        for row in field["rows"]:
            found += _flat(row["fields"], f"{row['legend']}：")
        found += _flat(field["fields"], within)
    return found


@blueprint.get(f"{RECORD}/recorded")
def recorded(kind: str, record: str) -> str:
    known = of_kind(kind, open_record(reader(), record))
    position = whole(in_query("position"), 1, POSITION_MAX, "网址不完整，请从记录页进入。")
    events = [each for each in known.history if each.position == position]
    if not events:
        absent()
    act = next(each for each in known.history if each.command_id == events[0].command_id)
    return render_template(
        "recorded.html",
        title=title_of(act),
        at=position,
        version=events[0].version,
        others=also.outcome(reader(), known, act, request.args.get("also", "").split(".")),
        links=_links(kind, known),
    )


def _links(kind: str, known: Record) -> list[dict[str, str]]:
    return [
        {"title": "回到这件记录", "href": f"/{kind}/{known.id}"},
        {"title": "回到我的工作", "href": "/"},
        {"title": "打开台账", "href": f"/{kind}"},
    ]

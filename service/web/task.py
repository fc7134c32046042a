"""One step to be done: what its form asks for, what may be chosen, what it sends."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import uuid4

from marshmallow import ValidationError
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from domain.decide import answered, why_closed
from domain.fields.errors import COMMAND_MESSAGES
from domain.procedure import procedure
from domain.record import Record
from domain.redecide import Act, acts, asked
from domain.rulebook import rulebook
from domain.step import Refused, Step
from service.fields import BUSINESS_DATE, Asked, Typed, asked_of, body_of, typed_of
from service.house import House
from service.openings import foreseen
from service.order import Order
from service.reading import Reader, accounts_with, context_now, today_at
from service.web.desk import Unreadable
from service.web.offered import Offered, offered, prefilled, to_choose
from service.web.rows import register_for

# The steps that are about an earlier step, and what addresses call them.
VOIDING = "correction.propose_voiding"
PROPOSALS = {"correction.propose_correction": "correct", VOIDING: "void"}
COMMAND_ID = re.compile("[0-9a-f]{32}")
CHOICES_MAX = 2_000
RECORDS_MAX = 300  # a list longer than that is searched, not scrolled


@dataclass(frozen=True)
class Task:
    """A step for a reader, on a record or opening one. `act` is what a correction is about."""

    reader: Reader
    kind: str
    step: Step
    record: Record | None
    action: str
    act: Act | None = None

    @property
    def back(self) -> str:
        """Where it was come from."""
        return f"/{self.kind}/{self.record.id}" if self.record else f"/{self.kind}"

    def closed(self) -> Refused | None:
        """Why it cannot be done now."""
        record = self.record or Record("", ())
        return why_closed(self.step, record, context_now(self.reader, self.record))

    @cached_property
    def offered(self) -> Offered:
        """What may be chosen in fields that do not know it themselves, in words."""
        return offered(self.reader, self.step.id, self.record)

    @cached_property
    def asked(self) -> Asked:
        """What the form asks for; a correction asks for what the corrected step asked."""
        schema = to_choose(asked_of(type(procedure().schemas[self.step.id])), self.offered)
        if self.act is None:
            return schema
        properties = schema["properties"] | {"target": _hidden(schema["properties"]["target"])}
        if "restated" in properties:
            properties["restated"] = properties["restated"] | self._restated()
        return {**schema, "properties": properties}

    def _restated(self) -> Asked:
        """What the corrected step asked for, without what this reader may not read."""
        assert self.act is not None
        schema = asked_of(type(asked(self.act.step)))
        open_ = {
            n: p for n, p in schema["properties"].items() if p["x-secrecy"] in self.reader.sees
        }
        title = f"更正后的“{self.act.step.title}”"
        hint = "已填的是现在的值，只改有误的栏目"
        return {**schema, "properties": open_, "title": title, "description": hint}

    def fresh(self, about: Mapping[str, str] | None = None) -> Typed:
        """What the form says before anybody has typed: the version seen, what is restated, and
        which records, or what of this one, it is `about`, by field.
        """
        typed: Typed = MultiDict({"version": str(self.version or ""), "command_id": uuid4().hex})
        asked = self.asked["properties"]
        typed.update(self._written_before())
        typed.update(
            {n: v for n, v in (about or {}).items() if "x-reference" in asked.get(n, {})}
            | {n: v for n, v in (about or {}).items() if v in self.offered.get(n, {})}
        )
        named = MultiDict(about or {}).getlist("cell")
        typed.update(typed_of(prefilled(self.reader, self.step.id, self.record, named)))
        if self.record and (proposal := answered(self.step, self.record, today_at(self.house))):
            typed["decides_on"] = str(proposal)
        if self.restates:
            typed.update(typed_of(self._standing(), "restated-"))
        return typed

    def _written_before(self) -> Typed:
        """What an earlier step that asked the same has said: a paper is not written anew from
        nothing. Only what this reader may read, and not the day.
        """
        before = [
            act
            for act in acts(self.record or Record("", ()))
            if not act.given and act.step.command is self.step.command
        ]
        if all(act.step is self.step for act in before):
            return MultiDict()
        schema = asked(before[-1].step)
        said = schema.dump(before[-1].command)
        known = {
            name: said.get(name)
            for name, field in schema.fields.items()
            if name != BUSINESS_DATE and field.metadata["x-secrecy"] in self.reader.sees
        }
        return typed_of(known)

    @property
    def restates(self) -> bool:
        """Whether it says what an earlier step should have said."""
        return self.act is not None and "restated" in self.asked["properties"]

    def _standing(self) -> dict[str, Any]:
        assert self.act is not None
        standing: dict[str, Any] = asked(self.act.step).dump(self.act.command)
        return standing

    @property
    def house(self) -> House:
        """The house it is done in."""
        return self.reader.house

    @property
    def version(self) -> int | None:
        """What there is to be seen of the record now."""
        return self.record.version if self.record else None

    def order(self, typed: Typed) -> Order:
        """The command that was typed. Raises ValidationError and Unreadable."""
        body = body_of(self.asked, typed, today_at(self.house))
        if self.act:
            body |= {"target": self.act.slots[0]}
            self._check_restated(body)
        return Order(
            self.kind,
            self.step.name,
            body,
            self.reader.account,
            self.record.id if self.record else None,
            version_in(typed) if self.record else None,
            _command_id(typed),
        )

    def _check_restated(self, body: Mapping[str, Any]) -> None:
        """Reads what is restated by its own schema, so that errors stand beside their fields."""
        assert self.act is not None
        if not self.restates:
            return
        offered = self.asked["properties"]["restated"]["properties"]
        unknown = body.get("restated", {}).keys() - offered.keys()
        if unknown:  # what this reader may not read, this reader cannot put right either
            sentence = COMMAND_MESSAGES["unknown"]
            raise ValidationError({"restated": {name: [sentence] for name in unknown}})
        try:
            asked(self.act.step).load(self._standing() | body.get("restated", {}))
        except ValidationError as error:
            raise ValidationError({"restated": error.messages}) from error

    # ---- what may be chosen

    def choices(self, kind: str, name: str) -> Sequence[tuple[str, str]]:
        """The records a reference may name. A field called like a role takes those who hold it."""
        if kind == "account":
            return self._accounts(name if name in rulebook().roles else None)
        if kind == "person":
            return self._persons()
        if kind == "unit":
            return self._units()
        return self._records(kind, name)

    def _accounts(self, role: str | None) -> Sequence[tuple[str, str]]:
        """Those of the own unit who handle matters: no administrator is given any."""
        business = {id for id, row in rulebook().roles.items() if row.group == "business"}
        return [
            (id, name)
            for id, name in accounts_with(self.house, role, frozenset({self.reader.unit}))
            if business.intersection(self.house.store.record(id).fact("roles"))
        ]

    def _units(self) -> Sequence[tuple[str, str]]:
        """The own unit, those below it and those above it, by what they are called."""
        tree, own = self.reader.tree, self.reader.unit
        near = tree.under(own) | set(tree.above(own))
        return [(unit.record, unit.title) for unit in tree.units.values() if unit.code in near]

    def _records(self, kind: str, name: str) -> Sequence[tuple[str, str]]:
        """Those of a kind that the own unit has opened, what is open before what is finished, the
        newest first; a record to be opened about one takes only those of which the decision knows
        nothing against it.
        """
        if not self.reader.may_list(kind):
            return []
        with register_for(self.reader) as register:
            columns = register.table.c
            here = columns.record != (self.record.id if self.record else "")
            order = (~register.unfinished(), columns.opened_on.desc(), columns.opened_at.desc())
            known = (register.of(kind), register.own(), here, columns.stage.is_not(None))
            rows = register.rows(*known, order=order, limit=RECORDS_MAX)
        if self.record is None:
            rows = [row for row in rows if not foreseen(self.reader, self.step, name, row.record)]
        return [(row.found.record, f"{row.called}（{row.stage}）") for row in rows]

    def _persons(self) -> Sequence[tuple[str, str]]:
        if "person" not in self.reader.sees:
            return []
        with self.house.views.of("names", "register") as (connection, tables):
            names, register = tables["names"].c, tables["register"]
            query = select(names.record, names.name).join(
                register, register.c.record == names.record
            )
            query = query.where(self.reader.rows(register)).order_by(names.position)
            known = dict(map(tuple, connection.execute(query)))
        here = self.record.id if self.record else ""
        return [(id, name) for id, name in list(known.items())[-CHOICES_MAX:] if id != here]


def _hidden(asked: Asked) -> Asked:
    return {**asked, "x-widget": "hidden"}


def version_in(typed: Typed, name: str = "version") -> int:
    """A version the form was shown with; a form that has lost it has seen nothing."""
    said = typed.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0


def _command_id(typed: Typed) -> str:
    said = typed.get("command_id", "")
    if not COMMAND_ID.fullmatch(said):
        raise Unreadable("这个表单不完整，请重新打开后再填。")
    return said

"""The house itself: its arrows, that every part has its counterpart, its documents, its budgets."""

import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from domain.fields import CASE, INFORMANT, PERSON, PUBLIC, WIDGETS, Rows
from domain.procedure import event_kind, procedure
from domain.rulebook import rulebook
from projections.indicators import ANY, BUT, EVENT, ITEM, RECORD, UNIT, catalogue
from service import documents
from service.store.mapper import EventMapper
from tests.freeze import gaps, lines

ROOT = Path(__file__).parent.parent
CHINESE = re.compile("[\u4e00-\u9fff]")
RULE_ID = re.compile("[a-z]+(-[a-z]+)+")
REASONS = {"role", "stage", "content"}
SECRECY = {INFORMANT, PERSON, CASE, PUBLIC}


@cache
def sources(*folders: str) -> Mapping[str, ast.Module]:
    """Every module below these folders, read."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


def imported(module: ast.Module) -> set[str]:
    """The names of the packages a module imports."""
    found = {
        alias.name
        for node in ast.walk(module)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    found |= {str(node.module) for node in ast.walk(module) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in found} - {"typing_extensions"}


def calls(module: ast.AST, name: str) -> Iterator[ast.Call]:
    """Where a module calls something by name, be it a function or a method."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            called = node.func
            known = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if known == name:
                yield node


# ---- arrows


@pytest.mark.parametrize(
    ("folder", "may_import"),
    [
        ("domain", {"domain", "marshmallow", "stdnum", "cn2an"}),
        ("projections", {"projections", "domain", "sqlalchemy"}),
    ],
)
def test_the_arrows_point_one_way(folder, may_import):
    strays = {
        path: imported(module) - may_import - sys.stdlib_module_names
        for path, module in sources(folder).items()
    }
    assert {path: found for path, found in strays.items() if found} == {}


def test_the_library_of_the_store_is_known_to_the_store_alone():
    knowing = [
        path for path, module in sources("service").items() if "eventsourcing" in imported(module)
    ]
    assert [path for path in knowing if not path.startswith("service/store/")] == []


def test_nothing_of_ours_imports_the_tests():
    everything = sources("domain", "projections", "service")
    assert [path for path, module in everything.items() if "tests" in imported(module)] == []


def test_the_domain_touches_nothing_outside():
    outside = {"os", "sys", "time", "random", "secrets", "socket", "subprocess", "sqlite3", "io"}
    asks = ("today", "now", "utcnow", "getenv", "uuid4", "open", "print")
    for path, module in sources("domain").items():
        assert (path, imported(module) & outside) == (path, set())
        asked = {name for name in asks for _ in calls(module, name)}
        reads = any(True for _ in calls(module, "read_text"))
        own_toml = path in (
            "domain/codes/__init__.py",
            "domain/calendar.py",
            "domain/rulebook/__init__.py",
        )
        assert own_toml or (path, asked, reads) == (path, set(), False)


def test_no_type_is_ignored_in_the_domain():
    texts = {path: (ROOT / path).read_text("utf-8") for path in sources("domain")}
    assert [path for path, text in texts.items() if "type: ignore" in text] == []


# ---- every part has its counterpart


def test_each_step_has_its_row_and_each_row_its_step():
    files = {
        path.removeprefix("domain/").removesuffix(".py").replace("/", ".")
        for path, module in sources("domain").items()
        for _ in calls(module, "Step")
    }
    assert files == set(rulebook().steps) == set(procedure().steps)


def constants(module: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_each_rule_cited_is_a_row_and_each_row_is_cited():
    cited = {
        text
        for module in sources("domain").values()
        for text in constants(module)
        if RULE_ID.fullmatch(text) and text not in ("utf-8", "x-secrecy")
    }
    cited = {text for text in cited if not text.startswith("x-")}
    book = rulebook()
    assert cited - set(book.rules) - set(book.deadlines) == set()
    by_service = {text for module in sources("service").values() for text in constants(module)}
    assert set(book.rules) - cited - by_service == set()


def test_each_refusal_is_a_chinese_sentence_for_a_known_reason():
    for path, module in sources("domain", "service").items():
        said = {
            node.targets[0].id: node.value
            for node in ast.walk(module)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for call in calls(module, "Refused"):
            sentence = call.args[1]
            value = said[sentence.id] if isinstance(sentence, ast.Name) else sentence
            assert CHINESE.search("".join(constants(value))), (path, call.lineno)
            reasons = {text for arg in call.args[2:] for text in constants(arg)}
            assert reasons <= REASONS, (path, call.lineno)


def test_each_row_names_events_roles_fields_and_instruments_there_are():
    book, events = rulebook(), set(procedure().events)
    rows = [
        row
        for editions in (*book.steps.values(), *book.deadlines.values(), *book.rules.values())
        for row in editions
    ]
    for row in rows:
        assert row.article.startswith(tuple(book.instruments)), row.id
        assert row.confidence in ("H", "M", "L"), row.id
        named = {
            kind
            for name in ("starts", "met_by", "resumed_by", "decides_on", "separate_from")
            for kind in getattr(row, name, ())
        }
        assert (row.id, named - events) == (row.id, set())
        assert set(getattr(row, "roles", ())) <= set(book.roles), row.id
        assert getattr(row, "assignment", None) in {None, *procedure().meanings}, row.id


def carried(kind: str) -> set[str]:
    """The public fields an event of a kind carries, its own and its record's standing ones."""
    own = {f.name for f in fields_of(procedure().events[kind])}
    standing = procedure().kinds[kind.partition(".")[0]].standing
    return {name for name in (*own, *standing) if procedure().meaning(name).secrecy == PUBLIC}


def test_each_indicator_counts_events_that_carry_what_it_asks_for():
    for row in catalogue():
        assert (row.id, set(row.counts) - set(procedure().events)) == (row.id, set())
        named = {row.unit, row.of_each, row.sum_of} - {EVENT, ITEM, RECORD, UNIT, "person", ""}
        for kind in row.counts:
            lacking = [table for table in row.alternatives if not carried(kind) >= set(table)]
            assert len(lacking) < len(row.alternatives), (row.id, kind)
            assert (row.id, kind, named - carried(kind)) == (row.id, kind, set())
        for name, wanted in (item for table in row.alternatives for item in table.items()):
            if not isinstance(wanted, bool):
                codes = wanted if isinstance(wanted, list) else [wanted]
                known = {ANY, "", *procedure().meaning(name).labels}
                assert {code.removeprefix(BUT) for code in codes} <= known, (row.id, name)


# ---- fields


def schemas() -> Iterator[tuple[str, Any]]:
    for step in procedure().steps.values():
        for schema in (
            procedure().schemas[step.id],
            *((step.restate[0](),) if step.restate else ()),
        ):
            yield step.id, schema
            yield from (
                (step.id, field.row())
                for field in schema.fields.values()
                if isinstance(field, Rows)
            )


def asked() -> Iterator[tuple[str, str, Any]]:
    for id, schema in schemas():
        yield from ((id, name, field) for name, field in schema.fields.items())


def recorded() -> Iterator[tuple[str, str, Any]]:
    for kind, event in procedure().events.items():
        hints = get_type_hints(event)
        yield from ((kind, f.name, hints[f.name]) for f in fields_of(event))


def plain(hint: Any) -> type:
    """The type of an event field as a form would load it: without None, a tuple as a list."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    origin = get_origin(hint) or hint
    return list if origin is tuple else origin


def test_each_field_has_a_title_a_class_and_a_widget():
    for id, name, field in asked():
        data = field.metadata
        assert CHINESE.search(data["title"]), (id, name)
        assert data["x-secrecy"] in SECRECY, (id, name)
        assert data["x-widget"] in WIDGETS, (id, name)
        said = [str(field.error_messages[key]) for key in ("required", "null", "invalid")]
        said += [str(v.error) for v in field.validators if getattr(v, "error", None)]
        said += [data[key] for key in ("description",) if key in data]
        assert [text for text in said if not CHINESE.search(text)] == [], (id, name)
    for kind, name, _ in recorded():
        known = procedure().meanings.get(name)
        assert known, (kind, name)
        assert CHINESE.search(known.title), (kind, name)
        assert known.secrecy in SECRECY, (kind, name)


def test_one_name_has_one_secrecy_and_one_type_everywhere():
    classes, types = {}, {}
    for _, name, field in asked():
        classes.setdefault(name, set()).add(field.metadata["x-secrecy"])
        types.setdefault(name, set()).add(field.loads_to)
    for _, name, hint in recorded():
        classes.setdefault(name, set()).add(procedure().meaning(name).secrecy)
        types.setdefault(name, set()).add(plain(hint))
    assert {name: found for name, found in classes.items() if len(found) > 1} == {}
    assert {name: found for name, found in types.items() if len(found) > 1} == {}


def test_what_is_asked_comes_back_in_an_event():
    for step in procedure().steps.values():
        if not procedure().kinds[step.kind].correctable and step.kind != "correction":
            continue
        schema = step.restate[0]() if step.restate else procedure().own[step.id]
        kept = {f.name for event in step.leads_to for f in fields_of(event)}
        lost = set(schema.fields) - kept - {"occurred_on", "decides_on"}
        assert (step.id, lost) == (step.id, set())


# ---- storage format and documents


def test_every_event_that_was_ever_stored_still_loads():
    for line in lines():
        row = [None] * 21
        row[3], row[20] = line["kind"], line["sealed"].encode()
        row[4], row[5], row[17] = "2026-03-02T02:00:00.000+00:00", "2026-03-02", ""
        event = EventMapper.from_row(row).event
        assert event_kind(type(event)) == line["kind"]
        kept = json.loads(msgspec.json.encode(event))
        assert kept | json.loads(line["sealed"]) == kept


def test_every_event_there_is_has_been_frozen_in_its_present_shape():
    frozen = {(line["kind"], frozenset(json.loads(line["sealed"]))) for line in lines()}
    present = {
        (kind, frozenset(f.name for f in fields_of(event)))
        for kind, event in procedure().events.items()
    }
    missing = {kind for kind, _ in present - frozen}
    assert missing == set(), "\n".join(("run python -m tests.freeze", *gaps()))


def test_every_step_has_its_case_and_every_event_comes_up_in_one():
    assert gaps() == []


def test_the_documents_say_what_the_declarations_say():
    assert documents.stale() == [], "run make docs"

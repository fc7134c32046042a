"""The procedure: one name, one meaning; and that a command comes back in what it records."""

from dataclasses import fields
from types import NoneType, UnionType
from typing import get_args, get_type_hints

import pytest

from domain.fields import Command, Rows
from domain.procedure import Meaning, event_kind, procedure

STEPS = list(procedure().steps.values())


def each(steps):
    return pytest.mark.parametrize("step", steps, ids=[step.id for step in steps])


every_step = each(STEPS)


def asked_of(schema: type[Command]):
    """Every field a schema asks for, those of its rows too."""
    for name, field in schema().fields.items():
        yield name, field
        if isinstance(field, Rows):
            yield from asked_of(field.row)


ASKED = sorted(
    (
        (name, field)
        for step in STEPS
        for schema in (step.command, *(step.restate or ())[:1])
        for name, field in asked_of(schema)
    ),
    key=lambda pair: pair[0],
)


@pytest.mark.parametrize("name", dict(ASKED))
def test_one_name_has_one_type_one_secrecy_and_one_list_of_codes(name):
    known = [field for other, field in ASKED if other == name]
    assert len({type(field) for field in known}) == 1
    for key in ("x-secrecy", "x-reference"):
        assert len({field.metadata.get(key) for field in known}) == 1
    assert len({str(field.metadata.get("x-labels")) for field in known}) == 1


@every_step
def test_every_fact_of_an_event_has_a_meaning(step):
    for event in step.leads_to:
        assert {field.name for field in fields(event)} <= set(procedure().meanings)


def test_a_fact_has_one_type_in_every_event():
    types = {}
    for event in procedure().events.values():
        hints = get_type_hints(event)
        for field in fields(event):
            hint = hints[field.name]
            said = set(get_args(hint)) - {NoneType} if isinstance(hint, UnionType) else {hint}
            types.setdefault(field.name, set()).update(said)
    assert {name: found for name, found in types.items() if len(found) > 1} == {}


@each([step for step in STEPS if procedure().kinds[step.kind].correctable])
def test_what_a_command_says_comes_back_in_its_event(step):
    asked = step.restate[0] if step.restate else step.command
    recorded = {field.name for event in step.leads_to for field in fields(event)}
    assert set(asked().fields) - recorded <= {"occurred_on", "decides_on"}


@every_step
def test_a_step_leads_to_stages_of_the_kind_of_record_each_event_is_on(step):
    for event, stage in step.leads_to.items():
        on = event_kind(event).partition(".")[0]
        assert stage is None or stage in set(procedure().kinds[on].stages)
    stages = set(procedure().kinds[step.kind].stages)
    assert step.after == ("*",) or set(step.after) <= stages


def test_every_stage_can_be_reached():
    for name, kind in procedure().kinds.items():
        reached = {
            stage
            for step in STEPS
            for event, stage in step.leads_to.items()
            if stage and event_kind(event).partition(".")[0] == name
        }
        assert reached == set(kind.stages)


def test_titles_are_told_apart():
    for name in procedure().kinds:
        titles = [step.title for step in procedure().of(name)]
        assert len(set(titles)) == len(titles)


def test_an_event_is_named_by_its_folder_and_its_class():
    kinds = {event_kind(event) for event in procedure().events.values()}
    assert kinds == set(procedure().events)
    assert "clue.shelved_clue_reactivated" in kinds


def test_only_what_is_corrected_has_the_steps_of_a_correction():
    corrected = {
        kind
        for kind in procedure().kinds
        if any(step.kind == "correction" for step in procedure().of(kind)) and kind != "correction"
    }
    assert corrected == {"person", "clue", "case"}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("disposition", "shelved", "暂存待查"),
        ("disciplines", ("mass", "work"), "违反群众纪律、违反工作纪律"),
        ("inquiry_mode_done", "letter", "函询"),
        ("main_leader", True, "是"),
        ("main_leader", False, "否"),
        ("round", 2, "2"),
        ("summary", "反映问题", "反映问题"),
    ],
)
def test_a_value_is_shown_in_words(name, value, words):
    assert procedure().meaning(name).show(value) == words


def test_a_field_is_called_as_its_step_calls_it():
    title = procedure().title
    assert title("clue.distribution_rejected", "reason") == "退回理由"
    assert title("clue.shelving_continued", "reason") == "复查理由"
    assert title("clue.inquiry_completed", "inquiry_mode_done") == "实际采用的方式"
    assert title("clue.talk_inquiry_approved", "round") == "第几次处置"


def test_a_derived_fact_says_what_it_means():
    assert procedure().meaning("round") == Meaning("第几次处置", "public", {}, None)


def test_a_stage_is_shown_in_words():
    assert procedure().stage_title("clue", "awaiting_reply") == "函询待回复"
    assert procedure().stage_title("clue", None) == "已作废"

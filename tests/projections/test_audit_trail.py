"""The trail: what was done, by whom, under which article, and what of it still stands."""

from typing import Any

from projections.audit_trail import trail
from tests import histories as h
from tests.stores import Office

ALL = ("public", "case", "person", "informant")


def told(office: Office, record: str, *names: str) -> list[tuple[Any, ...]]:
    entries = trail(office.record(record), ALL)
    return [tuple(getattr(entry, name) for name in names) for entry in entries]


def test_every_step_is_told_with_its_article(here):
    clue = here.closed(here.registered())
    *first, last = told(here, clue, "version", "title", "role", "state", "articles")
    assert first == [
        (1, "登记问题线索", "clue_manager", "stands", ("执纪规则第二十条、第二十三条",)),
        (2, "提出分办意见", "clue_manager", "stands", ("执纪规则第二十三条",)),
        (3, "批准分办", "commission_secretary", "stands", ("执纪规则第二十三条",)),
        (4, "签收线索", "handler", "stands", ("执纪规则第二十三条", "执纪规则第二十一条")),
        (
            5,
            "提出处置意见",
            "handler",
            "stands",
            ("执纪规则第十条、第二十一条", "执纪规则第二十一条"),
        ),
    ]
    assert last[:4] == (6, "批准直接了结", "commission_secretary", "stands")
    assert last[4][0] == "执纪规则第二十一条", "the step's article comes before those of periods"


def test_what_a_correction_replaced_or_let_lapse_stays_in_the_trail(here):
    clue = here.closed(here.registered())
    here.corrected(clue, 5, "2026-04-01", closing_reason="implausible")
    assert told(here, clue, "version", "title", "state", "corrects")[4:] == [
        (5, "提出处置意见", "restated", None),
        (6, "批准直接了结", "lapsed", None),
        (7, "提出更正", "stands", None),
        (8, "批准更正", "stands", None),
        (9, "提出处置意见（更正第5步）", "stands", 5),
    ]


def test_what_was_voided_stays_in_the_trail(here):
    clue = here.closed(here.registered())
    here.voided(clue, 6, "2026-04-01")
    assert told(here, clue, "version", "title", "state", "corrects")[5:] == [
        (6, "批准直接了结", "voided", None),
        (7, "提出作废", "stands", None),
        (8, "批准作废", "stands", None),
        (9, "作废第6步", "stands", 6),
    ]


def test_a_field_shows_to_whoever_may_read_its_class(here):
    clue = here.registered(source_note="王老汉当面反映")
    (entry,) = trail(here.record(clue), ("public", "case"))
    sealed = {field.name: field.value for field in entry.fields if field.sealed}
    open_ = {field.name: field.value for field in entry.fields if not field.sealed}
    assert sealed == dict.fromkeys(("person_id", "source_note", "unit_and_post"))
    assert open_ == {
        "clue_number": "线索〔2026〕1号",
        "person_number": 1,
        **{k: v for k, v in h.CLUE.items() if k in ("source", "summary")},
        "disciplines": ("mass",),
        **{k: v for k, v in h.SUBJECT.items() if k not in ("name", "unit_and_post")},
    }


def test_a_proposed_correction_keeps_the_secrecy_of_each_field(here):
    clue = here.registered(source_note="王老汉当面反映")
    changed = {"source_note": "赵老汉当面反映", "rank": "county"}
    body = {"target": 1, "restated": changed, "reason": "来信人写错"}
    here.hire("intake", "intake_officer")
    here.did("intake", "propose_correction", "2026-03-03", clue, **body)
    (_, proposed) = trail(here.record(clue), ("public", "case", "person"))
    sealed = {field.name for field in proposed.fields if field.sealed}
    assert sealed == {"source_note"}
    assert "赵老汉" not in repr(proposed)

"""登记信访举报."""

import pytest

from domain.petition.people import Accused, Reporter
from domain.petition.register_petition import PetitionRegistered
from tests.cases import Case
from tests.petition_histories import ANONYMOUS, HEAD_RECEIVED, PETITION, RECEIVED, REPORTER, SORTED

CASE = Case(RECEIVED, "2026-03-03", "intake", PETITION)
OTHER_CASES = [
    Case(RECEIVED, "2026-03-03", "intake", ANONYMOUS | {"accused": []}),
    Case(RECEIVED, "2026-03-03", "intake", PETITION | SORTED),
]


def registering(given, world=RECEIVED, **fields):
    return given(world).on("2026-03-03").by("intake").when("register_petition", **PETITION | fields)


def test_contents_and_reporters_are_registered(given):
    registering(given).then(
        PetitionRegistered(
            petition_class="accusation",
            name_status="real_name",
            joint_kind="individual",
            reporters=(Reporter("张某", "13800000000", None),),
            accused=(Accused("王某", "某村党支部委员"),),
            summary="反映低保评定中优亲厚友",
            petition_text="我反映王某把低保评给亲戚",
        )
    ).at_stage("registered")


def test_what_the_years_campaigns_count_it_by_is_kept(given):
    tags = ["mass_corruption", "favouritism"]
    assert registering(given, problem_tags=tags).record.fact("problem_tags") == tuple(tags)


def test_it_is_said_whom_and_what_it_is_about_and_where_it_comes_from(given):
    record = registering(given, **SORTED).record
    assert {name: record.fact(name) for name in SORTED} == {
        "accused_rank": "village",
        "allegations": ("mass", "duty_offence"),
        "problem_source": "masses_report",
        "work_fields": ("benefits",),
    }


@pytest.mark.parametrize(
    "reporters",
    [[], [REPORTER, {"reporter_name": "李某"}]],
    ids=["nobody", "one out of reach"],
)
def test_a_real_name_needs_a_name_and_a_contact(given, reporters):
    registering(given, reporters=reporters).then_refused("real-name-with-contact")


def test_nobody_is_looked_for_behind_an_anonymous_item(given):
    registering(given, name_status="anonymous").then_refused("anonymous-without-reporter")
    outcome = registering(given, **ANONYMOUS)
    assert outcome.record.fact("reporters") is None


def test_what_is_about_the_head_is_never_registered(given):
    registering(given, HEAD_RECEIVED).then_refused("forwarded-up-unread", "stage")


def test_a_correction_of_the_summary_keeps_reporters_and_accused(given):
    wrong = {"target": 2, "restated": {"summary": "反映低保评定问题"}, "reason": "概括有误"}
    registered = registering(given).world
    proposed = registered.did("intake", "propose_correction", "2026-03-04", **wrong)
    corrected = given(proposed).on("2026-03-04").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert facts["summary"] == "反映低保评定问题"
    assert facts["reporters"] == registered.record.fact("reporters")


def test_people_are_shown_as_they_are_spoken_of():
    assert str(Reporter("张某", "13800000000", None)) == "张某，13800000000"
    assert str(Accused("王某", "某村党支部委员")) == "王某（某村党支部委员）"
    assert str(Accused("王某", None)) == "王某"

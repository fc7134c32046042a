"""登记问题线索."""

import pytest
from marshmallow import ValidationError

from domain.clue.register_clue import ClueRegistered
from domain.person.register_person import PersonRegistered
from domain.step import Context
from tests.cases import Case
from tests.histories import (
    CLUE,
    HANDLER,
    HOUSE,
    ID_NUMBER,
    REGISTERED,
    SUBJECT,
    TRANSFER_OUT,
    _assessing,
)

CASE = Case(HOUSE, "2026-03-02", "manager", CLUE)
FACTS = {
    "source": "petition",
    "source_note": None,
    "summary": "反映低保评定中优亲厚友",
    "disciplines": ("mass",),
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "management_authority": "township",
    "person_category": "village_manager",
    "political_status": "party_member",
    "main_leader": False,
}


def registered(n, person, number="线索〔2026〕1号"):
    return ClueRegistered(clue_number=number, person_number=n, person_id=person, **FACTS)


def test_a_clue_is_registered_with_its_person(given):
    outcome = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **CLUE)
    person = Context.id_for(outcome.recorded[0].command_id, "person 1")
    outcome.then(registered(1, person), PersonRegistered("王某", None)).at_stage("registered")
    assert [r.caused_by for r in outcome.recorded] == [None, outcome.record.id]


def test_each_person_has_a_record_of_their_own_under_one_number(given):
    clue = CLUE | {"persons": [SUBJECT, SUBJECT | {"name": "周某"}]}
    outcome = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **clue)
    one, two = (Context.id_for(outcome.recorded[0].command_id, f"person {n}") for n in (1, 2))
    outcome.then(
        registered(1, one),
        registered(2, two),
        PersonRegistered("王某", None),
        PersonRegistered("周某", None),
    )
    assert len({r.record for r in outcome.recorded}) == 4


def test_numbers_follow_one_another(given):
    outcome = given(REGISTERED).on("2026-03-03").by("manager").when("clue.register_clue", **CLUE)
    assert outcome.record.fact("clue_number") == "线索〔2026〕2号"


def test_a_known_identity_number_is_the_same_person(given):
    clue = CLUE | {"persons": [SUBJECT | {"id_number": ID_NUMBER}]}
    first = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **clue)
    second = given(first.world).on("2026-03-03").by("manager").when("clue.register_clue", **clue)
    second.then(registered(1, first.record.fact("person_id"), "线索〔2026〕2号"))


def test_an_identity_number_cannot_have_two_names(given):
    clue = CLUE | {"persons": [SUBJECT | {"id_number": ID_NUMBER}]}
    other = CLUE | {"persons": [SUBJECT | {"id_number": ID_NUMBER, "name": "周某"}]}
    known = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
    outcome = given(known).on("2026-03-03").by("manager").when("clue.register_clue", **other)
    outcome.then_refused("id-number-one-person")


def test_a_clue_is_not_registered_by_its_handler(given):
    outcome = given(HOUSE).by("handler").when("clue.register_clue", **CLUE)
    outcome.then_refused("clue.register_clue", "role")


def test_a_clue_names_somebody(given):
    with pytest.raises(ValidationError):
        given(HOUSE).by("manager").when("clue.register_clue", **CLUE | {"persons": []})


HEAD = CLUE | {"persons": [SUBJECT | {"about_head": True, "subject_marks": ["discipline_cadre"]}]}


def test_what_is_about_the_head_is_kept_from_them_and_goes_past_them(given):
    clue = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **HEAD)
    assert clue.record.fact("subject_marks") == ("discipline_cadre",)
    proposed = clue.world.did("manager", "propose_transfer_out", "2026-03-03", **TRANSFER_OUT)
    paper = {"transfer_document": "某纪移〔2026〕1号", "handover_proof": "回执"}
    refused = given(proposed).on("2026-03-04").by("secretary").when("transfer_out", **paper)
    refused.then_refused("head-bypassed-by-own-matter", "role")
    past = given(proposed).on("2026-03-04").by("party_secretary").when("transfer_out", **paper)
    past.at_stage("transferred")


def test_what_marks_a_person_is_known_of_their_case_too(given):
    marked = CLUE | {"persons": [SUBJECT | {"subject_marks": ["people_deputy"]}]}
    registered_so = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **marked)
    world = (
        registered_so.did(
            "manager",
            "propose_distribution",
            "2026-03-03",
            handler=HANDLER,
            distribution_opinion="请承办",
        )
        .did("secretary", "approve_distribution", "2026-03-04")
        .did("handler", "sign_receipt", "2026-03-05")
    )
    direct = {"clue_id": world.subject, "direct_filing_reason": "upper_designated"}
    case = given(world).on("2026-03-09").by("handler").when("case.file_directly", **direct)
    assert case.record.fact("subject_marks") == ("people_deputy",)


def test_two_persons_of_one_form_do_not_share_an_identity_number(given):
    twice = [SUBJECT | {"id_number": ID_NUMBER}, SUBJECT | {"id_number": ID_NUMBER}]
    scene = given(HOUSE).on("2026-03-02").by("manager")
    outcome = scene.when("clue.register_clue", **CLUE | {"persons": twice})
    outcome.then_refused("id-number-one-person")
    assert "第2人的身份证号码与前面一人相同" in str(outcome.refused)


DINING = {"eight_rules": True, "eight_rules_kind": "hedonism_dining"}


def test_what_it_is_counted_as_is_known_of_the_case_too(given):
    tags = DINING | {"problem_tags": ["mass_corruption"]}
    world = _assessing(CLUE | tags)
    direct = {"clue_id": world.subject, "direct_filing_reason": "upper_designated"}
    case = given(world).on("2026-03-09").by("handler").when("case.file_directly", **direct).record
    assert {name: case.fact(name) for name in tags} == DINING | {
        "problem_tags": ("mass_corruption",)
    }


@pytest.mark.parametrize(
    "said",
    [
        {"eight_rules": True},
        {"eight_rules_kind": "hedonism_dining"},
        DINING | {"eight_rules": False},
    ],
)
def test_a_breach_of_the_eight_rules_names_its_kind(given, said):
    outcome = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **CLUE | said)
    outcome.then_refused("eight-rules-problem-named")


def test_what_it_is_counted_as_can_be_corrected(given):
    facts = {k: v for k, v in (CLUE | SUBJECT).items() if k not in ("name", "persons")}
    for said, rule in ((DINING, None), ({"eight_rules": True}, "correction-keeps-history-legal")):
        wrong = {"target": 1, "restated": facts | said, "reason": "漏填"}
        scene = given(REGISTERED).on("2026-03-03").by("manager")
        proposed = scene.when("propose_correction", **wrong)
        assert (proposed.refused and proposed.refused.rule) == rule

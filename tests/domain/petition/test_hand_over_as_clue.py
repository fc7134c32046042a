"""批准移送."""

from domain.clue.register_clue import ClueRegistered
from domain.person.register_person import PersonRegistered
from domain.petition.hand_over_as_clue import PetitionHandedOver
from domain.step import Context
from tests.cases import Case
from tests.histories import CLUE as FORM
from tests.histories import SUBJECT
from tests.petition_histories import ACCEPTED, CLUE, HAND_OVER_PROPOSED, HANDED_OVER

CASE = Case(HAND_OVER_PROPOSED, "2026-03-06", "secretary")
ID_NUMBER = "11010519491231002X"
TWO = CLUE | {"subjects": [SUBJECT, SUBJECT | {"name": "周某"}], "source_note": "来信"}


def clue_of(n, person):
    return ClueRegistered(
        clue_number="线索〔2026〕1号",
        person_number=n,
        person_id=person,
        source="petition",
        source_note="来信",
        summary="反映低保评定中优亲厚友",
        disciplines=("mass",),
        unit_and_post="某村党支部委员",
        rank="rural_enterprise_other",
        management_authority="township",
        person_category="village_manager",
        political_status="party_member",
        main_leader=False,
    )


def handing_over(given, clue, world=ACCEPTED):
    proposed = world.did("intake", "propose_hand_over", "2026-03-05", **clue)
    scene = given(proposed).on("2026-03-06").by("secretary")
    return scene.when("hand_over_as_clue", approval_opinion="同意")


def test_each_person_has_a_clue_of_their_own_and_the_petition_knows_them(given):
    outcome = handing_over(given, TWO)
    command = outcome.recorded[0].command_id
    one, two = (Context.id_for(command, f"person {n}") for n in (1, 2))
    clues = tuple(Context.id_for(command, f"clue {n}") for n in (1, 2))
    outcome.then(
        PetitionHandedOver("同意", "线索〔2026〕1号", clues),
        clue_of(1, one),
        clue_of(2, two),
        PersonRegistered("王某", None),
        PersonRegistered("周某", None),
    ).at_stage("handed_over")
    assert {outcome.world.records[id].stage for id in clues} == {"registered"}
    assert {r.caused_by for r in outcome.recorded[1:]} == {outcome.record.id}


def test_who_is_known_by_their_number_is_the_same_person(given):
    known = {"persons": [SUBJECT | {"id_number": ID_NUMBER}]}
    world = ACCEPTED.did("manager", "clue.register_clue", "2026-03-04", **FORM | known)
    person = world.record.fact("person_id")
    clue = CLUE | {"subjects": [SUBJECT | {"id_number": ID_NUMBER}]}
    outcome = handing_over(given, clue, world.about(ACCEPTED.subject))
    assert [r.event.person_id for r in outcome.recorded[1:]] == [person]
    assert outcome.record.fact("clue_number") == "线索〔2026〕2号"


def test_a_number_known_under_another_name_is_refused(given):
    known = {"persons": [SUBJECT | {"id_number": ID_NUMBER, "name": "周某"}]}
    world = ACCEPTED.did("manager", "clue.register_clue", "2026-03-04", **FORM | known)
    clue = CLUE | {"subjects": [SUBJECT | {"id_number": ID_NUMBER}]}
    outcome = handing_over(given, clue, world.about(ACCEPTED.subject))
    outcome.then_refused("id-number-one-person")


def test_a_corrected_opinion_leaves_the_clues_as_they_are(given):
    wrong = {"target": 5, "restated": {"approval_opinion": "请从速"}, "reason": "录入有误"}
    proposed = HANDED_OVER.did("intake", "propose_correction", "2026-03-09", **wrong)
    corrected = given(proposed).on("2026-03-09").by("secretary").when("approve_correction")
    before, after = HANDED_OVER.record.facts, corrected.record.facts
    assert after["approval_opinion"] == "请从速"
    assert (after["clues"], after["clue_number"]) == (before["clues"], before["clue_number"])


def test_what_it_is_counted_as_goes_with_the_clue(given):
    tags = {"eight_rules": True, "eight_rules_kind": "hedonism_gifts"}
    outcome = handing_over(given, CLUE | tags | {"problem_tags": ["mass_corruption"]})
    clue = outcome.recorded[1].event
    said = (clue.eight_rules, clue.eight_rules_kind, clue.problem_tags)
    assert said == (True, "hedonism_gifts", ("mass_corruption",))

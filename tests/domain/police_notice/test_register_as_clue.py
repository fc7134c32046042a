"""通报登记为线索."""

import pytest

from domain.clue.merge_duplicate import DuplicateMerged
from domain.clue.register_clue import ClueRegistered
from domain.person.register_person import PersonRegistered
from domain.police_notice.register_as_clue import PoliceNoticeBecameClue
from domain.rulebook import rulebook
from domain.step import Context
from tests.campaign_histories import FOUND, NOTICE, NOTICE_A_CLUE, NOTICE_RECEIVED, opened
from tests.cases import Case
from tests.histories import CLUE, HOUSE, ID_NUMBER, SUBJECT

CASE = Case(NOTICE_RECEIVED, "2026-03-04", "manager", FOUND)
IN_CAMPAIGN = opened().did("intake", "police_notice.receive_police_notice", "2026-03-03", **NOTICE)
CAMPAIGN_ID = IN_CAMPAIGN.told[-2].events[0].record
OTHER_CASES = [Case(IN_CAMPAIGN, "2026-03-04", "manager", FOUND | {"campaign_id": CAMPAIGN_ID})]
KNOWN = SUBJECT | {"id_number": ID_NUMBER}


def registering(given, world=NOTICE_RECEIVED, **clue):
    scene = given(world).on("2026-03-04").by("manager")
    return scene.when("register_as_clue", **FOUND | clue)


def clue_of(n, person, found_in, campaign=None):
    return ClueRegistered(
        clue_number="线索〔2026〕1号",
        person_number=n,
        person_id=person,
        source="law_enforcement",
        source_note=None,
        summary="醉酒驾驶机动车",
        disciplines=("life",),
        unit_and_post="某村党支部委员",
        rank="rural_enterprise_other",
        management_authority="township",
        person_category="village_manager",
        political_status="party_member",
        main_leader=False,
        campaign_id=campaign,
        found_in=found_in,
        problem_tags=("drunk_driving",),
    )


def test_each_person_has_a_clue_and_the_notice_knows_them(given):
    outcome = registering(given, persons=[SUBJECT, SUBJECT | {"name": "周某"}])
    command = outcome.recorded[0].command_id
    one, two = (Context.id_for(command, f"person {n}") for n in (1, 2))
    clues = tuple(Context.id_for(command, f"clue {n}") for n in (1, 2))
    outcome.then(
        PoliceNoticeBecameClue("线索〔2026〕1号", clues),
        clue_of(1, one, outcome.record.id),
        clue_of(2, two, outcome.record.id),
        PersonRegistered("王某", None),
        PersonRegistered("周某", None),
    ).at_stage("became_clue")
    assert {outcome.world.records[id].stage for id in clues} == {"registered"}
    assert {r.caused_by for r in outcome.recorded[1:]} == {outcome.record.id}


def test_a_clue_of_a_campaign_says_so(given):
    outcome = registering(given, IN_CAMPAIGN, campaign_id=CAMPAIGN_ID)
    person = outcome.recorded[2].record
    assert outcome.recorded[1].event == clue_of(1, person, outcome.record.id, CAMPAIGN_ID)


def test_who_is_known_by_their_number_is_the_same_person(given):
    known = CLUE | {"persons": [KNOWN]}
    world = NOTICE_RECEIVED.did("manager", "clue.register_clue", "2026-03-04", **known)
    outcome = registering(given, world.about(NOTICE_RECEIVED.subject), persons=[KNOWN])
    assert [r.event.person_id for r in outcome.recorded[1:]] == [world.record.fact("person_id")]


def test_a_number_known_under_another_name_is_refused(given):
    known = CLUE | {"persons": [KNOWN | {"name": "周某"}]}
    world = NOTICE_RECEIVED.did("manager", "clue.register_clue", "2026-03-04", **known)
    outcome = registering(given, world.about(NOTICE_RECEIVED.subject), persons=[KNOWN])
    outcome.then_refused("id-number-one-person")


def correcting(world, given, target, **restated):
    wrong = {"target": target, "restated": restated, "reason": "录入有误"}
    proposed = world.did("manager", "propose_correction", "2026-03-09", **wrong)
    return given(proposed).on("2026-03-09").by("secretary").when("approve_correction")


def test_a_corrected_day_leaves_the_clues_as_they_are(given):
    corrected = correcting(NOTICE_A_CLUE, given, 2, occurred_on="2026-03-05")
    assert corrected.refused is None
    assert (
        corrected.record.facts["clues_registered"] == NOTICE_A_CLUE.record.facts["clues_registered"]
    )
    assert [str(r.occurred_on) for r in corrected.record if r.kind.endswith("became_clue")] == [
        "2026-03-05"
    ]


def test_a_clue_that_was_found_is_corrected_on_itself_and_stays_where_it_was_found(given):
    (clue,) = NOTICE_A_CLUE.record.fact("clues_registered")
    facts = {k: v for k, v in (SUBJECT | FOUND).items() if k not in ("name", "persons")}
    restated = facts | {"source": "law_enforcement", "summary": "酒后驾驶机动车"}
    corrected = correcting(NOTICE_A_CLUE.about(clue), given, 1, **restated)
    assert corrected.refused is None
    told = corrected.record.facts
    assert (told["summary"], told["found_in"]) == ("酒后驾驶机动车", NOTICE_A_CLUE.subject)


def test_a_notice_that_becomes_no_clue_after_all_takes_the_clue_with_it(given):
    wrong = {"target": 2, "reason": "登记错人"}
    proposed = NOTICE_A_CLUE.did("manager", "propose_voiding", "2026-03-09", **wrong)
    outcome = given(proposed).on("2026-03-09").by("secretary").when("approve_voiding")
    assert outcome.at_stage("received").refused is None
    (clue,) = NOTICE_A_CLUE.record.fact("clues_registered")
    assert outcome.world.records[clue].stage is None


def test_a_clue_that_was_found_may_join_another_and_no_petition_waits_for_it(given):
    first = NOTICE_RECEIVED.did(
        "manager", "clue.register_clue", "2026-03-04", **CLUE | {"persons": [KNOWN]}
    )
    found = registering(given, first.about(NOTICE_RECEIVED.subject), persons=[KNOWN]).world
    (clue,) = found.record.fact("clues_registered")
    scene = given(found.about(clue)).on("2026-03-05").by("secretary")
    merge = {"duplicate_of": first.subject, "reason": "反映同一问题"}
    scene.when("merge_duplicate", **merge).then(DuplicateMerged(**merge)).at_stage("merged")


def test_what_turns_out_to_be_about_the_head_is_kept_from_them(given):
    about = FOUND | {"persons": [SUBJECT | {"about_head": True}]}
    scene = given(NOTICE_RECEIVED).on("2026-03-20").by("manager")
    roles = ("commission_secretary",)
    assert not rulebook().keeps_from(roles, scene.when("register_as_clue", **FOUND).record)
    assert rulebook().keeps_from(roles, scene.when("register_as_clue", **about).record)


@pytest.mark.parametrize(
    ("notice", "ticked", "tags"),
    [
        ("drink_driving", ["mass_corruption"], ("drunk_driving", "mass_corruption")),
        ("drunk_driving", ["drunk_driving"], ("drunk_driving",)),
        ("other", [], None),
    ],
)
def test_drinking_and_driving_is_counted_as_such(given, notice, ticked, tags):
    kind = NOTICE | {"notice_kind": notice}
    world = HOUSE.did("intake", "police_notice.receive_police_notice", "2026-03-03", **kind)
    outcome = registering(given, world, problem_tags=ticked)
    assert outcome.recorded[1].event.problem_tags == tags

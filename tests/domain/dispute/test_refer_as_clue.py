"""纠纷转为线索."""

from datetime import date

from domain.clue.register_clue import ClueRegistered
from domain.dispute.refer_as_clue import DisputeBecameClue
from domain.person.register_person import PersonRegistered
from domain.rulebook import rulebook
from domain.step import Context
from tests.campaign_histories import DISPUTE_LISTED, FOUND
from tests.cases import Case
from tests.histories import SUBJECT

CASE = Case(DISPUTE_LISTED, "2026-03-20", "manager", FOUND)


def test_what_is_behind_a_dispute_becomes_a_clue(given):
    scene = given(DISPUTE_LISTED).on("2026-03-20").by("manager")
    outcome = scene.when("refer_as_clue", **FOUND)
    command = outcome.recorded[0].command_id
    clue, person = (Context.id_for(command, name) for name in ("clue 1", "person 1"))
    registered = ClueRegistered(
        clue_number="线索〔2026〕1号",
        person_number=1,
        person_id=person,
        source="supervision",
        source_note=None,
        summary="醉酒驾驶机动车",
        disciplines=("life",),
        unit_and_post="某村党支部委员",
        rank="rural_enterprise_other",
        management_authority="township",
        person_category="village_manager",
        political_status="party_member",
        main_leader=False,
        found_in=DISPUTE_LISTED.subject,
    )
    became = DisputeBecameClue("线索〔2026〕1号", (clue,))
    outcome.then(became, registered, PersonRegistered("王某", None)).at_stage("became_clue")
    assert outcome.deadline("dispute-due").met_on == date(2026, 3, 20)


def test_what_turns_out_to_be_about_the_head_is_kept_from_them(given):
    about = FOUND | {"persons": [SUBJECT | {"about_head": True}]}
    scene = given(DISPUTE_LISTED).on("2026-03-20").by("manager")
    roles = ("commission_secretary",)
    assert not rulebook().keeps_from(roles, scene.when("refer_as_clue", **FOUND).record)
    assert rulebook().keeps_from(roles, scene.when("refer_as_clue", **about).record)

"""隶属: whose a record is to handle. What the unit above decides is tried with the returns."""

from tests.campaign_histories import CAMPAIGN
from tests.histories import CLUE, HANDLER, HOUSE

COUNTY = {"unit_code": "xjw", "unit_title": "示例县纪委", "unit_level": "county"}
STRANGER = {
    "login_name": "stranger",
    "display_name": "许某",
    "role": "clue_manager",
    "unit_code": "xjw",
}
TOLD = HOUSE.did("console", "unit.register_unit", "2026-01-05", **COUNTY).did(
    "security", "account.create_account", "2026-01-05", **STRANGER
)
OPINION = {"handler": HANDLER, "distribution_opinion": "请承办"}
OTHERS_CAMPAIGN = TOLD.did("stranger", "campaign.open_campaign", "2026-03-02", **CAMPAIGN)
REGISTERED = TOLD.did("manager", "clue.register_clue", "2026-03-02", **CLUE)


def test_each_unit_handles_its_own_matters(given):
    scene = given(REGISTERED).on("2026-03-03")
    assert scene.by("manager").when("propose_distribution", **OPINION).refused is None
    scene.by("stranger").when("propose_distribution", **OPINION).then_refused(
        "own-unit-only", "role"
    )


def test_another_unit_opens_matters_of_its_own(given):
    outcome = given(TOLD).on("2026-03-02").by("stranger").when("clue.register_clue", **CLUE)
    assert outcome.refused is None


def test_persons_belong_to_all_units(given):
    person = next(id for id, r in REGISTERED.records.items() if r.kind == "person")
    learnt = given(REGISTERED.about(person)).on("2026-03-03").by("stranger")
    assert learnt.when("learn_identity", name="王某某").refused is None


def test_a_record_of_another_unit_cannot_be_named(given):
    of_another = {"campaign_id": OTHERS_CAMPAIGN.subject}
    scene = given(OTHERS_CAMPAIGN).on("2026-03-02")
    own = scene.by("stranger").when("clue.register_clue", **CLUE | of_another)
    assert own.refused is None
    theirs = scene.by("manager").when("clue.register_clue", **CLUE | of_another)
    theirs.then_refused("reference-exists", "content")

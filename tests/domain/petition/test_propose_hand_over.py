"""提出移送."""

from domain.petition.people import ClueSubject
from domain.petition.propose_hand_over import HandOverProposed
from tests.cases import Case
from tests.histories import SUBJECT
from tests.petition_histories import ACCEPTED, APPEAL_ACCEPTED, CLUE, EVIDENCE, HANDED_OVER

CASE = Case(ACCEPTED, "2026-03-05", "intake", CLUE)
OTHER_CASES = [Case(EVIDENCE, "2026-04-21", "intake", CLUE)]
NAMED = ClueSubject(id_number=None, **SUBJECT)


def proposing(given, world=ACCEPTED, on="2026-03-05", **fields):
    return given(world).on(on).by("intake").when("propose_hand_over", **CLUE | fields)


def test_the_petition_desk_says_which_clue_it_sees(given):
    proposed = HandOverProposed(None, "反映低保评定中优亲厚友", ("mass",), (NAMED,))
    proposing(given).then(proposed).at_stage("hand_over_pending")
    assert str(NAMED) == "王某（某村党支部委员）"


def test_an_appeal_becomes_no_clue(given):
    proposing(given, APPEAL_ACCEPTED).then_refused("clue-from-accusation", "stage")


def test_what_is_about_the_head_is_not_for_the_head_to_hand_over(given):
    subjects = [SUBJECT | {"about_head": True}]
    proposing(given, subjects=subjects).then_refused("head-bypassed-by-own-matter")


def test_an_item_is_handed_over_once(given):
    proposing(given, HANDED_OVER, "2026-03-09").then_refused("handed-over-once", "stage")


def test_what_is_new_is_handed_over_again(given):
    proposing(given, EVIDENCE, "2026-04-21").at_stage("hand_over_pending")


def test_once_the_clue_is_there_it_is_corrected_itself(given):
    scene = given(HANDED_OVER).on("2026-03-09").by("intake")
    wrong = {"target": 4, "restated": {"summary": "反映低保问题"}, "reason": "概括有误"}
    refused = scene.when("propose_correction", **wrong).then_refused(
        "correction-keeps-history-legal"
    )
    assert "请在移送的线索上更正" in str(refused.refused)
    earlier = {"target": 2, "restated": {"joint_kind": "joint"}, "reason": "选错"}
    assert scene.when("propose_correction", **earlier).refused is None


def test_a_correction_keeps_the_persons_it_does_not_change(given):
    wrong = {"target": 4, "restated": {"summary": "反映低保问题"}, "reason": "概括有误"}
    world = proposing(given).world.did("intake", "propose_correction", "2026-03-05", **wrong)
    corrected = given(world).on("2026-03-05").by("secretary").when("approve_correction")
    assert corrected.record.fact("subjects") == (NAMED,)
    corrected.at_stage("hand_over_pending")


def test_a_breach_of_the_eight_rules_names_its_kind(given):
    proposing(given, eight_rules=True).then_refused("eight-rules-problem-named")
    kind = {"eight_rules": True, "eight_rules_kind": "hedonism_gifts"}
    assert proposing(given, **kind).record.fact("eight_rules_kind") == "hedonism_gifts"

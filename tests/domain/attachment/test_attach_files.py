"""添加附件: alone, and with any other step."""

from dataclasses import replace

import pytest
from marshmallow import ValidationError

from domain.attachment.attach_files import FilesAttached
from domain.attachment.file_types import AttachedFile
from domain.clue.sign_receipt import ReceiptSigned
from domain.correction.approve_voiding import EventVoided, VoidingApproved
from domain.petition.record_reception import ReceptionRecorded
from domain.record import FILES
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    ASSIGNED,
    CLUE,
    HOUSE,
    LETTER_SCAN,
    PHOTO,
    SUBJECT,
    TALK_PROPOSED,
)
from tests.petition_histories import ACCEPTED, HEAD_RECEIVED, RECEIPT, RECEIVED, RECEPTION

SENT_PHOTO = {"digest": PHOTO, "file_name": "现场.jpg"}
SENT_SCAN = {"digest": LETTER_SCAN, "file_name": "来信.pdf"}
KEPT_PHOTO = AttachedFile(PHOTO, "现场.jpg", "image/jpeg", 2048)
KEPT_SCAN = AttachedFile(LETTER_SCAN, "来信.pdf", "application/pdf", 3_500_000)

CASE = Case(
    ACCEPTED,
    "2026-06-01",
    "intake",
    {"attachments": [SENT_PHOTO], "informant_attachments": [SENT_SCAN]},
    recurs=True,
)


def attaching(given, world, **body):
    return given(world).on("2026-06-01").by("manager").when("attach_files", **body)


def test_files_join_a_record_and_leave_it_at_its_stage(given):
    outcome = attaching(given, ASSESSING, attachments=[SENT_PHOTO, SENT_SCAN])
    outcome.then(FilesAttached(attachments=(KEPT_PHOTO, KEPT_SCAN))).at_stage("assessing")
    assert outcome.record.facts == ASSESSING.record.facts


def test_what_tells_of_an_informant_stands_apart(given):
    outcome = attaching(given, ASSESSING, informant_attachments=[SENT_SCAN])
    outcome.then(FilesAttached(informant_attachments=(KEPT_SCAN,)))


def test_the_same_file_twice_is_one(given):
    renamed = SENT_PHOTO | {"file_name": "又一份.jpg"}
    outcome = attaching(given, ASSESSING, attachments=[SENT_PHOTO, SENT_SCAN, renamed])
    outcome.then(FilesAttached((KEPT_PHOTO, KEPT_SCAN)))


def test_attaching_nothing_is_refused(given):
    attaching(given, ASSESSING).then_refused("attachment-chosen")
    attaching(given, ASSESSING, attachments=[]).then_refused("attachment-chosen")


def test_a_file_that_is_not_kept_is_refused(given):
    lost = {"digest": "c" * 64, "file_name": "丢失.pdf"}
    outcome = attaching(given, ASSESSING, attachments=[SENT_PHOTO, lost])
    outcome.then_refused("attachment-kept")
    assert str(outcome.refused) == "附件“丢失.pdf”已不在，请重新上传。"


@pytest.mark.parametrize("name", ["现场.html", "现场.exe", "现场", "现场.pdf"])
def test_a_name_that_says_something_else_gets_the_end_its_content_has(given, name):
    outcome = attaching(given, ASSESSING, attachments=[SENT_PHOTO | {"file_name": name}])
    outcome.then(FilesAttached((replace(KEPT_PHOTO, file_name=f"{name}.jpg"),)))


def test_nothing_is_attached_by_whoever_stands_outside(given):
    scene = given(ASSESSING).on("2026-06-01").by("security")
    outcome = scene.when("attach_files", attachments=[SENT_PHOTO])
    outcome.then_refused("attachment.attach_files", "role")


@pytest.mark.parametrize(("size", "words"), [(12, "12字节"), (2048, "2.0KB"), (3_500_000, "3.3MB")])
def test_a_file_is_spoken_of_by_its_name_and_size(size, words):
    assert str(AttachedFile(PHOTO, "现场.jpg", "image/jpeg", size)) == f"现场.jpg（{words}）"


# ---- with another step


def signed(world=ASSIGNED, **body):
    return world.did("handler", "sign_receipt", "2026-03-05", **body)


SIGNED = signed(attachments=[SENT_PHOTO])


def test_any_step_of_a_matter_may_bring_files(given):
    scene = given(ASSIGNED).on("2026-03-05").by("handler")
    outcome = scene.when("sign_receipt", attachments=[SENT_PHOTO])
    outcome.then(ReceiptSigned(), FilesAttached((KEPT_PHOTO,))).at_stage("assessing")


def test_a_step_without_files_records_nothing_of_them(given):
    scene = given(ASSIGNED).on("2026-03-05").by("handler")
    scene.when("sign_receipt", attachments=[]).then(ReceiptSigned())


def test_a_step_whose_file_is_lost_is_refused_whole(given):
    scene = given(ASSIGNED).on("2026-03-05").by("handler")
    outcome = scene.when("sign_receipt", attachments=[SENT_PHOTO | {"digest": "c" * 64}])
    outcome.then_refused("attachment-kept")


def test_files_about_an_informant_come_only_with_what_asks_about_one(given):
    scene = given(ACCEPTED).on("2026-06-01").by("intake")
    outcome = scene.when("record_reception", **RECEPTION, informant_attachments=[SENT_SCAN])
    outcome.then(ReceptionRecorded(**RECEPTION), FilesAttached(None, (KEPT_SCAN,)))
    with pytest.raises(ValidationError):
        signed(informant_attachments=[SENT_SCAN])


@pytest.mark.parametrize("world", [RECEIVED, HEAD_RECEIVED])
def test_nothing_of_a_petition_that_nobody_may_read_is_kept(given, world):
    scene = given(world).on("2026-06-01").by("intake")
    outcome = scene.when("attach_files", attachments=[SENT_PHOTO])
    outcome.then_refused("forwarded-up-unread", "stage")
    with pytest.raises(ValidationError):
        HOUSE.did("intake", "petition.receive_petition", "2026-03-02", **RECEIPT, attachments=[])


def test_neither_a_correction_nor_an_account_takes_files():
    for world, step, body in (
        (ASSESSING, "propose_voiding", {"target": 4, "reason": "登错"}),
        (HOUSE.about("manager"), "grant_role", {"role": "handler"}),
    ):
        with pytest.raises(ValidationError):
            world.did("security", step, "2026-06-01", **body, attachments=[SENT_PHOTO])


def test_files_of_a_clue_are_on_the_record_of_each_person_it_names():
    persons = [SUBJECT, SUBJECT | {"name": "李某"}]
    clue = CLUE | {"persons": persons, "attachments": [SENT_PHOTO]}
    world = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
    attached = [r.record for e in world.records.values() for r in e if r.kind == FILES]
    assert len(attached) == 2
    assert {world.records[id].kind for id in attached} == {"clue"}


# ---- corrected and voided


def corrected(world, target, restated, answer="approve_correction"):
    about = {"target": target, "restated": restated, "reason": "登记有误"}
    proposed = world.did("handler", "propose_correction", "2026-05-06", **about)
    return proposed.did("secretary", answer, "2026-05-07")


def standing(world):
    return [(entry.event, f"{entry.occurred_on}") for entry in world.record if entry.kind == FILES]


def test_a_correction_keeps_the_files_of_the_step_it_corrects():
    clue = CLUE | {"attachments": [SENT_PHOTO]}
    world = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
    after = corrected(world, 1, {"summary": "另有其事"})
    assert after.record.fact("summary") == "另有其事"
    assert standing(after) == [(FilesAttached((KEPT_PHOTO,)), "2026-03-02")]
    assert [r.kind for r in after.record.history].count(FILES) == 1


def test_files_move_to_the_day_of_their_step():
    after = corrected(SIGNED, 4, {"occurred_on": "2026-03-06"})
    assert standing(after) == [(FilesAttached((KEPT_PHOTO,)), "2026-03-06")]


def test_a_correction_of_an_earlier_step_leaves_later_files_alone():
    after = corrected(SIGNED, 1, {"summary": "另有其事"})
    assert standing(after) == standing(SIGNED)


def test_a_clue_of_two_can_be_corrected_one_by_one():
    persons = [SUBJECT, SUBJECT | {"name": "李某"}]
    clue = CLUE | {"persons": persons, "attachments": [SENT_PHOTO]}
    world = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
    after = corrected(world, 1, {"summary": "另有其事"})
    assert standing(after) == standing(world)


def voided(world, target):
    about = {"target": target, "reason": "登错"}
    proposed = world.did("handler", "propose_voiding", "2026-05-06", **about)
    return proposed.did("secretary", "approve_voiding", "2026-05-07")


def test_voiding_a_step_takes_its_files_along(given):
    about = {"target": 4, "reason": "登错"}
    proposed = SIGNED.did("handler", "propose_voiding", "2026-05-06", **about)
    outcome = given(proposed).on("2026-05-07").by("secretary").when("approve_voiding")
    outcome.then(VoidingApproved(4), EventVoided(), EventVoided()).at_stage("assigned")
    assert standing(outcome.world) == []


def test_a_step_can_be_named_by_its_files():
    assert standing(voided(SIGNED, 5)) == []


def test_files_that_came_alone_are_voided_and_not_corrected(given):
    alone = ASSESSING.did("manager", "attach_files", "2026-04-01", attachments=[SENT_PHOTO])
    scene = given(alone).on("2026-05-06").by("handler")
    outcome = scene.when("propose_correction", target=5, restated={}, reason="传错")
    outcome.then_refused("attachment-not-corrected")
    after = voided(alone, 5)
    assert standing(after) == []
    assert after.record.stage == "assessing"


def test_files_that_came_alone_stand_when_an_earlier_step_is_corrected():
    alone = ASSESSING.did("manager", "attach_files", "2026-04-01", attachments=[SENT_PHOTO])
    assert standing(corrected(alone, 1, {"summary": "另有其事"})) == standing(alone)


def test_files_of_an_answer_lapse_with_it(given):
    answered = TALK_PROPOSED.did(
        "secretary", "approve_talk_inquiry", "2026-03-23", attachments=[SENT_PHOTO]
    )
    proposal = answered.record.last("clue.disposition_proposed").version
    after = voided(answered, proposal)
    assert standing(after) == []
    assert after.record.stage == "assessing"

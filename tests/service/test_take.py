"""The one path of every write: recorded whole, once, on what the sender has seen, or not at all."""

from dataclasses import replace

import pytest
from marshmallow import ValidationError

from domain.step import Refused
from service.store.recorder import Writing
from service.take import Absent, ActedFirst, Order, Receipt, Reused, rehearse, take
from tests import histories as h
from tests.stores import Office

COMMAND = "c" * 32


def registration(office: Office, **changes) -> Order:
    return replace(office.order("manager", "register_clue", **h.CLUE | changes), command_id=COMMAND)


def test_a_receipt_tells_record_version_and_last_position(office):
    receipt = take(office.house.store, registration(office))
    assert receipt == Receipt(office.clues(COMMAND, 1)[0], version=1, position=9)
    assert office.house.store.size() == 9


def test_the_same_command_again_is_answered_with_the_first_result(office):
    first = take(office.house.store, registration(office))
    before = office.everything()
    assert take(office.house.store, registration(office)) == replace(first, again=True)
    assert office.everything() == before


def test_the_same_id_with_another_body_is_refused(office):
    take(office.house.store, registration(office))
    before = office.everything()
    with pytest.raises(Reused):
        take(office.house.store, registration(office, summary="另一件事"))
    with pytest.raises(Reused):
        take(office.house.store, replace(registration(office), actor=office.ids["handler"]))
    assert office.everything() == before


def test_a_failure_between_events_and_command_leaves_neither(office, monkeypatch):
    before = office.everything()
    with monkeypatch.context() as patch:
        patch.setattr(Writing, "remember", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take(office.house.store, registration(office))
    assert office.everything() == before
    assert not take(office.house.store, registration(office)).again


def test_who_acts_on_an_older_version_is_told_what_happened_since(office):
    record = office.registered()
    office.assessed(record)
    order = office.order("handler", "propose_disposition", record, **h.TALK)
    office.clock.set("2026-03-20")
    before = office.everything()
    with pytest.raises(ActedFirst) as told:
        take(office.house.store, replace(order, version=2))
    assert [recorded.kind for recorded in told.value.since] == [
        "clue.distribution_approved",
        "clue.receipt_signed",
    ]
    assert office.everything() == before
    assert take(office.house.store, replace(order, version=4)).version == 5


def test_who_names_a_version_yet_to_come_is_told_so(office):
    record = office.registered()
    opinion = {"handler": "handler", "distribution_opinion": "请承办"}
    order = office.order("manager", "propose_distribution", record, **opinion)
    with pytest.raises(ActedFirst, match=r"^版本号大于现有版本") as told:
        take(office.house.store, replace(order, version=99))
    assert told.value.since == []


@pytest.mark.parametrize(
    ("actor", "step", "body", "rule"),
    [
        ("handler", "register_clue", h.CLUE, "clue.register_clue"),
        ("stranger", "register_clue", h.CLUE, "clue.register_clue"),
        ("console", "register_clue", h.CLUE, "clue.register_clue"),
        ("manager", "register_clue", h.CLUE | {"occurred_on": "2099-01-01"}, "dates-in-order"),
        (
            "console",
            "account.create_account",
            {"login_name": "handler", "display_name": "重名", "role": "auditor"},
            "key-taken-once",
        ),
    ],
)
def test_a_refused_command_leaves_nothing(office, actor, step, body, rule):
    before = office.everything()
    order = replace(office.order(actor, step, **body), command_id=COMMAND)
    with pytest.raises(Refused) as refused:
        take(office.house.store, order)
    assert (refused.value.rule, office.everything()) == (rule, before)


def test_a_malformed_command_leaves_nothing(office):
    before = office.everything()
    with pytest.raises(ValidationError):
        take(office.house.store, registration(office, source="hearsay"))
    assert office.everything() == before


def test_a_number_is_drawn_only_by_what_is_recorded(office):
    with pytest.raises(Refused):
        office.did("handler", "register_clue", **h.CLUE)
    rehearse(office.house.store, registration(office))
    assert office.record(office.registered()).fact("clue_number") == "线索〔2026〕1号"


def test_there_is_nothing_to_do_on_a_record_that_is_not_there(office):
    clue = office.registered()
    absent = [
        office.order("manager", "propose_distribution", "0" * 32, handler="handler"),
        office.order("security", "account.disable_account", clue, reason="离职"),
    ]
    for order in absent:
        body = dict.fromkeys(order.body, "a" * 32) | {"distribution_opinion": "请承办"}
        body = order.body if order.kind == "account" else body
        with pytest.raises(Absent):
            take(office.house.store, replace(order, body=body))
    with pytest.raises(Absent):
        take(office.house.store, office.order("manager", "no_such_step", clue))


def test_a_rehearsal_tells_the_events_and_records_nothing(office):
    before = office.everything()
    rehearsed = rehearse(office.house.store, registration(office))
    assert office.everything() == before
    receipt = take(office.house.store, registration(office))
    (recorded,) = office.record(receipt.record).history
    assert rehearsed[0]._replace(position=8) == recorded


def test_one_registration_opens_a_record_for_each_person(office):
    persons = [h.SUBJECT | {"name": name} for name in ("王某", "李某", "赵某")]
    receipt = take(office.house.store, registration(office, persons=persons))
    clues = [office.record(id) for id in office.clues(COMMAND, 3)]
    assert [clue.fact("clue_number") for clue in clues] == ["线索〔2026〕1号"] * 3
    assert [clue.fact("person_number") for clue in clues] == [1, 2, 3]
    assert [clue.history[0].caused_by for clue in clues] == [None, receipt.record, receipt.record]
    assert receipt.position == office.house.store.size() == 13
    names = [office.record(clue.fact("person_id")).fact("name") for clue in clues]
    assert names == ["王某", "李某", "赵某"]


def test_an_account_that_was_disabled_may_do_nothing_more(office):
    office.did("security", "account.disable_account", "", office.ids["manager"], reason="离职")
    with pytest.raises(Refused) as refused:
        office.registered()
    assert (refused.value.rule, refused.value.because) == ("clue.register_clue", "role")


def test_a_batch_is_recorded_whole(office):
    with office.house.store.batch():
        first = office.registered()
        second = office.registered()
        with pytest.raises(Refused):
            office.did("handler", "register_clue", **h.CLUE)
    numbers = [office.record(id).fact("clue_number") for id in (first, second)]
    assert numbers == ["线索〔2026〕1号", "线索〔2026〕2号"]


def test_a_batch_that_breaks_off_leaves_nothing(office):
    before = office.everything()

    def broken():
        with office.house.store.batch():
            office.registered()
            raise InterruptedError

    with pytest.raises(InterruptedError):
        broken()
    assert office.everything() == before
    office.registered()

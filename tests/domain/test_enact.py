"""From a decision to the log: the envelope, the statistics month, and what counting may know."""

from datetime import UTC, date, datetime

import pytest

from domain.clue.sign_receipt import ReceiptSigned
from domain.deadlines import deadlines_of
from domain.enact import period_of, public_part
from domain.procedure import procedure
from domain.record import Record
from tests.histories import (
    ACCEPTED,
    ASSESSING,
    CLUE,
    HANDLER,
    HOUSE,
    REGISTERED,
    TALK_HELD,
    TALK_PROPOSED,
)


@pytest.mark.parametrize(
    ("day", "closed_through", "period"),
    [
        (date(2026, 3, 31), None, "2026-03"),
        (date(2026, 3, 31), "2026-02", "2026-03"),
        (date(2026, 3, 31), "2026-03", "2026-04"),
        (date(2026, 2, 1), "2026-03", "2026-04"),
        (date(2026, 11, 30), "2026-11", "2026-12"),
        (date(2026, 12, 31), "2026-12", "2027-01"),
    ],
)
def test_a_figure_falls_in_its_month_or_the_first_still_open(day, closed_through, period):
    assert period_of(day, closed_through) == period


def test_an_event_is_recorded_in_its_envelope(given):
    outcome = given(ASSESSING).on("2026-05-06").by("handler")
    (recorded,) = outcome.when(
        "propose_disposition",
        occurred_on="2026-03-31",
        disposition="shelved",
        disposition_reason="条件不成熟",
        studied_on="2026-03-30",
    ).recorded
    assert recorded._replace(event=None, deadlines=()) == recorded._replace(
        position=1,
        record=ASSESSING.subject,
        version=5,
        kind="clue.disposition_proposed",
        recorded_at=datetime(2026, 5, 6, 8, tzinfo=UTC),
        occurred_on=date(2026, 3, 31),
        period="2026-03",
        unit="zjw",
        actor=HANDLER,
        role="handler",
        channel="test",
        decides_on=None,
        corrects=None,
        caused_by=None,
        rules=("clue.propose_disposition@2019-01-01", "disposition-opinion@2019-01-01"),
        deadlines=(),
        event=None,
    )


def test_what_one_command_records_is_numbered_per_record(given):
    clue = CLUE | {"persons": [*CLUE["persons"], *CLUE["persons"]]}
    outcome = given(HOUSE).on("2026-03-02").by("manager").when("clue.register_clue", **clue)
    assert [r.position for r in outcome.recorded] == [1, 2, 3, 4]
    assert [r.version for r in outcome.recorded] == [1, 1, 1, 1]
    assert len({r.command_id for r in outcome.recorded}) == 1


def test_events_of_one_command_follow_one_another():
    assert [r.version for r in TALK_HELD.record.history] == list(range(1, 9))
    assert len({r.command_id for r in TALK_HELD.record.history[6:]}) == 1


def test_administration_may_be_older_than_the_deadlines(given):
    scene = given(HOUSE).on("2026-03-02").by("console")
    outcome = scene.when(
        "unit.register_unit", occurred_on="2010-01-04", unit_code="old", unit_title="某站"
    )
    assert outcome.recorded[0].deadlines == ()
    assert outcome.recorded[0].rules == ("unit.register_unit@2000-01-01",)


def test_before_its_rule_and_before_its_start_no_period_runs():
    nothing, proposal = Record("0" * 32, ()), TALK_PROPOSED.record.history[-1].event
    assert deadlines_of(ReceiptSigned(), nothing, date(2018, 12, 31)) == ()
    assert deadlines_of(proposal, nothing, date(2026, 6, 1)) == ()


def pseudonym(id):
    return f"pseudonym of {id}"


def test_counting_knows_codes_and_days_and_no_person():
    record = ACCEPTED.record
    assert public_part(record.history[-1], record, pseudonym) == {
        "clue_number": "线索〔2026〕1号",
        "source": "petition",
        "disciplines": ("mass",),
        "rank": "rural_enterprise_other",
        "management_authority": "township",
        "person_category": "village_manager",
        "political_status": "party_member",
        "feedback_sent_on": date(2026, 4, 1),
        "inquiry_mode_done": "talk",
        "form": "form_1",
    }


def test_counting_knows_a_person_by_pseudonym():
    record = REGISTERED.record
    public = public_part(record.history[0], record, pseudonym)
    assert public["person_id"] == pseudonym(record.fact("person_id"))
    assert public.keys().isdisjoint({"summary", "source_note", "unit_and_post"})


def test_whom_a_record_is_about():
    kinds, records = procedure().kinds, REGISTERED.records
    person = REGISTERED.record.fact("person_id")
    assert kinds["clue"].subject(REGISTERED.record) == person
    assert kinds["person"].subject(records[person]) == person
    assert kinds["account"].subject(records[HANDLER]) is None


def test_an_empty_record_has_nothing():
    record = Record("0" * 32, ())
    assert (record.version, record.stage, record.unit, list(record)) == (0, None, "", [])
    assert record.fact("handler") is None
    assert record.running("letter-reply") is None

"""The log through the library's own interfaces: the same events, by position and by record."""

import pytest
from eventsourcing.persistence import IntegrityError, StoredEvent

from service.store.mapper import stored


@pytest.fixture
def closed(office):
    return office.closed(office.registered())


def test_the_notification_log_gives_the_log_in_sections(office, closed):
    log = office.house.store.log.notification_log
    events = office.house.store.events(0, 99)
    told = [(e.position, e.record, e.version, e.kind) for e in events]
    section = log["1,10"]
    assert (section.id, section.next_id) == ("1,10", "11,20")
    sections = [*section.items, *log["11,20"].items]
    assert [(n.id, n.originator_id, n.originator_version, n.topic) for n in sections] == told
    assert [n.id for n in log.select(start=3, limit=4)] == [3, 4, 5, 6]


def test_notifications_may_be_chosen_by_kind_and_end(office, closed):
    recorder, last = office.house.store.recorder, office.house.store.size()
    kinds = ["clue.closure_approved", "clue.clue_registered"]
    chosen = recorder.select_notifications(None, 2, topics=kinds)
    assert [(n.id, n.topic) for n in chosen] == [(8, kinds[1]), (last, kinds[0])]
    assert [n.id for n in recorder.select_notifications(3, 9, stop=4)] == [3, 4]
    after = recorder.select_notifications(3, 2, inclusive_of_start=False)
    assert [n.id for n in after] == [4, 5]


def test_a_record_is_selected_by_version(office, closed):
    select = office.house.store.recorder.select_events
    assert [e.originator_version for e in select(closed)] == [1, 2, 3, 4, 5, 6]
    assert [e.originator_version for e in select(closed, gt=2, lte=5)] == [3, 4, 5]
    assert [e.originator_version for e in select(closed, desc=True, limit=2)] == [6, 5]


def test_every_event_comes_back_through_the_mapper(office, closed):
    mapper, store = office.house.store.mapper, office.house.store
    stored_events = store.recorder.select_events(closed)
    history = store.record(closed).history
    assert tuple(map(mapper.to_domain_event, stored_events)) == history
    assert mapper.to_stored_event(history[0]) == stored_events[0]


def test_events_with_their_rows_may_be_appended_through_the_library(office, closed):
    recorder = office.house.store.recorder
    (row,) = recorder.rows("SELECT * FROM events WHERE position = 8")
    copied = stored((0, "f" * 32, *row[2:]))
    assert recorder.insert_events([copied]) == [office.house.store.size()]
    assert office.record("f" * 32).history[0].event == office.record(closed).history[0].event


def test_an_event_without_its_envelope_is_not_recorded(office):
    bare = StoredEvent("f" * 32, 1, "clue.receipt_signed", b"{}")
    with pytest.raises(IntegrityError):
        office.house.store.recorder.insert_events([bare])


def test_what_the_house_does_without_says_so(office):
    log = office.house.store.log
    for refused in (
        log.recorder.subscribe,
        log.factory.aggregate_recorder,
        log.factory.tracking_recorder,
        log.factory.process_recorder,
    ):
        with pytest.raises(NotImplementedError):
            refused()


def test_an_empty_log_has_no_last_position(house):
    assert (house.store.recorder.max_notification_id(), house.store.size()) == (None, 0)

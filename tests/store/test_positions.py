"""Positions, times and numbers, whoever writes at the same time."""

import subprocess
import sys
import threading
from datetime import timedelta

from service.take import take
from tests import histories as h
from tests.stores import Office, raze

WRITERS, EACH = 4, 5


def positions(office: Office) -> list[int]:
    rows = office.house.store.recorder.rows("SELECT position FROM events ORDER BY position")
    return [row[0] for row in rows]


def clue_numbers(office: Office) -> list[str]:
    events = office.house.store.events(0, 1_000)
    return [e.event.clue_number for e in events if e.kind == "clue.clue_registered"]


def test_threads_that_write_at_once_leave_no_gap(office):
    def register():
        for _ in range(EACH):
            take(office.house.store, office.order("manager", "register_clue", **h.CLUE))

    writers = [threading.Thread(target=register) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert positions(office) == list(range(1, 8 + 2 * WRITERS * EACH))
    assert clue_numbers(office) == [f"线索〔2026〕{n}号" for n in range(1, WRITERS * EACH + 1)]


def test_who_writes_may_read_while_others_wait(office):
    store, order = office.house.store, office.order("manager", "register_clue", **h.CLUE)
    writers = [threading.Thread(target=take, args=(store, order)) for _ in range(WRITERS)]
    with store.writing():
        for writer in writers:
            writer.start()
        writers[0].join(0.2)  # long enough for all of them to wait for their turn
        assert store.size() == 7
    for writer in writers:
        writer.join()
    assert positions(office) == list(range(1, 8 + 2 * WRITERS))


PROCESS = """
import sys
from pathlib import Path
from service.house import House, Settings
from service.take import take
from tests.histories import CLUE
from tests.stores import Clock, Office

house = House(Settings(Path(sys.argv[1]), sys.argv[2]), Clock())
office = Office(house, Clock(), {"manager": sys.argv[3]})
for _ in range(5):
    take(house.store, office.order("manager", "register_clue", **CLUE))
house.close()
"""


def test_processes_that_write_at_once_leave_no_gap(office, settings):
    program = [sys.executable, "-c", PROCESS, settings.folder, settings.database]
    started = [subprocess.Popen([*program, office.ids["manager"]]) for _ in range(2)]
    assert [process.wait(60) for process in started] == [0, 0]
    assert positions(office) == list(range(1, 28))
    assert clue_numbers(office) == [f"线索〔2026〕{n}号" for n in range(1, 11)]


MAKER = """
import sys
from pathlib import Path
from service.house import House, Settings
House(Settings(Path(sys.argv[1]), sys.argv[2])).close()
"""


def test_processes_that_start_on_an_empty_store_make_it_once(settings, open_house):
    if not settings.embedded:
        raze(settings.database)
    program = [sys.executable, "-c", MAKER, settings.folder, settings.database]
    started = [subprocess.Popen(program) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    assert open_house(settings).store.size() == 0


def test_the_time_of_recording_never_runs_backwards(office, clock):
    clock.set("2026-03-02")
    before = office.registered(on="")
    clock.instant -= timedelta(hours=1)
    after = office.registered(on="")
    first, second = (office.record(id).history[0] for id in (before, after))
    assert second.recorded_at == first.recorded_at == clock.instant + timedelta(hours=1)


def test_numbers_run_through_all_units_and_begin_anew_each_year(office):
    office.registered()
    office.hire("neighbour", "clue_manager", "czb")
    office.did("neighbour", "register_clue", **h.CLUE)
    office.registered("2027-01-04")
    assert clue_numbers(office) == ["线索〔2026〕1号", "线索〔2026〕2号", "线索〔2027〕1号"]

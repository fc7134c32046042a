"""Keys follow what stands: corrected, they move; voided, they are free; numbers never are."""

import pytest

from domain.step import Refused
from tests import histories as h

ID, OTHER = "11010519491231002X", "440524188001010014"


def registered(office, **subject):
    clue = office.registered(persons=[h.SUBJECT | subject])
    return clue, office.record(clue).fact("person_id")


def test_a_corrected_identity_number_is_found_and_the_wrong_one_is_free(office):
    _, person = registered(office, name="王某", id_number=ID)
    wrong = {"target": 1, "restated": {"id_number": OTHER}, "reason": "抄错"}
    office.did("manager", "person.propose_correction", "2026-04-01", person, **wrong)
    office.did("secretary", "person.approve_correction", "2026-04-01", person)
    store = office.house.store
    assert (store.holder("id_number", OTHER), store.holder("id_number", ID)) == (person, None)
    _, again = registered(office, name="王某", id_number=OTHER)
    _, holder = registered(office, name="赵某", id_number=ID)
    assert (again == person, holder == person) == (True, False)


def test_a_voided_person_leaves_the_number_free(office):
    _, person = registered(office, name="王某", id_number=ID)
    why = {"target": 1, "reason": "查无此人"}
    office.did("manager", "person.propose_voiding", "2026-04-01", person, **why)
    office.did("secretary", "person.approve_voiding", "2026-04-01", person)
    assert office.house.store.holder("id_number", ID) is None


def test_one_form_names_an_identity_number_once(office):
    twice = [h.SUBJECT | {"name": name, "id_number": ID} for name in ("王某", "赵某")]
    with pytest.raises(Refused, match="与前面一人相同"):
        office.registered(persons=twice)


def test_a_clue_number_stays_used_whatever_becomes_of_the_clue(office):
    clue, _ = registered(office)
    number = office.record(clue).fact("clue_number")
    office.voided(clue, 1, "2026-04-01")
    assert office.house.store.holder("clue_number", number) == clue
    second, _ = registered(office)
    assert office.record(second).fact("clue_number") != number


def test_a_clock_that_ran_ahead_dates_nothing_after(office):
    registered(office)
    office.clock.set("2030-01-01")
    office.hire("later", "handler")
    office.clock.set("2026-04-01")
    clue = office.did("manager", "register_clue", **h.CLUE).record
    recorded = office.record(clue).history[0]
    assert (str(recorded.occurred_on), recorded.recorded_at.year) == ("2026-04-01", 2030)

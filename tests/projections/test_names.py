"""Names: the one view in which a person is found by what they are called."""

import pytest

from projections.names import persons_called
from tests import histories as h


@pytest.fixture
def known(office):
    """Two persons, one of whom turned out to have another name as well."""
    clues = [office.registered(persons=[h.SUBJECT | {"name": n}]) for n in ("王小某", "李%某")]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    office.did("manager", "person.learn_identity", "", persons[0], name="王大某")
    office.house.views.catch_up()
    return [office.house.store.pseudonym(person) for person in persons]


@pytest.mark.parametrize(
    ("part", "found"),
    [("王", [0]), ("大", [0]), ("小某", [0]), ("某", [0, 1]), ("%", [1]), ("_", []), ("张", [])],
)
def test_a_person_is_found_by_part_of_any_name(office, known, part, found):
    assert sorted(persons_called(office.house.views, part)) == sorted(known[n] for n in found)


def test_names_built_anew_are_the_same(office, known):
    live = office.house.views.content("names")
    office.house.views.rebuild("names")
    assert office.house.views.content("names") == live
    assert sorted(row[3] for row in live["names"]) == ["李%某", "王大某", "王小某"]

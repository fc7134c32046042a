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


def test_a_person_is_found_by_part_of_any_name(office, known):
    one, other = known
    expected = {"王": {one}, "大": {one}, "小某": {one}, "某": {one, other}, "%": {other}}
    expected |= {"_": set(), "张": set()}
    found = {part: set(persons_called(office.house.views, part)) for part in expected}
    assert found == expected


def test_names_built_anew_are_the_same(office, known):
    live = office.house.views.content("names")
    office.house.views.rebuild("names")
    assert office.house.views.content("names") == live
    assert sorted(row[3] for row in live["names"]) == ["李%某", "王大某", "王小某"]

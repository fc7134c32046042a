"""Whose records and figures a reader sees: of the own unit, of those below, of what all share."""

import pytest

from service.reading import name_of, open_record, reader_of
from service.take import Absent
from service.units import units_asked, units_offered
from service.web.rows import register_for
from tests import histories as h
from tests.service.conftest import opened
from tests.service.county_fixtures import county_of
from tests.stores import CONSOLE


@pytest.fixture
def county(here):
    """A county with two towns, in which nothing has happened yet."""
    return county_of(here)


@pytest.fixture
def registered(county):
    """A clue in each of the towns, on a person who is called alike."""
    clues = {unit: county.offices[unit].registered() for unit in ("zjw", "linzhen")}
    county.house.views.catch_up()
    return clues


def numbers(reader, kind="clue"):
    with register_for(reader) as register:
        return sorted(row.found.unit for row in register.rows(register.of(kind)))


def test_a_town_lists_its_own_and_the_county_what_is_below_it(county, registered):
    assert numbers(county.reader("zjw")) == ["zjw"]
    assert numbers(county.reader("linzhen")) == ["linzhen"]
    assert numbers(county.reader("xjw")) == ["linzhen", "zjw"]


def test_a_record_of_another_town_is_absent_also_in_its_past(county, registered):
    clue = registered["zjw"]
    assert open_record(county.reader("xjw"), clue).id == clue
    for as_of in (None, county.house.store.size()):
        with pytest.raises(Absent):
            open_record(county.reader("linzhen"), clue, as_of)


def test_a_record_that_is_named_from_afar_goes_by_no_number(county, registered):
    assert name_of(county.reader("linzhen"), registered["zjw"]) == "〔其他单位的记录〕"
    assert name_of(county.reader("xjw"), registered["zjw"]) == "线索〔2026〕1号"


def test_a_store_of_one_unit_asks_nothing_of_units(here):
    here.did(CONSOLE, "unit.register_unit", unit_code="cun", unit_title="某村")
    office = opened(here).office
    known = reader_of(here.house, office.ids["manager"])
    assert (known.units, units_offered(known)) == (None, [])


# ---- persons, whom all units share


def person_of(county, clue):
    return county.house.store.record(clue).fact("person_id")


def identified(office, on):
    person = {**h.CLUE["persons"][0], "id_number": h.ID_NUMBER}
    return office.registered(on, persons=[person])


def test_a_person_is_seen_where_a_matter_names_them(county, registered):
    mine, theirs = (person_of(county, registered[unit]) for unit in ("zjw", "linzhen"))
    assert open_record(county.reader("zjw"), mine)
    with pytest.raises(Absent):
        open_record(county.reader("zjw"), theirs)
    assert numbers(county.reader("zjw"), "person") == ["zjw"]


def test_a_person_whom_another_town_registered_is_seen_once_a_matter_names_them(county):
    offices = county.offices
    first = identified(offices["linzhen"], "2026-03-02")
    county.house.views.catch_up()
    with pytest.raises(Absent):
        open_record(county.reader("zjw"), person_of(county, first))
    second = identified(offices["zjw"], "2026-03-03")
    county.house.views.catch_up()
    assert person_of(county, second) == person_of(county, first)
    assert open_record(county.reader("zjw"), person_of(county, first))
    assert numbers(county.reader("zjw"), "person") == ["linzhen"]


# ---- what a choice of units takes in


def test_what_a_choice_of_units_takes_in(county, registered):
    known = county.reader("xjw")
    assert units_offered(known) == [
        ("", "本级及下级"),
        ("xjw", "本级（示例县纪委）"),
        ("linzhen", "邻镇纪委"),
        ("zjw", "某镇纪委"),
    ]
    assert units_asked(known, "") is None, "there is nothing besides"
    assert units_asked(known, "xjw") == {"xjw"}
    assert units_asked(known, " zjw ") == {"zjw"}
    assert units_asked(county.reader("zjw"), "") == {"zjw"}
    assert units_offered(county.reader("zjw")) == []


def test_what_is_below_a_unit_goes_with_it(county):
    county.offices["zjw"].did(CONSOLE, "unit.register_unit", unit_code="cun", unit_title="某村")
    assert units_asked(county.reader("xjw"), "zjw") == {"zjw", "cun"}
    assert units_asked(county.reader("zjw"), "zjw") == {"zjw"}, "the own unit by itself"


@pytest.mark.parametrize("code", ["zjw", "xjw", "nowhere"])
def test_a_unit_that_is_not_below_is_refused(county, code):
    with pytest.raises(ValueError, match="没有这个单位，或不在您单位之下"):
        units_asked(county.reader("linzhen"), code)

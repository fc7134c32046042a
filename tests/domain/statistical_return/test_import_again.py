"""接收重报文件."""

from dataclasses import replace

import pytest

from domain.statistical_return.figures import frozen
from tests.cases import Case
from tests.return_histories import (
    ACCEPTED,
    FILE,
    FOUND_FIRST,
    FOUND_LATER,
    IMPORTED_SENT_BACK,
    WITH_SECOND_FILE,
    file_of,
    with_figures,
)

CASE = Case(WITH_SECOND_FILE, "2026-04-13", "upper", FILE)


def importing(given, world=WITH_SECOND_FILE, day="2026-04-13"):
    return given(world).on(day).by("upper").when("import_again", **FILE)


def of_file(**said):
    return with_figures(IMPORTED_SENT_BACK, return_file=file_of(**{"version": 2} | said))


def test_the_newer_file_takes_the_place_of_the_older(given):
    outcome = importing(given).at_stage("submitted")
    (imported,) = outcome.recorded
    assert imported.unit == "zjw2"
    new = {"return_version": 2, **frozen(FOUND_LATER)}
    assert {name: outcome.record.fact(name) for name in new} == new
    assert replace(imported.event, **frozen(FOUND_FIRST)).figures == FOUND_FIRST.figures
    assert not outcome.deadline("return-resubmitted").late


@pytest.mark.parametrize("version", [0, 1])
def test_no_file_is_taken_twice_nor_one_older_than_the_last(given, version):
    importing(given, of_file(version=version)).then_refused("return-file-newer")


@pytest.mark.parametrize("other", [{"unit": "zjw"}, {"span": "2026Q2"}])
def test_the_file_is_of_this_very_return(given, other):
    importing(given, of_file(**other)).then_refused("return-file-of-unit")


def test_no_file_comes_before_it_was_handed_in(given):
    early = of_file(on="2026-04-14")
    importing(given, early).then_refused("dates-in-order")


def test_what_was_compiled_here_comes_by_no_file(given):
    world = with_figures(ACCEPTED, return_file=file_of(2, unit="zjw"))
    importing(given, world).then_refused("return-compiled-at-home", "stage")

"""上报 on real stores: figures are taken, checked, accepted, and come out the same for ever."""

import re
from dataclasses import replace

import pytest

from domain.statistical_return.figures import Figure
from domain.step import Refused
from projections.relations import relations
from service.returns import NotOfThisLog, UncountedActs, recompute
from tests.histories import CLUE
from tests.return_histories import COUNTY_UNIT, IMPORTED, UNDER
from tests.stores import CONSOLE

KIND = "statistical_return"
VILLAGE = {
    "unit_code": "cun01",
    "unit_title": "某村",
    "unit_level": "village",
    "parent_unit": "zjw",
}


@pytest.fixture
def town(office):
    """A town with one clue of the first quarter, under a county with its reviewer."""
    office.did(CONSOLE, "unit.register_unit", "2026-01-05", **COUNTY_UNIT)
    zjw = office.house.store.holder("unit_code", "zjw")
    office.did(CONSOLE, "unit.place_unit", record=zjw, **UNDER)
    office.hire("county", "county_reviewer", "xjw")
    office.registered()
    return office


def compiled(town, on="2026-04-02", **body):
    said = {"return_span": "2026Q1"} | body
    return town.did("manager", f"{KIND}.compile_return", on, **said).record


def did(town, who, step, on, record, **body):
    town.did(who, f"{KIND}.{step}", on, record, **body)
    return record


def submitted(town, record, on="2026-04-03"):
    did(town, "handler", "check_return", on, record)
    return did(town, "secretary", "submit_return", on, record)


def accepted(town):
    return did(town, "county", "accept_return", "2026-04-08", submitted(town, compiled(town)))


def figure(town, record, cell):
    return next(each for each in town.record(record).fact("figures") if each.cell == cell)


def test_the_figures_are_those_of_the_span_and_the_unit(town):
    town.hire("stranger", "clue_manager", "yz")
    town.did("stranger", "register_clue", "2026-03-02", **CLUE)
    town.registered("2026-04-01")
    record = compiled(town)
    assert figure(town, record, "CLUE_PERSONS") == Figure("CLUE_PERSONS", 1)
    assert town.record(record).fact("cut_off") == town.house.store.size() - 1


def test_the_figures_of_the_villages_are_their_towns_too(town):
    town.did(CONSOLE, "unit.register_unit", **VILLAGE)
    town.hire("clerk", "clue_manager", "cun01")
    town.did("clerk", "register_clue", "2026-03-02", **CLUE)
    assert figure(town, compiled(town), "CLUE_PERSONS").value == 2


def test_nothing_at_all_to_report_is_confirmed(town):
    with pytest.raises(Refused, match="各项指标都是零"):
        compiled(town, return_span="2025Q1")
    record = compiled(town, return_span="2025Q1", zero_confirmed=True)
    assert town.record(record).stage == "compiled"


def test_a_span_is_reported_once_by_each_unit(town):
    compiled(town)
    with pytest.raises(Refused, match="报表编号已被使用"):
        compiled(town)
    town.hire("clerk", "clue_manager", "xjw")
    other = {"return_span": "2026Q1"}
    assert town.did("clerk", f"{KIND}.compile_return", "2026-04-02", **other).record


def test_what_is_accepted_is_closed(town):
    record = accepted(town)
    assert town.record(record).stage == "accepted"
    late = town.registered("2026-03-30")
    assert town.record(late).history[0].period == "2026-04"
    later = compiled(town, "2026-05-06", return_span="2026-04")
    assert figure(town, later, "CLUE_PERSONS").value == 1


def test_an_old_return_comes_out_the_same_for_ever(town):
    clue = town.registered("2026-03-20")
    before = town.house.store.size()
    record = accepted(town)
    frozen = town.record(record)
    town.corrected(clue, 1, "2026-04-20", rank="general_cadre")
    town.voided(town.registered("2026-04-21"), 1, "2026-04-22")
    town.did(CONSOLE, "unit.register_unit", "2026-04-23", **VILLAGE)
    town.hire("clerk", "clue_manager", "cun01")
    town.did("clerk", "register_clue", "2026-04-23", **CLUE)
    again = recompute(town.house, frozen)
    assert again.digest == frozen.fact("figures_digest")
    assert again.rules == frozen.fact("rules_digest")
    assert (again.figures, again.position) == (frozen.fact("figures"), before)
    town.house.views.rebuild("facts")
    assert recompute(town.house, frozen) == again


def test_what_a_correction_moves_is_restated(town):
    clue = town.registered("2026-03-20")
    record = accepted(town)
    town.voided(clue, 1, "2026-04-20")
    said = {"restate_reason": "重复登记"}
    wrong = {"moved_rows": [{"cell": "PET_TOTAL", "moved_reason": "重复登记一件"}]}
    with pytest.raises(Refused, match="PET_TOTAL没有变动") as refused:
        did(town, "manager", "restate_return", "2026-04-21", record, **said, **wrong)
    cells = re.findall(r"([A-Za-z0-9_.]+)由", str(refused.value))
    rows = [{"cell": cell, "moved_reason": "重复登记一件"} for cell in cells]
    did(town, "manager", "restate_return", "2026-04-21", record, **said, moved_rows=rows)
    moved = {each.cell: (each.was, each.now) for each in town.record(record).fact("moved_figures")}
    assert moved["CLUE_PERSONS"] == (2, 1)
    submitted(town, record, "2026-04-22")
    did(town, "county", "accept_return", "2026-04-23", record)
    assert town.record(record).stage == "accepted"


def test_what_is_recorded_after_the_compiling_is_found(town):
    record = compiled(town)
    town.registered("2026-03-30")
    did(town, "handler", "check_return", "2026-04-03", record)
    found = town.record(record).fact("findings")
    assert ("figures-as-compiled", "CLUE_PERSONS", "error") in {
        (each.check, each.about, each.level) for each in found
    }


def test_what_is_recorded_after_the_check_is_checked_first(town):
    record = compiled(town)
    did(town, "handler", "check_return", "2026-04-03", record)
    town.registered("2026-03-30")
    with pytest.raises(Refused, match="请重新校核后再上报"):
        did(town, "secretary", "submit_return", "2026-04-03", record)


def test_a_relation_that_does_not_hold_is_found(town, monkeypatch):
    """None does of its own accord: each step keeps them."""
    wrong = replace(relations()[0], left=("CLUE_PERSONS",), must_be="equal", right=("PET_TOTAL",))
    monkeypatch.setattr("projections.relations.relations", lambda: (wrong,))
    record = did(town, "handler", "check_return", "2026-04-03", compiled(town))
    (finding,) = town.record(record).fact("findings")
    assert (finding.check, finding.about, finding.level) == (wrong.id, "CLUE_PERSONS", "error")


def test_acts_that_are_not_committed_are_not_passed_over(town):
    with town.house.store.batch():
        town.registered("2026-03-30")
        with pytest.raises(UncountedActs):
            compiled(town)


def test_what_came_as_a_file_is_of_another_log(town):
    with pytest.raises(NotOfThisLog):
        recompute(town.house, IMPORTED.record)

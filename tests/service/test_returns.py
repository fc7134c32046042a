"""上报 on real stores: figures are taken, checked, accepted, and come out the same for ever."""

import re

import pytest

from domain.statistical_return.figures import Figure
from domain.statistical_return.hand_over import receipt, return_file
from domain.step import Refused
from service.house import House, Settings
from service.return_file import write_receipt, write_return
from service.returns import NotOfThisLog, UncountedActs, recompute
from service.signing import signer_of
from tests.case_histories import PROPERTY
from tests.histories import CLUE
from tests.return_histories import COUNTY_UNIT, IMPORTED, TOWN_UNIT, UNDER
from tests.stores import CONSOLE, Clock, Office

KIND = "statistical_return"
VILLAGE = {
    "unit_code": "cun01",
    "unit_title": "某村",
    "unit_level": "village",
    "parent_unit": "zjw",
}


def under_county(office):
    """An office under a county, which has a reviewer."""
    office.did(CONSOLE, "unit.register_unit", "2026-01-05", **COUNTY_UNIT)
    zjw = office.house.store.holder("unit_code", "zjw")
    office.did(CONSOLE, "unit.place_unit", record=zjw, **UNDER)
    office.hire("county", "county_reviewer", "xjw")
    return office


@pytest.fixture
def town(office):
    """A town with one clue of the first quarter, under a county with its reviewer."""
    under_county(office).registered()
    return office


@pytest.fixture
def county(tmp_path):
    """The county's own store, in which the town has nothing but its name."""
    clock = Clock()
    house = House(Settings(tmp_path / "county"), clock)
    yield under_county(Office(house, clock).staffed())
    house.close()


def compiled(town, on="2026-04-02", **body):
    said = {"return_span": "2026Q1"} | body
    return town.did("manager", f"{KIND}.compile_return", on, **said).record


def did(town, who, step, on, record, **body):
    town.did(who, f"{KIND}.{step}", on, record, **body)
    return record


def submitted(town, record, on="2026-04-03"):
    did(town, "handler", "check_return", on, record)
    for each in town.record(record).fact("findings"):
        said = {"finding_check": each.check, "finding_about": each.about}
        reason = {"override_reason": "已逐件核对，与台账一致。"}
        did(town, "handler", "override_finding", on, record, **said, **reason)
    return did(town, "secretary", "submit_return", on, record)


def accepted(town):
    return did(town, "county", "accept_return", "2026-04-08", submitted(town, compiled(town)))


def figure(town, record, cell):
    return next(each for each in town.record(record).fact("figures") if each.cell == cell)


def test_the_figures_are_those_of_the_span_and_the_unit(town):
    town.did(CONSOLE, "unit.register_unit", **TOWN_UNIT, parent_unit="xjw")
    town.hire("stranger", "clue_manager", "zjw2")
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
    zjw = town.house.store.holder("unit_code", "zjw")
    town.did(CONSOLE, "unit.place_unit", record=zjw, **UNDER)  # says nothing of closed months
    assert town.record(town.registered("2026-03-30")).history[0].period == "2026-04"
    later = compiled(town, "2026-05-06", return_span="2026-04")
    assert figure(town, later, "CLUE_PERSONS").value == 2


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


def test_money_that_has_moved_is_told_in_yuan(town):
    clue = town.talk_planned(town.registered())
    record = compiled(town)
    town.did("handler", "clue.record_property", "2026-03-31", clue, **PROPERTY)
    did(town, "handler", "check_return", "2026-04-03", record)
    said = {each.about: each.said for each in town.record(record).fact("findings")}
    assert "统计数由0.00变为3,000.00，" in said["MONEY_COLLECT"]


def test_what_is_recorded_after_the_check_is_checked_first(town):
    record = compiled(town)
    did(town, "handler", "check_return", "2026-04-03", record)
    town.registered("2026-03-30")
    with pytest.raises(Refused, match="请重新校核后再上报"):
        did(town, "secretary", "submit_return", "2026-04-03", record)


def test_what_the_checks_find_is_kept(town):
    record = did(town, "handler", "check_return", "2026-04-03", compiled(town))
    confirm = {each.check for each in town.record(record).fact("findings")}
    assert confirm == {"accepted-and-disposed-confirmed"}


def test_acts_that_are_not_committed_are_not_passed_over(town):
    with town.house.store.batch():
        town.registered("2026-03-30")
        with pytest.raises(UncountedActs):
            compiled(town)


def test_nothing_is_worked_out_for_who_may_not_do_it(town):
    with town.house.store.batch():
        town.registered("2026-03-30")
        with pytest.raises(Refused, match="“编制报表”由"):
            town.did("secretary", f"{KIND}.compile_return", "2026-04-02", return_span="2026Q1")


def test_what_is_accepted_is_closed_to_the_villages_too(town):
    town.did(CONSOLE, "unit.register_unit", **VILLAGE)
    town.did(CONSOLE, "unit.register_unit", unit_code="cun02", unit_title="另一村")
    for code in ("cun01", "cun02"):
        town.hire(code, "clue_manager", code)
    accepted(town)
    for code in ("cun01", "cun02"):
        late = town.did(code, "register_clue", "2026-03-02", **CLUE).record
        assert town.record(late).history[0].period == "2026-04"
    town.hire("clerk", "clue_manager", "xjw")
    above = town.did("clerk", "register_clue", "2026-03-02", **CLUE).record
    assert town.record(above).history[0].period == "2026-03"


def test_what_came_as_a_file_is_of_another_log(town):
    with pytest.raises(NotOfThisLog):
        recompute(town.house, IMPORTED.record)


def knows(office, other, unit):
    """Registers in one store the key by which a unit signs in another."""
    record = office.house.store.holder("unit_code", unit)
    line = signer_of(other.house, unit).key.line
    office.did(CONSOLE, "unit.register_key", record=record, signing_key=line)


def test_a_return_goes_to_the_county_and_back_by_files(town, county):
    knows(county, town, "zjw")
    knows(town, county, "xjw")
    ours = submitted(town, compiled(town))
    file = write_return(return_file(town.record(ours)), "某镇纪委", signer_of(town.house, "zjw"))
    told = {"for_unit": "zjw", "return_file": file.decode()}
    theirs = county.did("county", f"{KIND}.import_return", "2026-04-07", **told).record
    for name in ("figures", "cut_off", "rules_digest", "figures_digest", "return_key"):
        assert county.record(theirs).fact(name) == town.record(ours).fact(name)
    did(county, "county", "accept_return", "2026-04-08", theirs)
    answer = receipt(county.record(theirs), "xjw")
    said = write_receipt(answer, signer_of(county.house, "xjw")).decode()
    did(town, "manager", "record_county_answer", "2026-04-09", ours, receipt_file=said)
    assert (town.record(ours).stage, county.record(theirs).stage) == ("accepted", "accepted")
    zjw = town.house.store.holder("unit_code", "zjw")
    assert town.record(zjw).fact("closed_through") == "2026-03"


def test_a_file_that_was_touched_is_refused(town, county):
    knows(county, town, "zjw")
    ours = submitted(town, compiled(town))
    file = write_return(return_file(town.record(ours)), "某镇纪委", signer_of(town.house, "zjw"))
    touched = file.decode().replace('["CLUE_PERSONS",1,', '["CLUE_PERSONS",2,')
    told = {"for_unit": "zjw", "return_file": touched}
    with pytest.raises(Refused, match="签名核对不上"):
        county.did("county", f"{KIND}.import_return", "2026-04-07", **told)

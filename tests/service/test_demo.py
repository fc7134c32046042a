"""The demo year: the same for the same seed, complete, in order of time, and plainly invented."""

import json
import re
import stat
from collections import Counter
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from projections.indicators import catalogue
from projections.tallies import Asked, tally
from service import demo
from service.house import House, Settings
from service.reading import SHANGHAI
from tests.service.demo_fixtures import YEAR, house, other, told

__all__ = ["house", "other", "told"]

FICTIONAL = re.compile("示例|演示")
PSEUDONYMS = {"person_id", "merged_into", "interest_person"}
NOWHERE = "990000"  # no place has this number
FOUND = 10  # clues at most that campaigns register beside those that are dealt
LISTED = ("talked_by", "talked_to", "attendees", "absentees", "made_up", "screeners")
FIGURES = """
    CLUE_FOUND CLUE_PERSONS CLUE_HANDLED DISPOSITION_ROUNDS CLUE_INQUIRY CLUE_PRELIM CLUE_SHELVED
    CLUE_CLOSED_DIRECT CLUE_OUTCOME_ACCEPTED FORM_1 F1_ADMONISH.clue F1_REMIND.clue
    F1_ADMONISH.form_1 F1_LETTER.form_1 F1_REMIND.form_1 F1_CHECK.form_1 F1_CRITEDU.form_1
    PET_SELF PET_FIRST PET_NOSUBST PET_OPEN PET_RATE PET_RANK_VILLAGE PET_DISC_ALL
    PET_TOPIC.benefits PET_SOURCE.masses_reflect CASE_RANK_OTHER CASE_VILLAGE_HEAD CASE_BRIBER
    CASE_BRIBER_TRANSFER
    CASE_CLOSED CASE_SELF_UNITS DETAIN MONEY_COLLECT MONEY_REFUND MONEY_LOSS MONEY_INVOLVED
    HANDLED_PERSONS DRUNK_PERSONS EIGHT_CASES EIGHT_PERSONS EIGHT_LEVEL.township EIGHT_FORMALISM
    EIGHT_HEDONISM EIGHT_PUNISHED MASS_CASES MASS_HANDLED MASS_PUNISHED SELF_CADRE.clues
    FORM_SHARE.form_1 CLUE_PERSON_RANK.rural_enterprise_other
"""


def _public(house):
    """Everything a stranger may see of the log, but for the pseudonyms, which are the store's."""
    for event in house.store.after(0, house.store.size()):
        public = json.loads(event.public)
        public = {name: public[name] for name in public.keys() - PSEUDONYMS}
        yield event._replace(person=None, public=public)


def _codes(told, name, kind=""):
    return {getattr(r.event, name, None) for r in told if r.kind.startswith(kind)} - {None}


def _numbers(told):
    """Of the clues that were registered as such, not found in the course of other duties."""
    clues = [r.event for r in told if r.kind == "clue.clue_registered"]
    return {clue.clue_number for clue in clues if clue.found_in is None}


def test_the_same_seed_tells_the_same_year(house, tmp_path):
    again = House(Settings(tmp_path))
    demo.generate(again, YEAR, seed=1)
    assert list(_public(again)) == list(_public(house))
    again.close()


def test_another_seed_tells_another_year(told, other):
    assert [e.kind for e in other] != [e.kind for e in told]


def test_every_figure_that_it_plays_something_for_is_above_nought(house, told):
    """What it plays counts; a tally of something it does not play may stay at 0."""
    house.views.catch_up()
    values = {cell.indicator.id: cell.value for cell in tally(house.views, Asked.of_year(YEAR))}
    records = [house.store.record(id) for id in {r.record for r in told}]
    for row in catalogue():
        if row.common_to or row.derived_from or not row.in_force(YEAR):
            continue
        counted = any(_counts(row, record, entry) for record in records for entry in record)
        assert (row.id, bool(values[row.id])) == (row.id, counted)
    assert {row.id for row in catalogue() if values.get(row.id)} >= set(FIGURES.split())


def _counts(row, record, entry):
    said = record.facts | vars(entry.event)
    in_year = entry.kind in row.counts and entry.occurred_on.year == YEAR
    added_up = row.of_each or row.sum_of
    if added_up and not said.get(added_up):
        return False
    return in_year and any(_holds(table, said) for table in row.alternatives)


def _holds(table, said):
    return all(_fits(said.get(name), wanted) for name, wanted in table.items())


def _fits(found, wanted):
    among = wanted if isinstance(wanted, list) else [wanted]
    said = found if isinstance(found, tuple) else (found,)
    return any(_is(each, code) for each in said for code in among)


def _is(said, code):
    if code in ("", "*"):
        return (said is None) == (code == "")
    if isinstance(code, str) and code.startswith("!"):
        return said not in (None, code[1:])
    return said == code


def test_mistakes_are_put_right_and_supposed_ones_refused(told):
    kinds = [r.kind for r in told]
    assert kinds.count("correction.correction_approved") >= 3
    assert kinds.count("correction.voiding_approved") >= 3
    assert kinds.count("correction.correction_rejected") >= 3
    assert kinds.count("person.persons_merged") == 2


def test_what_was_voided_is_done_again(house, told):
    redone = 0
    for record in {r.record for r in told if r.kind == "correction.event_voided"}:
        history = house.store.record(record).history
        voided = {r.corrects: r.version for r in history if r.kind == "correction.event_voided"}
        for place, version in voided.items():
            kind = next(r.kind for r in history if r.version == place)
            redone += any(r.kind == kind and r.version > version for r in history)
    assert redone >= 3


def test_some_clues_are_open_at_the_end_and_some_name_several_persons(house, told):
    clues = {r.record for r in told if r.kind == "clue.clue_registered"}
    assert {house.store.record(id).stage for id in clues} > {"closed", "shelved", "registered"}
    assert _codes(told, "person_number", "clue.") == {1, 2, 3, 4}
    of_the_year = [n for n in _numbers(told) if f"〔{YEAR}〕" in n]
    assert 58 <= len(of_the_year) <= 60 + FOUND  # new evidence may come too late in the year


def test_time_never_runs_backwards_and_what_is_left_of_earlier_years_goes_on(told):
    assert all(before.recorded_at <= after.recorded_at for before, after in pairwise(told))
    years = Counter(e.occurred_on.year for e in told)
    assert set(years) == {YEAR - 2, YEAR - 1, YEAR, YEAR + 1}  # the next year only its return
    assert years[YEAR] > (years[YEAR - 1] + years[YEAR - 2])
    first, last = told[0].recorded_at, told[-1].recorded_at
    assert datetime(YEAR - 2, 1, 1, tzinfo=UTC) < first
    assert last < datetime(YEAR + 1, 2, 1, tzinfo=UTC)


def test_most_is_recorded_on_the_day_and_some_days_later(told):
    days = [(r.recorded_at.astimezone(SHANGHAI).date() - r.occurred_on).days for r in told]
    business = [day for day, r in zip(days, told, strict=True) if r.corrects is None]
    assert min(business) == 0
    assert sum(day == 0 for day in business) > len(business) * 0.6
    assert sum(r.recorded_at.date() > date(YEAR, 12, 31) for r in told) >= 3


def test_it_is_recorded_in_office_hours(told):
    hours = {r.recorded_at.astimezone(SHANGHAI).hour for r in told}
    assert hours <= set(range(8, 18))


def test_nobody_in_it_exists(told):
    assert all(number.startswith(NOWHERE) for number in _codes(told, "id_number"))
    named = {*_codes(told, "name"), *_codes(told, "display_name"), *_codes(told, "unit_title")}
    named |= {*_codes(told, "delegate_name"), *_codes(told, "talkers")}
    named |= {*_codes(told, "responsible_person"), *_codes(told, "business_name")}
    named |= {name for names in _codes(told, "inspection_team") for name in names}
    named |= {name for names in _codes(told, "visitors") for name in names}
    named |= {each.roster_person for rows in _codes(told, "roster_entries") for each in rows}
    named |= {each.reporter_name for rows in _codes(told, "reporters") for each in rows}
    named |= {name for field in LISTED for names in _codes(told, field) for name in names}
    named |= {*_codes(told, "member_name"), *_codes(told, "acting_name")}
    assert [name for name in named if not FICTIONAL.search(name)] == []
    assert not any(re.search(r"\d{15}", str(vars(r.event).get("summary", ""))) for r in told)
    assert {r.channel for r in told} == {"demo"}


def test_its_users_can_sign_in(house):
    users = demo.users(house)
    assert {user.login for user in users} >= {"shuji", "anguan", "xinfang", "chengban1", "dangwei"}
    for user in (users[0], users[-1]):
        account = house.store.holder("login_name", user.login)
        assert house.vault.is_password(account, user.password)
        assert house.store.record(account).fact("display_name") == user.name
        assert house.store.record(account).fact("roles") == user.roles


def test_only_the_owner_reads_the_passwords(house):
    file = house.settings.folder / "demo-users.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_is_marked_and_the_real_clock_is_back(house):
    assert house.store.is_demo
    assert house.store.unit == "zjw"
    assert house.store.clock().year > YEAR


def test_a_store_with_records_is_refused(house):
    size = house.store.size()
    with pytest.raises(demo.NotEmpty):
        demo.generate(house, YEAR)
    assert house.store.size() == size


def test_a_house_without_a_demo_has_no_demo_users(tmp_path):
    empty = House(Settings(tmp_path))
    assert demo.users(empty) == []
    empty.close()


@pytest.mark.parametrize("clues", [1, 5])
def test_a_smaller_year_is_told_too_and_its_progress(tmp_path, clues):
    small, said = House(Settings(tmp_path)), []
    demo.generate(small, 2025, 3, clues, lambda done, total: said.append((done, total)))
    assert said[-1] == (clues, clues)
    numbers = _numbers(small.store.events(0, small.store.size()))
    assert clues <= len(numbers) <= clues + FOUND
    small.close()

"""What the demo year tells: every step, stage and outcome, in proportions a township could have."""

from collections import Counter
from collections.abc import Iterator

import pytest

from domain.codes import CODES
from domain.procedure import event_kind, procedure
from domain.record import Record
from service.demo.chances import weights_of
from tests.service.demo_fixtures import YEAR, either, house, other, told

__all__ = ["either", "house", "other", "told"]
# Its one return is taken as it comes; files, and keys that no seed can tell, stories tell of.
PURSUED = [
    kind for kind in procedure().kinds if procedure().pursues(kind) and kind != "statistical_return"
]
BY_FILE = {"unit.register_key"}
# What a township has nobody of, or leaves to others.
KEPT = "clue.kept_"  # the way back to one of many stages, each the same
NOT_HERE = {
    "problem_tag": {
        "poverty_relief",
        "protective_umbrella",
        "embezzlement",
        "false_claims",
        "withholding",
        "favouritism",
        "extortion",
        "abuse_of_power",
        "inaction",
        "false_accusation",
    },
    "material_kind": {"questionnaire"},
    "rank": {"provincial_ministerial", "bureau", "county"},
    "management_authority": {"central", "province", "city", "other"},
    "person_category": {"public_affairs_org", "soe_manager"},
    "political_status": {
        "youth_league_member",
        "democratic_party_member",
        "non_party_figure",
    },
    "unit_level": {"province", "city", "village"},
    "span_kind": {"month", "quarter", "half", "to_date"},
    "finding_level": {"stop", "error", "confirm"},  # told on the return, whose steps others try
    "patrol_kind": {"special", "mobile", "look_back", "village"},  # a township has one at a time
    # The report says what it says by default.
    "report_section": {
        "work_duty",
        "work_discipline",
        "work_education",
        "work_conduct",
        "work_cases",
        "work_ideology",
        "work_masses",
        "plan_duty",
        "plan_education",
        "plan_conduct",
    },
}
# Event fields that say a code of a list whose name is another one.
FIELDS = {
    "clue_source": ("source",),
    "talk_outcome": ("proposed_outcome",),
    "first_form_measure": ("measure", "further_measures"),
    "discipline_category": ("disciplines",),
    "sanction_track": ("revoked_tracks",),
    "subject_mark": ("subject_marks",),
    "work_field": ("work_fields",),
    "allegation": ("allegations",),
    "problem_tag": ("problem_tags",),
}
BOTH_SIDES = {  # what comes up in the words of a clue and of a case, and must in both
    "organisational_handling",
    "accountability_form",
}


def _steps(events):
    return {procedure().step_of[e.kind].id for e in events if e.kind in procedure().step_of}


def _parts(event) -> Iterator[tuple[str, object]]:
    """The fields of an event and of the rows in it."""
    for name, said in vars(event).items() if hasattr(event, "__dict__") else ():
        rows = said if isinstance(said, tuple) else (said,)
        for row in rows:
            yield name, row
            yield from _parts(row)


def _said(events) -> set[tuple[str, object]]:
    return {part for e in events for part in _parts(e.event) if isinstance(part[1], str | bool)}


@pytest.mark.parametrize("kind", PURSUED)
def test_every_step_is_done_and_all_that_may_come_of_it_happens(either, kind):
    steps = [step for step in procedure().steps.values() if step.kind in (kind, "correction")]
    led_to = {event_kind(event) for step in steps for event in step.leads_to}
    done = {e.kind for e in either}
    assert {kind for kind in led_to - done if not kind.startswith(KEPT)} == set()
    assert kind != "clue" or len({each for each in done if each.startswith(KEPT)}) >= 2


def test_accounts_and_persons_are_kept_too(either):
    beside = {step.id for step in procedure().steps.values() if step.kind not in PURSUED}
    beside = {id for id in beside if not id.startswith("statistical_return.")} - BY_FILE
    assert beside - _steps(either) == set()


@pytest.mark.parametrize("kind", PURSUED)
def test_every_stage_is_reached(either, kind):
    leads_to = procedure().leads_to
    reached = {leads_to.get(e.kind) for e in either}
    assert {stage.value for stage in procedure().kinds[kind].stages} - reached == set()


@pytest.mark.parametrize("kind", PURSUED)
def test_each_kind_is_corrected(either, kind):
    records = {e.record for e in either if e.kind.startswith(f"{kind}.")}
    found = {e.kind for e in either if e.record in records and e.kind.startswith("correction.")}
    assert "correction.correction_approved" in found
    assert {"correction.event_voided", "correction.correction_rejected"} & found


@pytest.mark.parametrize("name", CODES)
def test_every_code_comes_up(either, name):
    fields = FIELDS.get(name, (name,))
    found = {code for field, code in _said(either) if field in fields}
    assert set(CODES[name].codes) - NOT_HERE.get(name, set()) - found == set()


def test_it_may_be_any_of_the_demo_s_own_lists():
    for name in ("channel", "track_of_member"):
        codes = CODES["petition_channel" if name == "channel" else "case_track"].codes
        assert set(weights_of(name)) <= set(codes)


# ---- proportions


def _counts(events, field) -> Counter[str]:
    said = (getattr(e.event, field, None) for e in events if e.occurred_on.year == YEAR)
    return Counter(code for code in said if isinstance(code, str))


def test_petitions_outnumber_clues_and_clues_cases(either):
    kinds = Counter(e.kind for e in either if e.occurred_on.year == YEAR)
    clues = kinds["clue.clue_registered"]  # also those of a petition handed over
    cases = kinds["case.filing_approved"] + kinds["case.supervisory_filing_recorded"]
    assert kinds["petition.petition_received"] > clues > 2 * cases


def test_the_forms_weigh_as_in_a_township(either):
    forms = _counts(either, "form")
    assert forms["form_1"] > forms["form_2"] > max(forms["form_3"], forms["form_4"]) > 0


def test_most_are_villagers(either):
    ranks = _counts(either, "rank")
    assert ranks["rural_enterprise_other"] > ranks["general_cadre"] > ranks["township_section"]


def test_a_person_may_bear_both_sanctions(house, told):
    cases = {e.record for e in told if e.kind == "case.decision_issued"}
    both = [
        record
        for record in map(house.store.record, cases)
        if record.fact("party_sanction") and record.fact("admin_sanction")
    ]
    assert len(both) >= 3


def test_reviewers_and_appeal_teams_did_not_inquire(house, told):
    appeals = {e.record for e in told if e.kind == "appeal.appeal_team_assigned"}
    for appeal in map(house.store.record, appeals):
        before = _handlers(house.store.record(appeal.fact("case_id")))
        before |= _handlers(house.store.record(appeal.fact("clue_id")))
        assert before.isdisjoint(appeal.fact("appeal_team"))


def _handlers(record: Record) -> set[str]:
    return {*(record.fact("team") or ()), *(record.fact("review_team") or ())}


def test_few_deadlines_are_missed_and_a_reason_is_given(told):
    late = [e for e in told if getattr(e.event, "late_reason", None)]
    asked = [e for e in told if hasattr(e.event, "late_reason")]
    assert 0 < len(late) < 0.25 * len(asked)

"""Records of every kind that is counted, with events of their kind in a possible order, saying
anything that the fields allow.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any, get_args, get_type_hints

from domain.procedure import event_kind, procedure
from projections.indicators import counted_kinds

# What ends a record: nothing that stands of it is said afterwards.
ENDINGS = {
    "post.post_abolished",
    "risk_point.risk_point_retired",
    "control_measure.control_measure_retired",
    "project.project_closed",
    "duty.duty_ended",
    "report_channel.channel_closed",
    "workforce.workforce_dissolved",
    "cooperation_area.area_dissolved",
}
# What is not counted itself, but says what counted events of the record repeat.
SAYING = {
    "clue.clue_statistics_updated",
    "case.filing_report_submitted",
    "case.case_statistics_updated",
    "case.inquiry_report_submitted",
}
# Seats are worked out from who came and went: no committee is made up at random.
MADE_UP = {"committee.training_recorded"}
# What begins a record though it is done on another.
BEGUN_ELSEWHERE = frozenset({"measure.criticism_circulated"})
# What may happen again on the same record.
AGAIN = {
    "talk_inquiry_repeated",
    "clue_statistics_updated",
    "case_statistics_updated",
    "property_recorded",
    "money_back_recorded",
    "beneficiaries_corrected",
    "rectification_verified",
    "problem_reopened",
    "risk_point_rated",
    "powers_listed",
    "post_re_reviewed",
    "rule_revised",
    "workforce_changed",
    "channel_changed",
    "roster_checked",
    "campaign_measure_adopted",
    "campaign_fields_added",
    "initiative_action_recorded",
    "instruction_sent_back",
    "reception_recorded",
    "field_visit_recorded",
    "new_evidence_received",
}
# What an event of a kind always says the same.
ALWAYS: Mapping[str, Mapping[str, Any]] = {
    "problem.rectification_verified": {"rectified": True},
    "problem.problem_reopened": {"rectified": False},
    "patrol_problem.patrol_fix_verified": {"fix_degree": "done"},
    "measure.criticism_circulated": {"measure": "public_criticism"},
    "case.probationer_expelled": {"party_sanction": "party_expulsion"},
}
NEVER = {"further_measures": "admonition"}  # the gravest is said first
POOLS: Mapping[str, int] = {"person_id": 30, "clue_number": 60, "business_name": 6}
OTHERWISE: Mapping[Any, tuple[Any, ...]] = {int: (1, 2)}
NAMES = ("甲", "乙", "丙")
# Of what is split into most parts there is most.
MOST_SPLIT, OFTEN = ("petition", "clue", "case", "measure", "talk", "measure"), 10
LONGEST = 6  # events after the opening

Acts = list[tuple[str, Mapping[str, Any]]]


@cache
def openings() -> frozenset[str]:
    """The events by which records begin."""
    steps = ((id.partition(".")[0], step) for id, step in procedure().steps.items() if step.opens)
    begun = ((name, event_kind(event)) for name, step in steps for event in step.leads_to)
    return BEGUN_ELSEWHERE | {kind for name, kind in begun if kind.partition(".")[0] == name}


@cache
def by_record() -> Mapping[str, Sequence[str]]:
    """The events of each kind of record that is counted."""
    kinds = counted_kinds() | SAYING | openings()
    counted = {kind.partition(".")[0] for kind in counted_kinds()}
    found: dict[str, list[str]] = {}
    for kind in sorted(kinds):
        name = kind.partition(".")[0]
        if name in counted and (name != "committee" or kind in MADE_UP):
            found.setdefault(name, []).append(kind)
    return found


def life(random: Random) -> Acts:
    """What happens on one record, of whichever kind."""
    kinds = by_record()[random.choice([*by_record(), *(MOST_SPLIT * OFTEN)])]
    begun = [kind for kind in kinds if kind in openings()] or list(kinds)
    ends = [kind for kind in kinds if kind in ENDINGS]
    between = [kind for kind in kinds if kind not in begun and kind not in ENDINGS]
    again = [kind for kind in between if kind.partition(".")[2] in AGAIN]
    acts = random.sample(between, k=min(len(between), random.randint(0, LONGEST)))
    acts += random.choices(again, k=random.randint(0, 2)) if again else []
    random.shuffle(acts)
    acts = [random.choice(begun), *acts]
    if ends and random.random() < 0.3:
        acts.append(random.choice(ends))
    return [(kind, said(kind, random)) for kind in acts]


def said(kind: str, random: Random) -> Mapping[str, Any]:
    """Something in every field; in those that may be left out, sometimes nothing."""
    event = procedure().events[kind]
    hints = get_type_hints(event)
    values = {each.name: _value(each.name, hints[each.name], random) for each in fields(event)}
    return values | ALWAYS.get(kind, {})


def _value(name: str, hint: Any, random: Random) -> Any:
    options = get_args(hint)
    if type(None) in options:
        if random.random() < 0.3:
            return None
        (hint,) = (option for option in options if option is not type(None))
    if get_args(hint)[-1:] == (Ellipsis,):
        (item, _) = get_args(hint)
        return tuple(_several(name, random)) if item is str else OTHERWISE.get(item, ())
    codes = list(procedure().meaning(name).labels or ())
    if hint is str and codes:
        return random.choice(codes)
    return _plain(name, hint, random)


def _several(name: str, random: Random) -> Iterator[str]:
    codes = [c for c in procedure().meaning(name).labels or NAMES if c != NEVER.get(name)]
    yield from random.sample(codes, k=random.randint(1, min(3, len(codes))))


def _plain(name: str, hint: Any, random: Random) -> Any:
    if hint is str:
        return str(random.randint(1, POOLS[name])) if name in POOLS else random.choice(NAMES)
    if hint is int:
        return random.randint(0, 5)
    if hint is bool:
        return random.random() < 0.5
    if hint is Decimal:
        return Decimal(random.randint(0, 10**6)) / 100
    return date(2026, 3, 2) if hint is date else {}

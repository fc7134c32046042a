"""The deck of plans: what each clue will go through. Whatever can happen is dealt at least once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from random import Random
from typing import Any

from domain.codes import CODES
from service.demo.diary import working_days
from service.demo.words import weighted

SHARES = {"talk_inquiry": 45, "prelim_verification": 30, "closed": 15, "shelved": 10}
PERSONS = (1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4)
HITCHES = {  # what does not go smoothly, and how often
    "main_leader": 0.06,
    "distribution_rejected": 0.06,
    "disposition_rejected": 0.08,
    "disposition_late": 0.08,
    "delegated": 0.12,
    "reply_late": 0.15,
    "no_reply": 0.08,
    "report_late": 0.08,
    "report_rejected": 0.08,
    "plan_rejected": 0.2,
}
OUTCOMES = {  # of a talk inquiry; a measure stands for itself
    "accepted_closed": 40,
    "reminder_talk": 14,
    "criticism": 14,
    "ordered_self_review": 6,
    "admonition": 12,
    "repeat_talk_inquiry": 6,
    "to_verification": 8,
}
MISHAP_SHARE = 0.08
COUNTY_SHARE = 0.02
LATE_CLUES = 3  # clues of the year's last days that are recorded in January


@dataclass(frozen=True)
class Mishap:
    """A step found wrong right after it, or after another; put right, or found to be as it was.

    `restated` makes it a correction (the value of `occurred_on` is the step whose day it was), none
    a voiding; `again` says that the step is then done once more, with what changes in it.
    """

    after: str
    agreed: bool = True
    target: str = ""
    restated: Mapping[str, Any] = field(default_factory=dict)
    again: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Meeting:
    """After a step this person turns out to be the same as another of the same mark."""

    mark: str
    after: str


@dataclass(frozen=True)
class Plan:
    """What will come of a clue for one person. Without a disposition it stays where it is put."""

    disposition: str = "talk_inquiry"
    mode: str = "talk"
    outcomes: tuple[str, ...] = ()  # of one talk inquiry after another
    closing_reason: str = "no_substance"
    reviews: tuple[str, ...] = ()  # of a shelved clue
    hitches: frozenset[str] = frozenset()
    mishap: Mishap | None = None
    meeting: Meeting | None = None
    county_managed: bool = False


@dataclass(frozen=True)
class PlannedClue:
    """One registration: its day, by how many working days it is recorded late, whom it names."""

    on: date
    behind: int
    plans: tuple[Plan, ...]


MISHAPS = {
    "source_corrected": Mishap("register_clue", restated={"source": "upper_assigned"}),
    "mode_corrected": Mishap(
        "approve_talk_inquiry",
        target="propose_disposition",
        restated={"inquiry_mode": "talk_and_letter"},
        again={},
    ),
    "date_corrected": Mishap("approve_closure", restated={"occurred_on": "propose_disposition"}),
    "measure_corrected": Mishap("apply_measure", restated={"measure": "ordered_self_review"}),
    "receipt_redone": Mishap("sign_receipt", again={}),
    "talk_redone": Mishap("record_talk", again={}),
    "delivery_redone": Mishap("record_letter_delivery", again={}),
    "measure_redone": Mishap("apply_measure", again={"measure": "reminder_talk"}),
    "shelving_redone": Mishap("approve_shelving", again={}),
    "rank_right": Mishap("register_clue", agreed=False, restated={"rank": "general_cadre"}),
    "opinion_right": Mishap(
        "approve_shelving", agreed=False, restated={"approval_opinion": "同意暂存。"}
    ),
    "letter_right": Mishap(
        "close_accepted", agreed=False, restated={"feedback_letter_number": "示例〔补〕1号"}
    ),
    "receipt_right": Mishap("sign_receipt", agreed=False),
    "verification_right": Mishap("approve_verification", agreed=False),
    "reply_right": Mishap("record_reply", agreed=False),
}
TWICE = Mishap("register_clue")  # the same clue registered twice: the second goes


def _plan(disposition: str, *happens: str, **more: Any) -> Plan:
    mishaps = [MISHAPS[name] for name in happens if name in MISHAPS]
    hitches = frozenset(name for name in happens if name in HITCHES)
    assert len(mishaps) + len(hitches) == len(happens), happens
    return Plan(disposition, mishap=mishaps[0] if mishaps else None, hitches=hitches, **more)


def _talk(mode: str, outcomes: str, *happens: str) -> Plan:
    return _plan("talk_inquiry", *happens, mode=mode, outcomes=tuple(outcomes.split()))


def _twins(mark: str, first: str, second: str, after: str) -> Iterable[Plan]:
    yield replace(_talk("talk", first), meeting=Meeting(mark, after))
    yield replace(_talk("letter", second), meeting=Meeting(mark, after))


SHELVED = (
    _plan("shelved", "shelving_redone", reviews=("kept",)),
    _plan("shelved", "opinion_right", reviews=("reactivated",)),
)
TALKS = (
    _talk("letter", "to_verification", "plan_rejected", "no_reply"),
    _talk("talk_and_letter", "repeat_talk_inquiry accepted_closed", "reply_late"),
    _talk("talk", "repeat_talk_inquiry admonition", "delegated"),
    *_twins("one", "admonition", "admonition", "apply_measure"),
    *_twins("two", "accepted_closed", "reminder_talk", "sign_receipt"),
    _talk("letter", "accepted_closed", "mode_corrected", "disposition_late"),
    _talk("talk_and_letter", "criticism", "delivery_redone", "report_rejected"),
    _talk("talk", "to_verification", "receipt_redone", "main_leader"),
    _talk("letter", "accepted_closed", "letter_right", "report_late"),
    _talk("letter", "ordered_self_review", "reply_right", "main_leader"),
    _talk("talk", "admonition", "measure_corrected", "disposition_rejected"),
    _talk("talk", "reminder_talk", "talk_redone", "distribution_rejected"),
    _talk("talk", "criticism", "measure_redone"),
    _talk("letter", "reminder_talk", "source_corrected"),
)
OTHERS = (
    _plan("prelim_verification", "verification_right", "main_leader"),
    _plan("prelim_verification", "rank_right", "disposition_rejected"),
    _plan("prelim_verification", "receipt_right", "disposition_late"),
    *(_plan("closed", closing_reason=reason) for reason in CODES["closing_reason"].codes),
    _plan("closed", "date_corrected", closing_reason="implausible"),
    Plan("", mishap=TWICE),
    Plan("", county_managed=True),
    Plan("", county_managed=True),
)


def deal(rng: Random, year: int, clues: int) -> list[PlannedClue]:
    """The year's clues in the order of their days."""
    sizes = [PERSONS[n % len(PERSONS)] for n in range(clues)]
    rng.shuffle(sizes)
    plans, days = iter(_deck(rng, sum(sizes))), _days(rng, year, clues)
    behind = [0] * (clues - LATE_CLUES) + [rng.randint(4, 8) for _ in range(LATE_CLUES)]
    return [
        PlannedClue(day, late, tuple(next(plans) for _ in range(size)))
        for day, late, size in zip(days, behind[-clues:], sizes, strict=True)
    ]


def _days(rng: Random, year: int, clues: int) -> list[date]:
    """Days spread over the year; the first two are for setting up, the last for late ones."""
    _, _, *open_days = working_days(year)
    days = [open_days[int((n + rng.random()) / clues * len(open_days))] for n in range(clues)]
    return [*days[:-LATE_CLUES], *open_days[-LATE_CLUES:]][-clues:]


def _deck(rng: Random, size: int) -> list[Plan]:
    """Plans that take long lie on top, so that the year is long enough for them."""
    others = iter(_others(rng, size))
    dealt: list[Plan] = []
    for certain in (SHELVED, TALKS, OTHERS):
        cards = [*certain, *islice(others, len(certain) // 3)]
        rng.shuffle(cards)
        dealt.extend(cards)
    return [*dealt, *others][:size]


def _others(rng: Random, size: int) -> Iterable[Plan]:
    """What makes the shares right beside the plans that are certain, and a few to spare."""
    used = [plan.disposition for plan in (*SHELVED, *TALKS, *OTHERS)]
    kinds = [
        kind
        for kind, share in SHARES.items()
        for _ in range(max(0, size * share // 100 - used.count(kind)))
    ]
    rng.shuffle(kinds)
    spare = (weighted(rng, SHARES) for _ in range(size))
    return (_any(rng, kind) for kind in (*kinds, *spare))


def _any(rng: Random, disposition: str) -> Plan:
    """A plan of a kind with whatever chance adds to it."""
    if rng.random() < COUNTY_SHARE:
        return Plan("", county_managed=True)
    return Plan(
        disposition,
        mode=rng.choice(list(CODES["inquiry_mode"].codes)),
        outcomes=_outcomes(rng),
        closing_reason=rng.choice(list(CODES["closing_reason"].codes)),
        reviews=(rng.choice(("kept", "reactivated")),),
        hitches=frozenset(name for name, share in HITCHES.items() if rng.random() < share),
        mishap=rng.choice(list(MISHAPS.values())) if rng.random() < MISHAP_SHARE else None,
    )


def _outcomes(rng: Random) -> tuple[str, ...]:
    outcome = weighted(rng, OUTCOMES)
    return (outcome, *_outcomes(rng)) if outcome == "repeat_talk_inquiry" else (outcome,)

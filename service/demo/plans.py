"""The deck of plans: which clues there will be. What takes long begins early, or years before."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from domain.codes import CODES
from service.demo.chances import Chances
from service.demo.diary import has_rule, working_days
from service.demo.mishaps import Meeting

PERSONS = (1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4)
PETITION_SHARE = 0.58  # of the clues come from petitions
OTHER_PETITIONS = 1.4  # petitions that become no clue, for one clue
EARLIER_SHARE = 0.2  # clues of the year before that are still at work, for one of the year
WHOLE = 40  # fewer clues than this make no whole year
FRESH_SHARE = 0.02  # clues that grow from new evidence
LATE_CLUES = 3  # clues of the year's last days that are recorded in January


@dataclass(frozen=True)
class CasePlan:
    """What will come of a case; what is not said here is drawn when it comes to it."""

    end: str = ""
    track: str = ""
    sanction: str = ""
    admin: str = ""
    probation: str = ""
    appeals: tuple[tuple[str, str], ...] = ()  # track and outcome, or why it is declined


@dataclass(frozen=True)
class Plan:
    """What will come of a clue for one person. Without a route it stays where it is put."""

    route: str = ""
    who: str = ""
    outcomes: tuple[str, ...] = ()  # of one talk inquiry after another
    verified: str = ""
    meeting: Meeting | None = None
    case: CasePlan = field(default_factory=CasePlan)
    happens: tuple[str, ...] = ()  # what is sure to happen
    numbered: bool = False  # their identity number is known, so that they are known again
    fresh: bool = False  # new evidence will make another clue of it

    def without_verified(self) -> "Plan":
        """What is left of the plan when the outcome of a verification has come up."""
        return replace(self, verified="")


@dataclass(frozen=True)
class PlannedClue:
    """One registration: its day, by how many working days it is recorded late, whom it names."""

    on: date
    plans: tuple[Plan, ...]
    by_petition: bool
    behind: int = 0


def _case(who: str, case: CasePlan, *happens: str) -> Plan:
    route, verified = "prelim_verification", "propose_filing"
    return Plan(route, who, verified=verified, case=case, happens=happens)


def _sanctioned(
    who: str,
    track: str,
    sanction: str,
    *happens: str,
    admin: str = "",
    probation: str = "",
    appeals: tuple[tuple[str, str], ...] = (),
) -> Plan:
    return _case(who, CasePlan("sanctioned", track, sanction, admin, probation, appeals), *happens)


# Two years before: probations that end in the year.
PROBATIONS = tuple(
    _sanctioned("village_cadre", "party", "party_probation_1y", probation=outcome)
    for outcome in CODES["probation_outcome"].codes
)
# The year before: what is executed, appealed against and archived in the year.
CASES = (
    _sanctioned(
        "office_cadre",
        "both",
        "party_serious_warning",
        admin="admin_major_demerit",
        appeals=(("admin_review", "changed"), ("admin_second_review", "maintained")),
    ),
    *(
        _sanctioned("village_cadre", "party", sanction, appeals=(("party_appeal", outcome),))
        for sanction, outcome in (
            ("party_warning", "revoked"),
            ("party_serious_warning", "redo"),
            ("party_removal", "changed"),
        )
    ),
    _sanctioned(
        "village_cadre",
        "party",
        "party_warning",
        "handled_in_case",
        appeals=(("handling_appeal", "maintained"), ("handling_appeal", "upper")),
    ),
    _sanctioned(
        "village_cadre",
        "party",
        "party_warning",
        "accountable_in_case",
        appeals=(
            ("accountability_appeal", "out_of_time"),
            ("accountability_appeal", "redo"),
            ("party_appeal", "not_competent"),
            ("handling_appeal", "no_decision"),
        ),
    ),
    _sanctioned("village_cadre", "both", "party_expulsion", "justice", admin="admin_major_demerit"),
    _sanctioned("village_member", "party", "party_expulsion", "justice"),
    _sanctioned("office_cadre", "both", "party_expulsion", "justice", admin="admin_dismissal"),
    _sanctioned(
        "office_mass",
        "supervisory",
        "",
        admin="admin_demotion",
        appeals=(("admin_review", "revoked"),),
    ),
)
OLD_CLUES = (
    Plan("talk_inquiry", outcomes=("accepted_closed",)),
    Plan("talk_inquiry", outcomes=("admonition",)),
    Plan("shelved"),
    Plan("shelved"),
)
FRESH = Plan("closed", fresh=True)
# In the year: what needs time first.
EARLY = (
    Plan("talk_inquiry", outcomes=("repeat_talk_inquiry", "admonition")),
    Plan("talk_inquiry", outcomes=("to_verification",), happens=("plan_rejected",)),
    *(
        Plan("talk_inquiry", outcomes=(outcome,), meeting=Meeting(mark, after))
        for mark, after, outcome in (
            ("one", "apply_measure", "admonition"),
            ("one", "apply_measure", "admonition"),
            ("two", "sign_receipt", "accepted_closed"),
            ("two", "sign_receipt", "reminder_talk"),
        )
    ),
    Plan("talk_inquiry", numbered=True),
    Plan("talk_inquiry", happens=("mishap clue.approve_talk_inquiry",)),
    Plan("prelim_verification", verified="measure_applied", happens=("handled", "suspended")),
    *(
        Plan("prelim_verification", who="organisation", verified="measure_applied")
        for _ in range(3)
    ),
    *(
        Plan("prelim_verification", verified=outcome)
        for outcome in CODES["verification_outcome"].codes
    ),
    *(Plan("prelim_verification", verified="closed") for _ in range(2)),
    *(
        _case("village_cadre", CasePlan(end=end))
        for end in ("not_filed", "withdrawn", "no_sanction", "no_sanction", "no_sanction")
    ),
    _case("office_mass", CasePlan("withdrawn", "supervisory"), "withdrawal_report_late"),
    *(Plan("file_directly", "village_cadre") for _ in CODES["direct_filing_reason"].codes),
    Plan("judgment", "village_member", case=CasePlan("sanctioned", "party", "party_expulsion")),
)
LATER = (
    *(Plan("closed") for _ in CODES["closing_reason"].codes),
    Plan("merge"),
    *(Plan("transfer_out") for _ in CODES["transfer_reason"].codes),
    Plan("return"),
    Plan("return"),
    Plan("shelved", happens=("mishap clue.approve_shelving",)),
    Plan("twice"),
    Plan(""),
)
# In spring: decided when the approval rules of 2022 are in force.
MIDDLE = tuple(_sanctioned("village_cadre", "party", "party_warning") for _ in range(3))
ALONE = ("return", "twice", "merge")  # a clue with such a person names nobody else
BY_PETITION = {"return": True, "twice": False, "merge": False}  # and comes in such a way


def deal(rng: Random, chances: Chances, year: int, clues: int) -> list[PlannedClue]:
    """The clues in the order of their days: those of the year, and what is left of earlier ones."""
    whole = clues >= WHOLE
    fresh = max(1, int(clues * FRESH_SHARE)) if whole else 0
    left = clues - fresh - (len(MIDDLE) if whole else 0)
    sizes = [PERSONS[n % len(PERSONS)] for n in range(left)]
    rng.shuffle(sizes)
    cards = _deck(rng, chances, sum(sizes), whole)
    days = zip(_days(rng, year, left), sizes, strict=True)
    dealt = [_planned(rng, day, size, cards) for day, size in days]
    for n in range(-min(LATE_CLUES, left), 0):
        dealt[n] = replace(dealt[n], by_petition=False, behind=rng.randint(4, 8))
    if not whole:
        return dealt
    middle = _spread(rng, MIDDLE, date(year, 4, 10), date(year, 5, 10))
    return [*_earlier(rng, chances, year, clues, fresh), *middle, *dealt]


def others(rng: Random, chances: Chances, year: int, clues: int) -> list[tuple[date, str]]:
    """The petitions of the year that become no clue."""
    days = working_days(date(year, 1, 1), date(year, 12, 31))[4:]
    found = [day for day in days if has_rule("petition.receive_petition", day)]
    count = int(clues * OTHER_PETITIONS) if found else 0
    chosen = sorted(rng.choice(found) for _ in range(count))
    return [(day, chances.draw("petition")) for day in chosen]


def opening_day(year: int, dealt: Iterable[PlannedClue]) -> date:
    """The day on which everything is set up: before the first petition comes in."""
    first = min(clue.on for clue in dealt)
    if first.year == year:
        return working_days(date(year, 1, 1), date(year, 1, 31))[0]
    return working_days(date(first.year, 6, 1), date(first.year, 6, 30))[0]


def _planned(rng: Random, day: date, size: int, cards: list[Plan]) -> PlannedClue:
    """The next card, and as many others as the clue names; some cards are for one person alone."""
    plans = [cards.pop(0)]
    sociable = (n for n, card in enumerate(cards) if card.route not in ALONE)
    while len(plans) < size and plans[0].route not in ALONE:
        plans.append(cards.pop(next(sociable)))
        sociable = (n for n, card in enumerate(cards) if card.route not in ALONE)
    by_petition = BY_PETITION.get(plans[0].route, rng.random() < PETITION_SHARE)
    return PlannedClue(day, tuple(plans), by_petition)


def _days(rng: Random, year: int, clues: int) -> list[date]:
    """Days spread over the year; the first are for setting up, the last for late ones."""
    _, _, _, *open_days = working_days(date(year, 1, 1), date(year, 12, 31))
    days = [open_days[int((n + rng.random()) / clues * len(open_days))] for n in range(clues)]
    return [*days[:-LATE_CLUES], *open_days[-LATE_CLUES:]][-clues:]


def _deck(rng: Random, chances: Chances, size: int, whole: bool) -> list[Plan]:
    """First what is certain to come up, mixed with others, then whatever chance deals."""
    certain = [*_shuffled(rng, EARLY), *_shuffled(rng, LATER)] if whole else []
    others = [_any(chances) for _ in range(size)]
    mixed = max(1, size // max(1, len(certain)) - 1)
    cards = [card for each in certain for card in (each, *(others.pop() for _ in range(mixed - 1)))]
    return [*cards, *others]


def _any(chances: Chances) -> Plan:
    return Plan(chances.draw("disposition"))


def _shuffled(rng: Random, cards: Iterable[Plan]) -> list[Plan]:
    return sorted(cards, key=lambda card: rng.random())


def _earlier(rng: Random, chances: Chances, year: int, clues: int, fresh: int) -> list[PlannedClue]:
    """What was begun before and is still at work when the year begins."""
    if not has_rule("petition.receive_petition", date(year - 2, 7, 1)):
        return []
    more = [_any(chances) for _ in range(max(0, int(clues * EARLIER_SHARE) - len(CASES)))]
    return [
        *_spread(rng, PROBATIONS, date(year - 2, 7, 1), date(year - 2, 8, 20)),
        *_spread(rng, CASES, date(year - 1, 5, 1), date(year - 1, 7, 31)),
        *_spread(rng, more, date(year - 1, 6, 1), date(year - 1, 12, 20)),
        *_spread(rng, OLD_CLUES, date(year - 1, 9, 1), date(year - 1, 11, 20)),
        *_spread(rng, (FRESH,) * fresh, date(year - 1, 11, 1), date(year - 1, 12, 1), True),
    ]


def _spread(
    rng: Random, plans: Iterable[Plan], first: date, last: date, by_petition: bool = False
) -> list[PlannedClue]:
    days = working_days(first, last)
    return [
        PlannedClue(rng.choice(days), (plan,), by_petition or rng.random() < PETITION_SHARE)
        for plan in _shuffled(rng, plans)
    ]

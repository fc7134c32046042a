"""巡察 in the demo: a patrol comes in spring; what it fed back is put right in the year."""

from collections.abc import Iterator
from random import Random

from domain.calendar import add_months
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties.seasons import begun, beside, season
from service.demo.mishaps import Mishap
from service.demo.teller import Office, Part, Teller
from service.demo.words import WORDS, invented_name

# What goes wrong with the patrol, and with its problems by their place in the feedback.
OF_PATROL = (
    Mishap("patrol.record_patrol", restated={"patrol_title": "示例县委第六轮巡察（演示）"}),
    Mishap("patrol.close_patrol", agreed=False),
)
OF_PROBLEMS = (
    Mishap("patrol_problem.list_patrol_problem", restated={"work_fields": ["village_affairs"]}),
    Mishap("patrol_problem.report_patrol_fix", again={}),
)
COMES, FEEDS_BACK, REPORTS, CLOSES = (3, 7), (5, 16), (8, 16), (9, 19)
DONE, BASICALLY, OPEN = "done", "basically", ""  # how far a problem comes
REJECTED = 2  # the problem whose putting right does not do at first
# What money putting a problem right brings, by its place in the feedback.
MONEY = {0: ("returned", "6820.00"), 1: ("collected", "12400.50"), 3: ("loss_redeemed", "35000.00")}


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The one patrol of the year."""
    yield _patrolled(begun(office, rng, "patrol", season(office, *COMES)))


def _patrolled(patrol: Teller) -> Story:
    office, patrol.plan = patrol.office, Plan(mishaps=OF_PATROL)
    looked_into = ["示例镇党委", *patrol.rng.sample(WORDS["organisations"], 2)]
    body = {"patrol_teams": ["县委第一巡察组（演示）"], "patrolled_units": looked_into}
    yield from patrol.do("record_patrol", "anguan", patrol.diary.day, **body)
    due = add_months(season(office, *FEEDS_BACK), 3).isoformat()
    yield from patrol.do("receive_feedback", "anguan", season(office, *FEEDS_BACK), due_on=due)
    problems = [_problem(patrol, n, **each) for n, each in enumerate(WORDS["patrol_problems"])]
    return [*problems, _reported(patrol.fork())]


def _reported(patrol: Teller) -> Story:
    yield from patrol.do("report_to_patrol", "anguan", season(patrol.office, *REPORTS))
    yield from patrol.do("close_patrol", "anguan", season(patrol.office, *CLOSES))
    return ()


def _problem(patrol: Teller, number: int, text: str, field: str, degree: str) -> Story:
    told = beside(patrol.fork(), "patrol_problem")
    told.plan = Plan(mishaps=OF_PROBLEMS[number : number + 1])
    on = told.diary.later(1, 4)
    body = {
        "patrol_id": patrol.record,
        "patrol_problem_text": text,
        "work_fields": [field],
        "responsible_unit": told.rng.choice(sorted(told.office.units.values())),
        "responsible_person": invented_name(told.rng),
        "due_on": add_months(on, 3).isoformat(),
    }
    yield from told.do("list_patrol_problem", "anguan", on, **body)
    if degree != OPEN:
        yield from _put_right(told, number, degree)
    return ()


def _put_right(told: Teller, number: int, degree: str) -> Part:
    yield from told.do("report_patrol_fix", "anguan", (15, 40))
    if number == REJECTED:
        yield from told.do("reject_patrol_fix", "fushuji", (1, 4))
        yield from told.do("report_patrol_fix", "anguan", (5, 10))
    if number in MONEY:
        kind, amount = MONEY[number]
        money = {"money_back_kind": kind, "amount": amount}
        yield from told.do("record_money_back", "anguan", (0, 2), **money)
    yield from told.do("verify_patrol_fix", "fushuji", (1, 5), fix_degree=degree)
    if degree == BASICALLY:
        yield from told.do("continue_patrol_fix", "anguan", (20, 40))
    if degree == BASICALLY and number % 2:
        yield from told.do("verify_patrol_fix", "shuji", (5, 10), fix_degree=DONE)

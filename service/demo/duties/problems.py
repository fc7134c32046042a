"""监督发现的问题 in the demo: listed, put right, looked at again; or it is for somebody else."""

from datetime import date, timedelta
from typing import Any

from domain.calendar import add_working_days
from domain.step import Context
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.lives import life
from service.demo.named import lives_of, named_by
from service.demo.teller import Part, Teller
from service.demo.words import WORDS, invented_name, matter

TOLD: dict[str, list[str]] = WORDS["problems"]  # what may be found, by the theme
OF_CONDUCT: dict[str, str] = WORDS["problems_of_conduct"]  # or by the type of problem
TAGGED = ("masses", "projects", "campaign")  # themes that are about one of the fields of work


def found_by(source: Teller, name: str, unit: str, theme: str) -> Story:
    """A problem that another record has found; `name` is the field that says which."""
    problem = Teller(source.office, source.diary.fork(), "", kind="problem")
    said: dict[str, Any] = {name: source.record}
    if theme in TOLD:
        said["problem_text"] = problem.rng.choice(TOLD[theme])
    else:
        said["eight_rules_problem"] = [problem.draw("eight_rules_problem")]
        said["problem_text"] = OF_CONDUCT[said["eight_rules_problem"][0]]
    said["responsible_unit"] = source.office.units[unit]
    said["responsible_person"] = invented_name(problem.rng)
    if theme in TAGGED:
        said["work_fields"] = [problem.draw("work_field")]
    return _problem(problem, said)


def _problem(problem: Teller, said: dict[str, Any]) -> Story:
    on = problem.diary.later(0, 2)
    yield from problem.do("find_problem", "anguan", on, **said, due_on=_due(problem, on))
    if problem.has("problem_transferred"):
        yield from problem.do("transfer_problem", "anguan", (1, 5))
        return ()
    problem.office.problems.append(problem.record)
    lives: list[Story] = []
    if problem.has("problem_became_clue"):
        lives = yield from _turned_into_clue(problem)
    return [_put_right(problem.fork()), *lives]


def _due(problem: Teller, on: date) -> str:
    until = add_working_days(on, problem.rng.randint(8, 20))
    problem.facts["due"] = until
    return until.isoformat()


def _put_right(problem: Teller) -> Story:
    yield from _rectified(problem)
    if problem.has("problem_reopened"):
        on = problem.diary.later(20, 40)
        yield from problem.do("reopen_problem", "fushuji", on, due_on=_due(problem, on))
        yield from _rectified(problem)
    yield from _came_of_it(problem)
    return ()


def _came_of_it(problem: Teller) -> Part:
    """Of some problems money comes back, of others persons lose what was not due to them."""
    on, due = problem.diary.day, problem.facts["due"].day
    if due % 5 == 0:
        money = {"money_back_kind": "returned", "amount": f"{due * 150}.00"}
        yield from problem.do("record_money_back", "anguan", on, **money)
    if due % 7 == 0:
        removed = {"benefit_kind": "subsidy", "persons_removed": due // 7}
        yield from problem.do("correct_beneficiaries", "anguan", on, **removed)


def _rectified(problem: Teller) -> Part:
    """Reported in time or a little late, and verified; what is not enough is sent back."""
    yield from _reported(problem)
    if problem.has("rectification_rejected"):
        yield from problem.do("reject_rectification", "fushuji", (1, 3))
        yield from _reported(problem)
    yield from problem.do("verify_rectification", "fushuji", (1, 5))


def _reported(problem: Teller) -> Part:
    due: date = problem.facts["due"]
    on = min(problem.diary.later(5, 15), max(due, problem.diary.day))
    if problem.has("rectification_late"):
        on = max(on, due + timedelta(days=problem.rng.randint(1, 9)))
    yield from problem.do("report_rectification", "anguan", on)


def _turned_into_clue(problem: Teller) -> Part:
    """Behind it may be a breach of discipline: the clue has a life of its own."""
    plans = (Plan(problem.draw("disposition", ["talk_inquiry", "closed"])),)
    subjects = named_by(problem.office, plans, problem.rng)
    body = matter(problem.rng, problem.draw("discipline_category"))
    persons = [subject.row for subject in subjects]
    yield from problem.do("turn_into_clue", "anguan", (1, 4), persons=persons, **body)
    command = problem.commands["turn_into_clue"]
    clues = [Context.id_for(command, "clue 1")]
    lives = lives_of(problem.office, problem.diary.fork(), clues, command, plans, subjects)
    return list(map(life, lives))

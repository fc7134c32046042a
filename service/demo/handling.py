"""组织处理 and 问责 in the demo, on a clue as on a case."""

from domain.calendar import add_months
from service.demo.teller import Part, Teller


def handled(told: Teller, actor: str) -> Part:
    """The Party committee decides; formalities follow within a month, a suspension ends in six."""
    if not told.may("record_organisational_handling"):
        return
    suspended = told.has("suspended")
    codes = ["suspension"] if suspended else told.draw_first("organisational_handling")
    for code in codes:
        step = "record_organisational_handling"
        yield from told.do(step, actor, (0, 3), organisational_handling=code)
    told.facts["handled"] = codes


def handling_carried_out(told: Teller, actor: str) -> Part:
    """What follows on the decision."""
    codes = told.facts.pop("handled", None)
    if codes is None:
        return
    decided = "record_organisational_handling"
    due = told.due(f"{told.kind}-handling-formalities", decided)
    yield from told.in_time("record_handling_formalities", actor, (3, 12), due)
    if "suspension" in codes:
        due = told.due(f"{told.kind}-suspension", decided)
        when = max(add_months(told.day_of(decided), 2), told.diary.day)
        yield from told.in_time("end_suspension", actor, when, due)


def accountable(told: Teller, actor: str) -> Part:
    """A leader, or a Party organisation, answers for it; the first times each way comes up."""
    of = "organisations" if told.subject.organisation else "persons"
    name = f"accountability_of_{of}"
    if told.may("hold_accountable"):
        form = {"accountability_form": told.draw(name)}
        yield from told.do("hold_accountable", actor, (0, 3), **form)

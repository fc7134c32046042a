"""Checks on who it is about, who handled it and who reviewed it."""

from collections.abc import Iterator

from domain.case.issue_decision import ISSUED_BY
from domain.case.teams import inquirers, reviewers
from domain.procedure import procedure
from domain.record import Record
from service.return_checks.scope import Scope

PARTICULARS = (
    "unit_and_post",
    "rank",
    "management_authority",
    "person_category",
    "political_status",
    "main_leader",
    "subject_marks",
)
ISSUED = "case.decision_issued"


def names_agree(record: Record, scope: Scope) -> Iterator[str]:
    """A case and an appeal are about the person their clue or case is about."""
    for other in scope.grown_from(record):
        if scope.person(record).id != scope.person(other).id:
            yield f"与{scope.number(other)}不是同一人，请核对并更正。"


def particulars_agree(record: Record, scope: Scope) -> Iterator[str]:
    """What is said of that person is said alike."""
    for other in scope.grown_from(record):
        for name in PARTICULARS:
            said, theirs = record.fact(name), other.fact(name)
            if None not in (said, theirs) and said != theirs:
                title = procedure().meaning(name).title
                yield f"{title}与{scope.number(other)}登记的不一致，请核对并更正。"


def units_agree(record: Record, scope: Scope) -> Iterator[str]:
    """A matter, what it grew from and those who handle it are of the unit that reports it."""
    for other in scope.grown_from(record):
        if other.unit != record.unit:
            yield f"与{scope.number(other)}不是同一单位的记录，请核对。"
    for account in sorted(inquirers(record) | reviewers(record)):
        unit = scope.record(account).fact("unit_code") or scope.house.store.unit
        if unit != record.unit:
            yield f"承办或审理人员属于{unit}，不属于填报单位，请核对。"


def reviewers_apart(record: Record, scope: Scope) -> Iterator[str]:
    """Whoever inquired reviews neither the case nor an appeal; whoever reviewed, no appeal."""
    before = list(scope.grown_from(record))
    earlier = [*before, *(each for other in before for each in scope.grown_from(other))]
    worked = inquirers(record, *earlier)
    if not worked.isdisjoint(reviewers(record)):
        yield "审理人员参加过核查或者审查，请更正审理组。"
    again = frozenset(record.fact("appeal_team") or ())
    if not again.isdisjoint(worked | reviewers(*earlier)):
        yield "复查人员参加过原案的核查、审查或者审理，请更正复查组。"


def office_agrees(record: Record, scope: Scope) -> Iterator[str]:
    """A decision goes out in the name of the body that took it."""
    issued, decided = record.last(ISSUED), record.last(*ISSUED_BY)
    if issued is None:
        return
    if decided is None or issued.event.deciding_body not in ISSUED_BY[decided.kind]:
        yield "发文机关不是作出处分决定的机关，请核对并更正。"

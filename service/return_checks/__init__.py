"""上报前自检: what a county would find in a return, found before it leaves. The only place that
knows which checks there are; checks.toml says what each is for.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from domain.record import Record
from domain.span import Span
from domain.statistical_return.findings import Finding
from service.return_checks import figures, papers, people, results, times
from service.return_checks.scope import Scope

if TYPE_CHECKING:
    from service.house import House

OfRecord = Callable[[Record, Scope], Iterator[str]]
OfReturn = Callable[[Scope], Iterator[tuple[str, str]]]
# What the steps of a return find themselves.
OF_STEPS = {"figures-as-compiled": "编制之后统计数没有变动"}
CONFIRM, WHOLE = "confirm", "整份报表"
LISTED_MAX = 30  # numbers that a finding about several records names

ON_RECORDS: Mapping[str, OfRecord] = {
    "record-complete": results.record_complete,
    "units-agree": people.units_agree,
    "office-agrees": people.office_agrees,
    "names-agree": people.names_agree,
    "particulars-agree": people.particulars_agree,
    "dates-in-order": times.dates_in_order,
    "disposed-in-time": times.disposed_in_time,
    "measure-as-reported": papers.measure_as_reported,
    "party-sanction-of-member": results.party_sanction_of_member,
    "in-lieu-told": papers.in_lieu_told,
    "filing-agrees": results.filing_agrees,
    "reviewed-in-time": times.reviewed_in_time,
    "sanction-in-decision": papers.sanction_in_decision,
    "marks-agree": papers.marks_agree,
    "statistics-said": results.statistics_said,
    "executed-in-time": times.executed_in_time,
    "form-of-sanctioned": results.form_of_sanctioned,
    "reviewers-apart": people.reviewers_apart,
    "decision-says-sanction": papers.decision_says_sanction,
    "decision-names-person": papers.decision_names_person,
    "amounts-recorded": papers.amounts_recorded,
    "numbers-of-the-year": papers.numbers_of_the_year,
    "denials-confirmed": papers.denials_confirmed,
    "accepted-and-disposed-confirmed": papers.accepted_and_disposed_confirmed,
    "papers-looked-at": papers.papers_looked_at,
}
ON_RETURNS: Mapping[str, OfReturn] = {
    "relations-hold": figures.relations_hold,
    "not-below-accepted": figures.not_below_accepted,
}


@dataclass(frozen=True)
class Check:
    """One row of checks.toml."""

    id: str
    title: str
    source: str
    level: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A rule of the county that nothing recorded here can break, and why."""

    rule: str
    title: str
    because: str


@cache
def checks() -> tuple[Check, ...]:
    """Every check, in the order of the file."""
    return tuple(Check(**row | {"of": tuple(row.get("of", ()))}) for row in _rows()["check"])


@cache
def _titles() -> Mapping[str, str]:
    return {check.id: check.title for check in checks()} | OF_STEPS


def title_of(id: str) -> str:
    """What a check is called; one of another edition by its own name."""
    return _titles().get(id, id)


@cache
def kept() -> tuple[Kept, ...]:
    """Every rule that needs no check."""
    return tuple(Kept(**row) for row in _rows()["kept"])


def _rows() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("checks.toml").read_text("utf-8"))


def findings(house: "House", unit: str, span: Span, position: int) -> tuple[Finding, ...]:
    """What the checks find in a unit's span as known at a position. The views must have caught up
    with the log.
    """
    scope = Scope(house, unit, span, position)
    return tuple(finding for check in checks() for finding in found_by(check, scope))


def found_by(check: Check, scope: Scope) -> Iterator[Finding]:
    """What one check finds: one finding for each thing it speaks of."""
    said: dict[str, list[str]] = {}
    for about, sentence in _tried(check, scope):
        said.setdefault(about, []).append(sentence)
    for about, sentences in said.items():
        yield Finding(check.id, about, "".join(dict.fromkeys(sentences)), check.level)


def _tried(check: Check, scope: Scope) -> Iterator[tuple[str, str]]:
    if check.id in ON_RETURNS:
        return ON_RETURNS[check.id](scope)
    each = _on_records(check, scope)
    return _once(each) if check.level == CONFIRM else each


def _on_records(check: Check, scope: Scope) -> Iterator[tuple[str, str]]:
    try_ = ON_RECORDS[check.id]
    for record in scope.records:
        if record.kind in check.of:
            yield from ((scope.number(record), sentence) for sentence in try_(record, scope))


def _once(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What a person has to look at is asked once a return, with the records it is about."""
    numbers: dict[str, dict[str, None]] = {}
    for about, sentence in found:
        numbers.setdefault(sentence, {})[about] = None
    for sentence, about in numbers.items():
        listed = "、".join(list(about)[:LISTED_MAX]) + ("等" if len(about) > LISTED_MAX else "")
        yield WHOLE, f"{sentence}（{len(about)}件：{listed}）。"

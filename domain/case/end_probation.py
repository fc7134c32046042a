"""留党察看期满: rights are restored, a one-year term is extended once, or the member is expelled
(处分条例 12; 批准权限 21).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import DECIDED
from domain.case.meetings import must_be_carried
from domain.case.probation import extension_of, none_running, running
from domain.case.probation_form import EndProbation, ProbationDecided, branch_votes
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class RightsRestored(ProbationDecided):
    """Two more years without a post equal or above."""


@dataclass(frozen=True)
class ProbationExtended(ProbationDecided):
    extended_to: date


@dataclass(frozen=True)
class ProbationerExpelled(ProbationDecided):
    """Five years without readmission count from this decision."""

    party_sanction: str
    party_effect_from: date | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    outcome = command["probation_outcome"]
    must_be_carried(branch_votes(command))
    must_be_carried(command)
    if (outcome == "expelled") != bool(command["county_document"]):
        sentence = "开除党籍须经县纪委批准并填写批复文号，其他结果不填，请核对。"
        raise Refused("expulsion-approved-by-county", sentence)
    if outcome == "expelled":
        new = as_said(command) | {"party_effect_from": context.occurred_on}
        return here(ProbationerExpelled(**new, party_sanction="party_expulsion"))
    until = extension_of(record) if outcome == "extended" else None
    ends_on = running(record).unshifted_on
    if context.occurred_on < ends_on:
        sentence = f"留党察看至{ends_on}届满，期满后才能恢复党员权利或者延长。"
        raise Refused("probation-term-served", sentence)
    if until:
        return here(ProbationExtended(**as_said(command), extended_to=until))
    return here(RightsRestored(**as_said(command)))


STEP = Step(
    title="留党察看期满处理",
    command=EndProbation,
    decide=decide,
    leads_to={RightsRestored: None, ProbationExtended: None, ProbationerExpelled: None},
    after=DECIDED,
    closed_because=none_running,
)

"""初核了结: no breach to pursue; it counts where the person was faced (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.results import form_after
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Text
from domain.record import Record
from domain.results import Form
from domain.step import Answer, Context, Recordings, Refused, Step, here

FITTING = {  # what may have been found where a closure gives this reason
    "unfounded": ("unfounded",),
    "no_evidence": ("unfounded", "unverifiable"),
    "minor_handled": ("substantiated", "partly"),
}


class CloseVerified(Answer):
    occurred_on = BusinessDate("了结日期")
    verified_closing_reason = Choice("了结原因", CODES["verified_closing_reason"], secrecy=PUBLIC)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class VerifiedClueClosed:
    verified_closing_reason: str
    truth_found: str
    faced_person: bool
    approval_opinion: str | None
    form: Form


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    reason, truth = command["verified_closing_reason"], record.fact("truth_found")
    if truth not in FITTING[reason]:
        found = CODES["truth_found"].title_of(truth)
        sentence = f"初核结论是“{found}”，与所选了结原因不符，请另选原因或退回报告。"
        raise Refused("closing-reason-fits-truth", sentence)
    faced = record.fact("faced_person")
    result = "verified_faced" if faced else None
    form = form_after(record, context.occurred_on, result)
    return here(VerifiedClueClosed(reason, truth, faced, command["approval_opinion"], form))


STEP = Step(
    title="初核了结",
    command=CloseVerified,
    decide=decide,
    leads_to={VerifiedClueClosed: Stage.CLOSED},
    after=(Stage.VERIFICATION_RESULT_PENDING,),
)

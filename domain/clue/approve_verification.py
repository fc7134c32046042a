"""批准初步核实: plan and team are agreed to, whichever way they were proposed (执纪规则 33)."""

from dataclasses import dataclass
from typing import Any

from domain.assignment import must_not_be_recused
from domain.clue import Stage
from domain.clue.dispositions import Round, other_than, proposed
from domain.clue.team import must_have_no_interest, read_every_team
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, here


class ApproveVerification(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class VerificationApproved:
    disposition: str
    approval_opinion: str | None
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    pending = proposed(record)
    must_not_be_recused(list(pending.team), record)
    must_have_no_interest(pending.team, record, context)
    return here(
        VerificationApproved(pending.disposition, command["approval_opinion"], pending.round)
    )


def not_for_me(record: Record, context: Context) -> Refused | None:
    """For a main leader only the first role of the step's row may approve (执纪规则 33)."""
    highest = context.rulebook.step("clue.approve_verification", context.occurred_on).roles[0]
    acting = {context.role} if context.role else context.roles
    if record.fact("main_leader") and highest not in acting:
        title = context.rulebook.roles[highest].title
        sentence = f"被反映人是主要负责人，初核须由{title}批准，请交由其审批。"
        return Refused("main-leader-verification-by-party-secretary", sentence, "role")
    return other_than("prelim_verification")(record, context)


STEP = Step(
    title="批准初步核实",
    command=ApproveVerification,
    decide=decide,
    leads_to={VerificationApproved: Stage.VERIFICATION_PLANNED},
    after=(Stage.DISPOSITION_PENDING, Stage.VERIFICATION_PLAN_PENDING),
    closed_because=not_for_me,
    reads=read_every_team,
)

"""What proposals and approvals of a disposition share: what belongs to each, which is pending."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC
from domain.procedure import procedure
from domain.record import Record
from domain.step import Context, Fact, Refused

PROPOSALS = ("clue.disposition_proposed", "clue.verification_plan_proposed")
APPROVALS = (
    "clue.talk_inquiry_approved",
    "clue.talk_inquiry_repeated",
    "clue.verification_approved",
    "clue.shelving_approved",
    "clue.closure_approved",
)
NEEDED = {  # what some dispositions cannot do without and the others have no use for, with its rule
    "inquiry_mode": {"talk_inquiry": "talk-inquiry-has-mode"},
    "closing_reason": {"closed": "closure-has-reason"},
    "work_plan": {
        "talk_inquiry": "talk-inquiry-has-plan",
        "prelim_verification": "verification-has-plan",
    },
    "team": {"prelim_verification": "verification-by-two"},
}
ROUNDS_MAX = 8  # the national table has room for eight dispositions of one clue


# The event field that numbers the dispositions of a clue from one.
Round = Annotated[int, Fact("第几次处置", PUBLIC)]


def next_round(record: Record) -> int:
    """The number of the disposition now proposed. Raises Refused beyond the last there can be."""
    approved = sum(recorded.kind in APPROVALS for recorded in record)
    if approved == ROUNDS_MAX:
        raise Refused("dispositions-at-most-eight", "已处置八次，不能再次处置，请与县纪委联系。")
    return approved + 1


def must_fit(command: Mapping[str, Any]) -> None:
    """Raises Refused where the proposal lacks what its disposition needs, or has another's."""
    chosen = command["disposition"]
    for name, rules in NEEDED.items():
        if (command[name] is not None) != (chosen in rules):
            verb = "填写" if chosen in rules else "删去"
            title = CODES["disposition"].title_of(chosen)
            field = procedure().title(PROPOSALS[0], name)
            rule = rules.get(chosen) or next(iter(rules.values()))
            raise Refused(rule, f"处置方式是“{title}”，请{verb}“{field}”。")


def proposed(record: Record) -> Any:
    """The proposal that waits for an answer; the stage has made sure that there is one."""
    proposal = record.last(*PROPOSALS)
    assert proposal is not None
    return proposal.event


def other_than(disposition: str) -> Callable[[Record, Context], Refused | None]:
    """The guard of an approval: it is closed while another disposition is proposed."""

    def closed_because(record: Record, context: Context) -> Refused | None:
        pending = proposed(record).disposition
        if pending == disposition:
            return None
        sentence = f"提出的是“{CODES['disposition'].title_of(pending)}”，请按此审批或退回。"
        return Refused("approval-matches-proposal", sentence, "stage")

    return closed_because

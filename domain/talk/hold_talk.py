"""登记谈话: a leader talked with people about themselves and their work (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here
from domain.talk import Stage
from domain.talk.talk_form import HoldTalk


@dataclass(frozen=True)
class TalkHeld:
    talk_number: Annotated[str, Fact("谈话编号", PUBLIC)]
    talk_kind: str
    talked_by: tuple[str, ...]
    duty_list_id: str | None
    talked_to: tuple[str, ...]
    heads: Annotated[int, Fact("人数", PUBLIC)]
    talk_note: str
    follow_up: bool
    interview_ground: str | None = None


@dataclass(frozen=True)
class FollowUpOrdered:
    due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    due_on = said.pop("due_on")
    if (due_on is not None) != said["follow_up"]:
        raise Refused("talk-follow-up-dated", "需要跟进的填写完成期限，不需要的不填。")
    if command["interview_ground"] and command["talk_kind"] != "interview":
        raise Refused("interview-ground-of-interview", "只有约谈选约谈情形，其他谈话请不选。")
    held = TalkHeld(context.numbered("谈"), heads=len(said["talked_to"]), **said)
    return here(held, FollowUpOrdered(due_on)) if due_on else here(held)


STEP = Step(
    title="登记谈话",
    command=HoldTalk,
    decide=decide,
    leads_to={TalkHeld: Stage.DONE, FollowUpOrdered: Stage.FOLLOW_UP},
    series=Series("talk_number"),
    reserves=("talk_number",),
)

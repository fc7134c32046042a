"""撤销岗位: the post exists no more and leaves the register (廉政风险防控)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.post import Stage
from domain.step import Step, says


class AbolishPost(Command):
    occurred_on = BusinessDate("撤销日期")
    reason = Text("撤销原因")


@dataclass(frozen=True)
class PostAbolished:
    reason: str


STEP = Step(
    title="撤销岗位",
    command=AbolishPost,
    decide=says(PostAbolished),
    leads_to={PostAbolished: Stage.ABOLISHED},
    after=(Stage.REVIEWED,),
    aside=True,
)

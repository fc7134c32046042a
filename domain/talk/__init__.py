"""谈话: a talk as supervision, with one, some or many, behind which there is no clue.

It is none of the four forms: those are results of clues and cases.
"""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: held, and followed up where that was ordered."""

    DONE = "done", "已谈话"
    FOLLOW_UP = "follow_up", "待跟进"


KIND = Kind(
    "谈话",
    Stage,
    number="talk_number",
    caption="talked_to",
    standing=("talk_number", "talk_kind", "duty_list_id"),
    finished=(Stage.DONE,),
)

"""以案促改: what a case teaches, from its analysis to the sessions held and rules made of it."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: analysed, and put to use."""

    ANALYSED = "analysed", "已剖析待整改"
    COMPLETED = "completed", "已完成"


KIND = Kind(
    "以案促改",
    Stage,
    number="lesson_number",
    caption="lesson_title",
    standing=("lesson_number",),
    finished=(Stage.COMPLETED,),
)

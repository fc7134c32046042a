"""通报: a paper that tells what was found and whom it concerns, numbered when it is issued."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: drafted, agreed to, issued."""

    DRAFTED = "drafted", "已拟稿待签批"
    RETURNED = "returned", "退回修改"
    APPROVED = "approved", "已签批待印发"
    ISSUED = "issued", "已印发"


KIND = Kind(
    "通报",
    Stage,
    number="circular_number",
    caption="circular_title",
    standing=("circular_cases",),
    finished=(Stage.ISSUED,),
)

"""“三重一大”事项: a major decision whose making the commission has watched."""

from domain.record import Kind, Stages


class Stage(Stages):
    """Most decisions are in order and are only recorded."""

    RECORDED = "recorded", "已登记"
    IRREGULAR = "irregular", "不规范待处理"
    SETTLED = "settled", "已处理"


KIND = Kind(
    "“三重一大”事项",
    Stage,
    number="major_decision_number",
    standing=("major_matter", "decision_unit"),
    caption="decision_subject",
    finished=(Stage.RECORDED, Stage.SETTLED),
)

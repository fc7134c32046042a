"""预警信息: what a data platform pushed, and what checking it showed."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: received, then checked."""

    RECEIVED = "received", "待核查"
    CLOSED = "closed", "已核查办结"


KIND = Kind(
    "预警信息",
    Stage,
    number="alert_number",
    caption="alert_text",
    standing=("alert_number", "work_fields"),
    finished=(Stage.CLOSED,),
)

"""上级部署: what a higher organ told the township to do, until the report on it is accepted."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: received, reported upwards, sent back or closed."""

    RECEIVED = "received", "已接收待落实"
    REPORTED = "reported", "已报送"
    SENT_BACK = "sent_back", "上级退回"
    CLOSED = "closed", "已办结"


KIND = Kind(
    "上级部署",
    Stage,
    number="instruction_number",
    caption="instruction_title",
    standing=("instruction_number",),
    finished=(Stage.CLOSED,),
)

"""接访, one record for each reception of visitors, whether or not a petition comes of it."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: whoever comes is heard, and then answered."""

    RECEIVED = "received", "已接访待答复"
    ANSWERED = "answered", "已答复"


KIND = Kind(
    "接访",
    Stage,
    number="reception_number",
    standing=("reception_number", "visit_purpose", "duty_list_id"),
    caption="visit_purpose",
    finished=(Stage.ANSWERED,),
)

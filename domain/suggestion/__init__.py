"""纪检监察建议书: what a unit is asked to mend, and what it answered."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: from the draft to what was adopted of it."""

    PROPOSED = "proposed", "待批准"
    REJECTED = "rejected", "未予批准"
    ISSUED = "issued", "已发出待回复"
    REPLIED = "replied", "已回复待确认"
    CLOSED = "closed", "已确认采纳情况"


KIND = Kind(
    "纪检监察建议书",
    Stage,
    number="suggestion_number",
    caption="suggestion_text",
    standing=("suggestion_number",),
    finished=(Stage.REJECTED, Stage.CLOSED),
)

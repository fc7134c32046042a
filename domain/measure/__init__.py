"""监督中的第一种形态措施, one record a person: what is taken on somebody without a clue.

What counts as a result of a clue (统计指标) stands on the clue; nothing here enters the four forms.
"""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: proposed, agreed to, carried out, and answered in writing where that was ordered."""

    PROPOSED = "proposed", "已提出待批准"
    APPROVED = "approved", "已批准待实施"
    AWAITING_SELF_REVIEW = "awaiting_self_review", "待收书面检查"
    DONE = "done", "已实施"
    REJECTED = "rejected", "不予采取"


KIND = Kind(
    "监督中的措施",
    Stage,
    number="measure_number",
    standing=("measure", "measure_ground", "campaign_id", "rank", "political_status"),
    person="person_id",
    finished=(Stage.DONE, Stage.REJECTED),
)

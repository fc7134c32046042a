"""矛盾纠纷, one record for each dispute found: until it is settled or passed into other hands."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 排查化解台账 has them."""

    LISTED = "listed", "化解中"
    RESOLVED = "resolved", "已化解"
    BECAME_CLUE = "became_clue", "已转为线索"
    HANDED_OVER = "handed_over", "已移交"


KIND = Kind(
    "矛盾纠纷",
    Stage,
    number="dispute_number",
    standing=(
        "dispute_number",
        "dispute_kind",
        "dispute_level",
        "responsible_unit",
        "screening_id",
    ),
    caption="dispute_text",
    finished=(Stage.RESOLVED, Stage.BECAME_CLUE, Stage.HANDED_OVER),
)

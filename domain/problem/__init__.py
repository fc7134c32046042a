"""监督发现的问题, one record for each: who is to put it right, by when, and whether it was."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: put right is what somebody else has verified, not what was reported."""

    OPEN = "open", "待整改"
    REPORTED = "reported", "已报整改待核验"
    RECTIFIED = "rectified", "已整改"
    TRANSFERRED = "transferred", "已移交有关部门"


KIND = Kind(
    "监督发现的问题",
    Stage,
    number="problem_number",
    caption="problem_text",
    standing=(
        "problem_number",
        "campaign_id",
        "work_fields",
        "eight_rules_problem",
        "problem_origin",
    ),
    finished=(Stage.RECTIFIED, Stage.TRANSFERRED),
)

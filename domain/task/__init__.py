"""责任任务: one item of the “两个责任” platform, with its owner, its last day and its material."""

from domain.record import Kind, Stages


class Stage(Stages):
    """From being given out to material that is accepted."""

    ASSIGNED = "assigned", "已交办待签收"
    CONFIRMED = "confirmed", "办理中"
    SUBMITTED = "submitted", "材料待审核"
    RETURNED = "returned", "材料已退回"
    ACCEPTED = "accepted", "已审核通过"
    CANCELLED = "cancelled", "已撤销"


UNDER_WAY = (Stage.ASSIGNED, Stage.CONFIRMED, Stage.SUBMITTED, Stage.RETURNED)

KIND = Kind(
    "责任任务",
    Stage,
    number="task_number",
    standing=("task_class", "material_form", "responsible_unit"),
    caption="task_text",
    finished=(Stage.ACCEPTED, Stage.CANCELLED),
)

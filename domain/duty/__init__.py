"""责任人: who answers in a unit for one field of work, and in which way (责任制网络)."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A duty is held until it ends; who holds it may change."""

    IN_FORCE = "in_force", "履职中"
    ENDED = "ended", "已终止"


KIND = Kind(
    "责任人",
    Stage,
    number="duty_number",
    standing=("duty_kind", "duty_field", "responsible_unit"),
    caption="responsible_person",
    finished=(Stage.ENDED,),
)

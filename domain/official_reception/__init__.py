"""公务接待: one record for each reception of official guests, and what a check of it found."""

from domain.record import Kind, Stages


class Stage(Stages):
    """What is logged waits to be checked."""

    LOGGED = "logged", "已登记待检查"
    CHECKED = "checked", "已检查"


KIND = Kind(
    "公务接待",
    Stage,
    number="official_reception_number",
    caption="guest_unit",
    standing=("official_reception_number",),
    finished=(Stage.CHECKED,),
)

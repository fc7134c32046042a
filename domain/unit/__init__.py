"""单位: the commission itself, those above it, the villages, departments, stations below it."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A unit exists."""

    ACTIVE = "active", "在册"


KIND = Kind(
    "单位",
    Stage,
    number="unit_title",
    standing=("closed_through", "unit_level", "parent_unit"),
    correctable=False,
    business=False,
)

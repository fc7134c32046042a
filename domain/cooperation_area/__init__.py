"""协作片区: units whose commissions help each other with checks and cases, one record an area."""

from domain.record import Kind, Stages


class Stage(Stages):
    """An area works until it is dissolved."""

    FORMED = "formed", "运行中"
    DISSOLVED = "dissolved", "已撤销"


KIND = Kind(
    "协作片区",
    Stage,
    number="area_number",
    caption="area_title",
    standing=("area_number", "area_title"),
    finished=(Stage.DISSOLVED,),
)

"""监督队伍: groups, full-time staff, supervisors; one record for each part, with its number."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A part of the workforce is there until it is dissolved."""

    IN_PLACE = "in_place", "在岗"
    DISSOLVED = "dissolved", "已撤销"


KIND = Kind(
    "监督队伍",
    Stage,
    number="workforce_number",
    caption="workforce_title",
    standing=("workforce_number", "workforce_kind"),
    finished=(Stage.DISSOLVED,),
)

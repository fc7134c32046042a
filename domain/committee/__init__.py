"""纪委班子: a commission's seats, who sits in them, who acts for whom; one record for a unit."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A commission is in place until it is dissolved."""

    IN_PLACE = "in_place", "在任"
    DISSOLVED = "dissolved", "已撤销"


KIND = Kind(
    "纪委班子",
    Stage,
    number="committee_title",
    standing=("committee_unit", "committee_title"),
    finished=(Stage.DISSOLVED,),
)

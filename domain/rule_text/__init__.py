"""规章制度: one record for each rule of the house, with every version of its text."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A rule is in force from its adoption until it is abolished."""

    IN_FORCE = "in_force", "现行有效"
    ABOLISHED = "abolished", "已废止"


KIND = Kind(
    "规章制度",
    Stage,
    number="rule_title",
    standing=("rule_title",),
    finished=(Stage.ABOLISHED,),
)

"""矛盾纠纷排查, one record for each round: which villages were screened, what it showed."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: a round is run, and summed up."""

    RUN = "run", "排查中"
    CLOSED = "closed", "已结束"


KIND = Kind(
    "矛盾纠纷排查",
    Stage,
    number="screening_number",
    standing=("screening_number",),
    caption="screening_villages",
    finished=(Stage.CLOSED,),
)

"""宣传品和承诺书: what was put out for people to read, and what people have signed."""

from domain.record import Kind, Stages


class Stage(Stages):
    """What is entered is done; samples and signed papers may go to the files."""

    DONE = "done", "已登记"
    FILED = "filed", "已归档"


KIND = Kind(
    "宣传品和承诺书",
    Stage,
    number="publicity_number",
    caption="publicity_title",
    standing=("publicity_number", "campaign_id"),
    finished=(Stage.DONE, Stage.FILED),
)

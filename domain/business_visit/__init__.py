"""走访企业: who went to see a business, what it said, and what came of that."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: open until every opinion has been seen to."""

    VISITED = "visited", "已走访待办结"
    CLOSED = "closed", "已办结"


KIND = Kind(
    "走访企业",
    Stage,
    number="visit_number",
    caption="business_name",
    standing=("visit_number", "business_name"),
    finished=(Stage.CLOSED,),
)

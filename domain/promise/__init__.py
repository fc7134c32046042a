"""为民办实事和调查研究: what a leader promised to do or to look into, until it is done."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: promised, fulfilled or withdrawn."""

    MADE = "made", "已承诺待兑现"
    FULFILLED = "fulfilled", "已兑现"
    WITHDRAWN = "withdrawn", "已撤回"


KIND = Kind(
    "为民办实事和调查研究",
    Stage,
    number="promise_number",
    caption="promise_title",
    standing=("promise_number", "promise_kind", "duty_list_id"),
    finished=(Stage.FULFILLED, Stage.WITHDRAWN),
)

"""退回审查: only what an inquiry has brought can go back to one."""

from domain.record import Record
from domain.step import Context, Refused


def without_inquiry(record: Record, context: Context) -> Refused | None:
    """The guard of steps that lead back to the inquiry: closed where there was none."""
    if record.fact("case_type") != "judgment":
        return None
    sentence = "本件依据生效裁判直接审理，没有审查环节，请暂缓受理或者退回补充材料。"
    return Refused("direct-review-has-no-inquiry", sentence, "stage")

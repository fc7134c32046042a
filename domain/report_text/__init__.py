"""年度报告文字: what people wrote of a year's report, one record a unit and year.

Its figures are no part of it: they are counted.
"""

from domain.record import Kind, Stages


class Stage(Stages):
    """Drafted, put forward, adopted."""

    DRAFTING = "drafting", "起草中"
    SUBMITTED = "submitted", "已提请审定"
    ADOPTED = "adopted", "已审定"


KIND = Kind(
    "年度报告文字",
    Stage,
    number="report_text_number",
    standing=("report_year",),
    finished=(Stage.ADOPTED,),
)

"""统计报表: what a unit reports of a span of months to the unit above, one record for each.

    compile → compiled → check → checked → submit → submitted → accept → accepted
                 ↑ recompile                            ↓ send back      ↓ restate
                 └──────────────────────────────── sent back        compiled (…)

Its figures are frozen. It is not correctable: what is not accepted yet is compiled again, what is
accepted is restated, and goes the same way once more.
"""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: compiled and checked by the unit, then in the hands of the unit above."""

    COMPILED = "compiled", "已编制待校核"
    CHECKED = "checked", "已校核待上报"
    SUBMITTED = "submitted", "已上报待接收"
    SENT_BACK = "sent_back", "退回修改"
    ACCEPTED = "accepted", "已接收"


KIND = Kind(
    "统计报表",
    Stage,
    number="return_key",
    caption="return_title",
    standing=("return_span", "span_kind"),
    finished=(Stage.ACCEPTED,),
    correctable=False,
)

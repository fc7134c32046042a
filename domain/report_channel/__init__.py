"""举报渠道: boxes, telephones, addresses and codes by which people may report, one record a set."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A channel is in service until it is closed."""

    IN_SERVICE = "in_service", "使用中"
    CLOSED = "closed", "已停用"


KIND = Kind(
    "举报渠道",
    Stage,
    number="report_channel_number",
    caption="channel_place",
    standing=("report_channel_number", "channel_kind"),
    finished=(Stage.CLOSED,),
)

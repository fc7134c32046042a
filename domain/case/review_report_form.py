"""审理报告: what review found, in the order of the paper (执纪规则 55)."""

from domain.codes import CODES
from domain.fields import (
    PUBLIC,
    Articles,
    BusinessDate,
    Choice,
    Command,
    Day,
    Flag,
    References,
    Text,
)


class SubmitReviewReport(Command):
    occurred_on = BusinessDate("报告日期")
    review_talk_on = Day("审理谈话日期", secrecy=PUBLIC, required=False, group="审理谈话")
    review_talkers = References("谈话人", kind="account", required=False, hint="审理组成员两人以上")
    review_talk_summary = Text("本人的陈述和申辩", required=False)
    review_talk_unable = Text(
        "谈话不能进行的理由", required=False, hint="如本人死亡、失踪；填了此项，以上三项不填"
    )
    breach_facts = Text("认定的违纪违法事实", group="事实和定性")
    act_from = Day("首次违纪违法日期", secrecy=PUBLIC)
    act_to = Day("末次违纪违法日期", secrecy=PUBLIC)
    newer_rules_lighter = Flag("是否因现行规定处理较轻而适用现行规定", secrecy=PUBLIC)
    breach_articles = Articles(
        "适用的处分条例条款", secrecy=PUBLIC, required=False, hint="纪委立案的必填"
    )
    important_or_complex = Flag(
        "是否比较重要或者复杂", secrecy=PUBLIC, group="审理意见", hint="按县纪委的标准认定"
    )
    importance_reason = Text("认定理由")
    proposed_party_sanction = Choice(
        "拟给予党纪处分",
        CODES["party_sanction"],
        secrecy=PUBLIC,
        required=False,
        hint="两类处分都不拟给予的，两项都不填",
    )
    proposed_admin_sanction = Choice(
        "拟给予政务处分", CODES["admin_sanction"], secrecy=PUBLIC, required=False
    )
    discussed_on = Day("集体审议日期", secrecy=PUBLIC)
    discussion_minutes = Text("集体审议意见")
    late_reason = Text("超期原因", required=False, hint="超过期限才报告的必填")

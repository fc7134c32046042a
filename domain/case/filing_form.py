"""The form of the filing report 立案呈批报告, and the event that keeps it (执纪规则 38)."""

from dataclasses import dataclass
from datetime import date

from domain.codes import CODES
from domain.fields import (
    PUBLIC,
    Articles,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Day,
    Flag,
    Reference,
    References,
    Text,
)


class SubmitFilingReport(Command):
    occurred_on = BusinessDate("呈报日期")
    case_track = Choice("立案类型", CODES["case_track"], secrecy=PUBLIC, group="立案依据")
    filing_grounds = Text("主要违纪违法事实和立案依据", hint="写明已掌握的部分事实和证据")
    act_from = Day("首次违纪违法日期", secrecy=PUBLIC)
    act_to = Day("末次违纪违法日期", secrecy=PUBLIC)
    breach_articles = Articles("涉嫌违反的条款", secrecy=PUBLIC, required=False)
    transfer_requested_too = Flag(
        "是否一并提请移送审理",
        secrecy=PUBLIC,
        required=False,
        hint="事实简单清楚的可以一并提请；移送仍须另行批准",
    )
    eight_rules = Flag("是否违反中央八项规定精神", secrecy=PUBLIC, group="统计事项")
    eight_rules_problem = Choices(
        "问题类型",
        CODES["eight_rules_problem"],
        secrecy=PUBLIC,
        required=False,
        hint="违反中央八项规定精神的必填",
    )
    eight_rules_kind = Choice(
        "主要问题类型",
        CODES["eight_rules_problem"],
        secrecy=PUBLIC,
        required=False,
        hint="一件只计一种；不选的按所选的第一种计",
    )
    problem_tags = Choices(
        "问题标签", CODES["problem_tag"], secrecy=PUBLIC, required=False, hint="不选的随线索"
    )
    is_accountability = Flag("是否属于问责", secrecy=PUBLIC)
    self_surrendered = Flag("是否主动投案", secrecy=PUBLIC)
    self_confessed = Flag("是否主动交代", secrecy=PUBLIC)
    handler = Reference("承办人", kind="account", secrecy=PUBLIC, group="审查组")
    team = References("审查组成员", kind="account", hint="至少两人，含承办人")


@dataclass(frozen=True)
class FilingReport:
    """What the report says; the event of its step is one of these."""

    case_track: str
    filing_grounds: str
    act_from: date
    act_to: date
    breach_articles: str | None
    transfer_requested_too: bool | None
    eight_rules: bool
    eight_rules_problem: tuple[str, ...] | None
    is_accountability: bool
    self_surrendered: bool
    self_confessed: bool
    handler: str
    team: tuple[str, ...]
    eight_rules_kind: str | None = None
    problem_tags: tuple[str, ...] | None = None

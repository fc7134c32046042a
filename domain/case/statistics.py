"""统计事项: what the national tables ask of a case besides its steps (domain checks C12)."""

from collections.abc import Mapping
from typing import Any

from domain.decide import DATES
from domain.step import Context, Refused


def must_be_consistent(stated: Mapping[str, Any], context: Context) -> None:
    """Refuses dates out of order, and a problem named where the eight rules are kept, or none where
    they are broken.
    """
    first, last = stated["act_from"], stated["act_to"]
    if first and last and not first <= last <= context.occurred_on:
        raise Refused(DATES, "首次、末次违纪违法日期和办理日期应依次先后，请核对。")
    against, problems = stated["eight_rules"], stated["eight_rules_problem"]
    if bool(against) != bool(problems):
        sentence = "违反中央八项规定精神的须选问题类型，不违反的不选，请核对。"
        raise Refused("eight-rules-problem-named", sentence)
    if stated["eight_rules_kind"] and stated["eight_rules_kind"] not in (problems or ()):
        sentence = "主要问题类型须是所选问题类型中的一种，请核对。"
        raise Refused("eight-rules-problem-named", sentence)
    since = context.rulebook.rules["after-eight-rules"][0].in_force
    if against and last and last < since:
        raise Refused("after-eight-rules", f"行为均在{since}以前的，不计入违反中央八项规定精神。")


def kind_counted(stated: Mapping[str, Any]) -> str | None:
    """The one kind of problem that a case counts as: what is said, or else the first of them."""
    problems = stated["eight_rules_problem"] or (None,)
    return stated["eight_rules_kind"] or problems[0]

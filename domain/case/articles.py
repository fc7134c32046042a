"""定性条款: the articles of 处分条例 that name breaches, by the edition that applies to the act.

Each edition's row in the rule book cites them as ranges, 第28条至第35条; they are read off there,
so that what is checked is what is shown. Earlier editions, as that of 2015, are for a place to add.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.case.filing import PARTY
from domain.record import Record
from domain.rulebook import NoRuleInForce, Rule
from domain.step import Context, Refused

RULE = "articles-of-the-edition"
RANGE = re.compile("第([0-9]+)条至第([0-9]+)条")
CITED = re.compile("(?:^|、)第([0-9]+)条")


def must_be_in_edition(articles: str, day: date, context: Context) -> None:
    """Raises Refused where an article is not among those on breaches in the edition of the day."""
    edition = _edition(day, context)
    ranges = [range(int(first), int(last) + 1) for first, last in RANGE.findall(edition.article)]
    for article in map(int, CITED.findall(articles)):
        if not any(article in each for each in ranges):
            sentence = f"第{article}条不是适用于{day}的{edition.title}中的违纪条款，请核对。"
            raise Refused("articles-of-the-edition", sentence)


def must_cite(command: Mapping[str, Any], record: Record, context: Context) -> None:
    """Refuses a report of a Party case without articles, and articles of another edition than that
    of the last act, or of today where that is lighter.
    """
    if not command["breach_articles"]:
        if record.fact("case_track") in PARTY:
            sentence = "纪委立案的须写明适用的处分条例条款，请填写。"
            raise Refused("breach-articles-named", sentence)
        return
    day = context.occurred_on if command["newer_rules_lighter"] else command["act_to"]
    must_be_in_edition(command["breach_articles"], day, context)


def _edition(day: date, context: Context) -> Rule:
    try:
        return context.rulebook.rule(RULE, day)
    except NoRuleInForce:
        sentence = (
            f"{day}适用的处分条例版本未录入，请核对末次违纪日期；"
            "现行规定处理较轻的选适用现行规定，否则请系统管理员把该版本的条款范围录为地方规则。"
        )
        raise Refused("articles-of-the-edition", sentence) from None

"""定性条款: the articles of 处分条例 that name breaches, by the edition that applies to the act.

Each edition's row in the rule book cites them as ranges, 第28条至第35条; they are read off there,
so that what is checked is what is shown.
"""

import re
from datetime import date

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


def _edition(day: date, context: Context) -> Rule:
    try:
        return context.rulebook.rule(RULE, day)
    except NoRuleInForce:
        sentence = f"{day}适用的处分条例尚未录入，请核对末次违纪日期。"
        raise Refused("articles-of-the-edition", sentence) from None

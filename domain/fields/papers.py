"""What official papers carry: their numbers, the articles they cite, sums of money."""

import re
from decimal import Decimal
from typing import Any

from marshmallow import fields

from domain.fields.asked import NARROW, Asked
from domain.fields.texts import Line

NUMBER_FORM = re.compile(r"(.{1,20}?)[〔\[［(（【]([0-9]{4})[〕\]］)）】]第?([0-9]{1,6})号")
NUMERAL = "[0-9〇零一二三四五六七八九十百]{1,7}"
ARTICLE_FORM = re.compile(
    f"第?({NUMERAL})条(?:之({NUMERAL}))?(?:第?({NUMERAL})款)?(?:第?({NUMERAL})项)?"
)
ARTICLES_MAX = 300
CENTS = Decimal("0.01")


class DocumentNumber(Line):
    """文号: whose paper, 〔year〕, number; written however people write it, kept as the standard
    (GB/T 9704-2012, 7.2.5) has it: 某纪立〔2026〕3号.
    """

    invalid = "应写作 某纪立〔2026〕3号，请核对代字、年份和序号"
    length_max = 60

    def read(self, value: Any) -> Any:
        found = NUMBER_FORM.fullmatch("".join(super().read(value).translate(NARROW).split()))
        if not found or not int(found[3]):
            raise self.make_error("invalid")
        return f"{found[1]}〔{found[2]}〕{int(found[3])}号"


class Articles(Asked, fields.String):
    """The articles a breach is judged by, in the order cited: 第三十条、第一百二十四条第二款.

    Kept with Arabic numerals, 第30条、第124条第2款, so that they can be counted.
    """

    invalid = "应写作 第一百二十四条第二款，多条之间用顿号，请核对"

    def read(self, value: Any) -> Any:
        cited = re.split("[、，,；;\n]+", super().read(value).translate(NARROW).replace(" ", ""))
        articles = list(map(self._article, filter(None, cited)))
        if not articles:
            raise self.make_error("invalid")
        return "、".join(articles)

    def _article(self, text: str) -> str:
        found = ARTICLE_FORM.fullmatch(text)
        if not found:
            raise self.make_error("invalid")
        article, of, paragraph, item = (part and self._number(part) for part in found.groups())
        said = f"第{article}条"
        said += f"之{of}" if of else ""
        said += f"第{paragraph}款" if paragraph else ""
        return said + (f"第{item}项" if item else "")

    def _number(self, text: str) -> int:
        from cn2an import cn2an

        try:
            number = int(text) if text.isdigit() else int(cn2an(text, "smart"))
        except ValueError:
            raise self.make_error("invalid") from None
        if not 0 < number <= ARTICLES_MAX:
            raise self.make_error("invalid")
        return number


class Money(Asked, fields.Decimal):
    """An exact sum in 元, with at most two decimals."""

    loads_to = Decimal
    invalid = "请填以元为单位的金额，如 12300.50 或 38万"
    in_ten_thousands = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,6})?")
    form = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,12}(?:\.[0-9]{1,2})?")

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title, as_string=True, **more)

    def read(self, value: Any) -> Any:
        if isinstance(value, Decimal):
            return value.quantize(CENTS)
        if type(value) is int:
            value = str(value)
        text = super().read(value).translate(NARROW).replace("，", ",")
        text = text.removesuffix("元").strip().removeprefix("¥").removeprefix("￥").strip()
        unit, text = (10_000, text.removesuffix("万").strip()) if text.endswith("万") else (1, text)
        if not (self.in_ten_thousands if unit > 1 else self.form).fullmatch(text):
            raise self.make_error("invalid")
        return (Decimal(text.replace(",", "")) * unit).quantize(CENTS)

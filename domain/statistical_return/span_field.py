"""统计期 as a form asks for it, and what a return says of it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, Line
from domain.fields.asked import NARROW
from domain.span import NotASpan, Span
from domain.step import Context, Fact, Refused

KIND_OF_LENGTH = {1: "month", 3: "quarter", 6: "half", 12: "year"}
SPAN_KIND = CODES["span_kind"].codes


class SpanText(Line):
    """A span of statistics months, as `Span` reads it; kept in its shortest form."""

    def read(self, value: Any) -> Any:
        try:
            return Span.read(super().read(value).translate(NARROW).upper()).code
        except NotASpan as error:
            raise self.refusal("span", str(error)) from None


@dataclass(frozen=True)
class SpanFacts:
    """Of whom and of when a return is: the first words of every one."""

    return_key: Annotated[str, Fact("报表编号", PUBLIC)]
    return_span: str
    return_title: Annotated[str, Fact("报表名称", PUBLIC)]
    span_kind: Annotated[str, Fact("报表类别", PUBLIC, labels=SPAN_KIND)]
    span_ends_on: Annotated[date, Fact("统计期末", PUBLIC)]


def of_span(code: str, unit: str) -> dict[str, Any]:
    """What a unit's return says of its span."""
    span = Span.read(code)
    return {
        "return_key": f"{unit}/{code}",
        "return_span": code,
        "return_title": f"{span.title}统计报表",
        "span_kind": kind_of(span),
        "span_ends_on": last_day(span),
    }


def kind_of(span: Span) -> str:
    """Only months counted from January on are told apart from spans of their own name."""
    named = ".." not in span.code
    return KIND_OF_LENGTH[len(span.months)] if named else "to_date"


def last_day(span: Span) -> date:
    """The last day of a span."""
    month = int(span.last[5:])
    return date(span.year, month, monthrange(span.year, month)[1])


def must_be_over(code: str, context: Context) -> None:
    """A span is reported when it has ended. Raises Refused."""
    ends_on = last_day(Span.read(code))
    if context.occurred_on <= ends_on:
        sentence = f"统计期到{ends_on}才结束，未结束的统计期不能编制；请在其后办理。"
        raise Refused("return-span-over", sentence)

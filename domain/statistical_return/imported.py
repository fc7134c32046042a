"""接收报表文件: a return that a unit below compiled in its own store, as its signed file says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PUBLIC, Text
from domain.record import Record
from domain.statistical_return.figures import FrozenFigures, frozen
from domain.statistical_return.files import ReturnFile
from domain.statistical_return.findings import Override
from domain.statistical_return.span_field import SpanFacts, must_be_over, of_span
from domain.step import Context, Fact, Refused

FILE_MAX = 400_000  # characters; a return of all cells has some 60,000
IMPORTED = "statistical_return.return_imported"


def file_field(title: str, hint: str) -> Text:
    """A signed file, as the text it is."""
    return Text(title, max_length=FILE_MAX, hint=hint)


@dataclass(frozen=True)
class ImportedFacts(FrozenFigures, SpanFacts):
    """What a signed file says."""

    for_unit: Annotated[str, Fact("填报单位代码", PUBLIC)]
    return_version: Annotated[int, Fact("上报次数", PUBLIC)]
    submitted_on: Annotated[date, Fact("上报日期", PUBLIC)]
    overrides: Annotated[tuple[Override, ...], Fact("书面说明")]


def said_in(file: ReturnFile) -> Mapping[str, Any]:
    """What the record keeps of a file."""
    return {
        **of_span(file.span, file.unit),
        **frozen(file.compiled),
        "for_unit": file.unit,
        "return_version": file.version,
        "submitted_on": file.submitted_on,
        "overrides": file.overrides,
    }


def must_precede(file: ReturnFile, context: Context) -> None:
    """A file is not taken before its span is over, nor before it was handed in. Raises Refused."""
    must_be_over(file.span, context)
    if context.occurred_on < file.submitted_on:
        sentence = f"日期不能早于报表的上报日期（{file.submitted_on}），请核对两个日期。"
        raise Refused("dates-in-order", sentence)


def compiled_elsewhere(record: Record) -> Refused | None:
    """Why a return that came as a file is not compiled here; None where it did not."""
    if record.last(IMPORTED) is None:
        return None
    sentence = "这份报表由填报单位在自己的系统里编制，请由其更正后重新报送文件。"
    return Refused("return-compiled-at-home", sentence, "stage")

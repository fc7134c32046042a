"""A form with one field of every kind, and what comes of filling it in."""

from typing import Any

import pytest
from marshmallow import ValidationError

from domain.codes import CODES
from domain.fields import (
    PERSON,
    Asked,
    Choice,
    Choices,
    Command,
    Day,
    FieldError,
    Flag,
    IdNumber,
    Line,
    Names,
    Pasted,
    PersonName,
    Reference,
    References,
    Restatement,
    Rows,
    Text,
    Version,
    Whole,
    errors_of,
)

SAMPLE = "11010519491231002X"


class Person(Command):
    name = PersonName("姓名", secrecy=PERSON)
    born_on = Day("出生日期", required=False)


def kinds(required: bool) -> dict[str, Asked]:
    return {
        "line": Line("标题", required=required),
        "text": Text("内容", required=required),
        "name": PersonName("姓名", required=required),
        "id_number": IdNumber("身份证号码", required=required),
        "day": Day("受理日期", required=required),
        "choice": Choice("处置方式", CODES["disposition"], required=required),
        "choices": Choices("违纪类别", CODES["discipline_category"], required=required),
        "flag": Flag("署名举报", required=required),
        "whole": Whole("人数", minimum=1, maximum=9, required=required),
        "reference": Reference("承办人", "account", required=required),
        "references": References("核查组成员", "account", required=required),
        "rows": Rows("被反映人", Person, maximum=3, required=required),
        "names": Names("检查单位", required=required),
        "pasted": Pasted("签到", Person, required=required),
        "restatement": Restatement("更正后的内容", required=required),
        "version": Version("版本", required=required),
    }


Form = Command.from_dict(kinds(required=True))()
Optional = Command.from_dict(kinds(required=False))()
COMPLETE: dict[str, Any] = {
    "line": "标题",
    "text": "第一行\n第二行",
    "name": "张某",
    "id_number": SAMPLE,
    "day": "2026-03-08",
    "choice": "closed",
    "choices": ["work", "life"],
    "flag": True,
    "whole": 3,
    "reference": "0123456789abcdef" * 2,
    "references": ["0123456789abcdef" * 2],
    "rows": [{"name": "李某", "born_on": None}],
    "names": ["甲村", "乙村"],
    "pasted": [{"name": "王某", "born_on": None}],
    "restatement": {"reason": "理由"},
    "version": 0,
}


def loaded(field: str, value: object) -> Any:
    return Optional.load({field: value})[field]


def refusal(field: str, value: object) -> FieldError:
    with pytest.raises(ValidationError) as caught:
        Optional.load({field: value})
    (error,) = errors_of(caught.value)
    return error


def errors(schema: Any, value: object) -> list[FieldError]:
    with pytest.raises(ValidationError) as caught:
        schema.load(value)
    return errors_of(caught.value)

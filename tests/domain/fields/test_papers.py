"""文号, 条款, 金额: read in the ways people write them, kept in one."""

from decimal import Decimal

import pytest
from marshmallow import ValidationError

from domain.fields import Articles, DocumentNumber, Money


@pytest.mark.parametrize(
    "written",
    [
        "某纪立〔2026〕3号",
        "某纪立[2026]3号",
        "某纪立（2026）第3号",
        "某纪立【２０２６】０３号",
        " 某纪立 〔2026〕 3 号 ",
    ],
)
def test_a_document_number_is_kept_as_the_standard_has_it(written):
    assert DocumentNumber("文号").deserialize(written) == "某纪立〔2026〕3号"


@pytest.mark.parametrize(
    "written", ["某纪立2026年3号", "〔2026〕3号", "某纪立〔26〕3号", "某〔2026〕0号"]
)
def test_what_is_no_document_number_is_refused(written):
    with pytest.raises(ValidationError, match="文号应写作 某纪立〔2026〕3号"):
        DocumentNumber("文号").deserialize(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("第一百二十四条", "第124条"),
        ("第三十条、第一百二十四条第二款", "第30条、第124条第2款"),
        ("第30条第一款第三项；第九十七条", "第30条第1款第3项、第97条"),
        ("第一百条之一", "第100条之1"),
        ("第２８条，", "第28条"),
    ],
)
def test_articles_are_kept_in_figures(written, kept):
    assert Articles("条款").deserialize(written) == kept
    assert Articles("条款").deserialize(kept) == kept


@pytest.mark.parametrize(
    "written", ["处分条例", "第零条", "第301条", "第百百条", "、", "第一百二十四条第二章"]
)
def test_what_cites_no_article_is_refused(written):
    with pytest.raises(ValidationError, match="条款应写作 第一百二十四条第二款"):
        Articles("条款").deserialize(written)


@pytest.mark.parametrize(
    ("written", "sum_"),
    [
        ("12300.5", "12300.50"),
        ("38万", "380000.00"),
        ("1.25 万元", "12500.00"),
        ("12,300.50元", "12300.50"),
        ("￥ 1，234", "1234.00"),
        (5, "5.00"),
        (Decimal("0.1"), "0.10"),
        ("0", "0.00"),
    ],
)
def test_a_sum_is_exact(written, sum_):
    assert Money("金额").deserialize(written) == Decimal(sum_)
    assert Money("金额").serialize("金额", {"金额": Decimal(sum_)}) == sum_


@pytest.mark.parametrize("written", ["1.234", "-5", "1,23", "一百", "1e3", 0.1, True, "9" * 13])
def test_what_is_no_sum_is_refused(written):
    with pytest.raises(ValidationError, match="金额请填以元为单位的金额"):
        Money("金额").deserialize(written)

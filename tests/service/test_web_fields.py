"""How fields are drawn that no ordinary line of text would do for."""

from decimal import Decimal
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from domain.fields import Articles, Command, DocumentNumber, Line, Money, Whole
from domain.procedure import Meaning
from service.api.shapes import plain
from service.fields import Form, asked_of
from service.reading import in_words, reader_of
from tests.service.conftest import Page, Town
from tests.stores import Office


class Papers(Command):
    """A form with a heading or two."""

    opinion = Line("意见")
    document = DocumentNumber("文号", group="决定")
    articles = Articles("条款", required=False)
    amount = Money("收缴金额", group="款物", hint="没有的不填")
    present = Whole("到会人数", group="表决")
    votes = Whole("同意票", group="表决")


@pytest.fixture
def drawn(town: Town) -> str:
    """The fields as the page has them, followed by one that stands under no heading."""
    fields = Form(asked_of(Papers), MultiDict({"amount": "12"}), lambda kind, name: []).fields()
    apart: dict[str, Any] = dict(fields[0], name="_also", id="_also", title="同时", apart=True)
    template = town.app.jinja_env.get_template("fields.html")
    with town.app.test_request_context():
        return str(template.module.render_fields([*fields, apart]))  # type: ignore[attr-defined]


def test_a_heading_starts_where_a_group_does_and_says_it_once(drawn: str) -> None:
    order = [drawn.index(said) for said in ("意见", ">决定<", "文号", "条款", ">款物<", ">表决<")]
    assert order == sorted(order)
    assert drawn.count(">表决<") == 1
    assert drawn.count("<fieldset") == drawn.count("</fieldset>") == 3
    assert drawn.rindex("</fieldset>") < drawn.index("同时")


def test_sums_and_papers_are_typed_in_fields_of_their_own(drawn: str) -> None:
    amount = drawn[drawn.index("收缴金额") : drawn.index(">表决<")]
    for said in ('inputmode="decimal"', "govuk-input__suffix", ">元<", "没有的不填", 'value="12"'):
        assert said in amount
    assert "例如 某纪立〔2026〕3号" in drawn
    assert "例如 第三十条、第一百二十四条第二款" in drawn
    assert 'inputmode="numeric"' in drawn


def test_a_sum_is_asked_for_as_text(drawn: str) -> None:
    asked = asked_of(Papers)["properties"]
    assert (asked["amount"]["type"], asked["amount"]["x-kind"]) == ("string", "money")
    assert "x-kind" not in asked["opinion"]
    assert Page(drawn).text.count("决定") == 1


def test_a_sum_is_said_with_its_unit_and_sent_exactly(here: Office) -> None:
    known = reader_of(here.house, here.ids["manager"])
    meaning = Meaning("收缴金额", "case", {}, None)
    assert in_words(known, meaning, Decimal("12300.50")) == "12,300.50元"
    assert plain({"amount": Decimal("12300.50")}) == {"amount": "12300.50"}

"""The outline of the yearly report, its sentences and its round numbers."""

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from domain.codes import CODES
from projections.annual_report.figures import FORMULA, Figure
from projections.annual_report.outline import Draft, Sentence, _must_be_known, outline
from projections.annual_report.rounding import rounded
from projections.annual_report.wording import Run, all_nought, slots_in, with_names, worded
from projections.indicators import catalogue
from projections.tallies import cells_of
from tests.projections.test_mechanisms import FIGURES

CHECKS = Figure("S06", "SUP_TIMES", "开展各类监督检查", "次", 63, "63", "")
NOTICES = Figure("S07", "NOTICE_ISSUED", "发出通报", "期", 0, "0", "")
SOMEDAY = Figure("S99", "SOMEDAY", "将来的事", "件", None, "—", "")
LABEL = Figure("S15", "CAMP_CODE", "专项整治编组", "", None, "", "", "1+2+3")
KNOWN = {figure.id: figure for figure in (CHECKS, NOTICES, SOMEDAY, LABEL)}
ALLOWED = {"单位", "年度", "下一年度", "今天"}


# ---- round numbers


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (9, "9"),
        (10, "10"),
        (11, "10余"),
        (60, "60"),
        (63, "60余"),
        (99, "90余"),
        (100, "100"),
        (163, "160余"),
        (999, "990余"),
        (1_260, "1260"),
        (1_263, "1200余"),
    ],
)
def test_a_round_number(value, said):
    assert rounded(value, "余") == said


@each(st.integers(min_value=0, max_value=10**9))
def test_a_round_number_never_says_more_than_there_is(value):
    said = rounded(value, "多")
    number = int(said.removesuffix("多"))
    assert number <= value < number + (100 if value > 1000 else 10)
    assert said.endswith("多") == (number != value), "the word means: and some"
    assert value >= 10 or said == str(value)


# ---- sentences


def test_a_figure_comes_with_its_measure_word():
    runs = worded("检查{S06:余}，通报{S07}。", {}, KNOWN)
    assert runs == (
        Run("检查"),
        Run("60余次", ("S06",)),
        Run("，通报"),
        Run("0期", ("S07",)),
        Run("。"),
    )


def test_what_cannot_be_counted_or_is_not_there_is_seen():
    assert worded("{S99}", {}, KNOWN) == (Run("〔尚不能统计：将来的事〕", ("S99",), True),)
    assert worded("{没有}", {}, KNOWN) == (Run("〔没有这个图号：没有〕", (), True),)


def test_what_is_filled_in_is_not_looked_at_again():
    names = {"单位": "{S06}镇"}
    assert worded("{单位}", names, KNOWN) == (Run("{S06}镇"),)
    assert with_names("{单位}{S06}", {"单位": "某镇"}) == "某镇{S06}"
    assert list(slots_in("{S06:余}{单位}{}{S07:个}")) == ["S06", "单位"]


def test_a_sentence_is_nought_only_where_every_figure_is():
    assert all_nought("{S07}{S07}", KNOWN) == ("S07", "S07")
    assert all_nought("{S06}{S07}", KNOWN) == ()
    assert all_nought("{S99}", KNOWN) == (), "what is not known is not nought"
    assert all_nought("{S15}", KNOWN) == ()
    assert LABEL.anchor == "fig_S15"


# ---- the outline itself


def test_every_section_has_something_to_say():
    ids = [section.id for section in outline().sections]
    assert ids == list(CODES["report_section"].codes)
    drafted = {draft.section for draft in outline().drafts}
    assert [s.id for s in outline().sections if not s.prose and s.id not in drafted] == []
    assert {s.part for s in outline().sections} == {"", *outline().parts}


def test_every_figure_of_the_report_stands_in_a_sentence_that_is_always_there():
    sentences = (each.text for section in outline().sections for each in section.figures)
    there = {name for text in sentences for name in slots_in(text)}
    figures = {figure for row in catalogue() for figure in row.figures}
    assert there == figures | {FORMULA}
    assert len(figures) == len(FIGURES.split()) == 44


def test_every_sentence_with_figures_says_something_where_they_are_nought():
    lacking = [each for s in outline().sections for each in s.figures if not each.zero]
    assert lacking == []
    assert [s for s in outline().sections for each in s.figures if "{" in each.zero] == []


def test_every_slot_names_one_cell_a_name_or_a_count():
    for text in (text for section in outline().sections for text in section.prose):
        assert set(slots_in(text)) <= ALLOWED, text
    for name in outline().slots():
        known = name in ALLOWED or name == FORMULA or len(cells_of(name)) == 1
        counted = any(name in draft.text for draft in outline().drafts if draft.shortcoming)
        assert known or counted, name


def test_an_outline_that_knows_other_sections_stops_the_start():
    sections = outline().sections
    with pytest.raises(ValueError, match="not those of the code list"):
        _must_be_known(sections[1:], ())
    with pytest.raises(ValueError, match="no section"):
        _must_be_known(sections, [Draft("elsewhere", "")])
    assert Sentence("").zero == ""

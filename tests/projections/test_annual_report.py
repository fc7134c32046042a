"""The figures of a report, and the paper put together from them."""

import pytest

from projections.annual_report.figures import (
    FORMULA,
    digest_of,
    figures_of,
    has_facts,
)
from projections.annual_report.outline import outline
from projections.annual_report.paper import DRAFT_MARK, Material, put_together, wanted
from projections.indicators import catalogue
from projections.tallies import Asked, CountedFact, CountedUnit, tally
from tests import campaign_histories as c
from tests import supervision_histories as s
from tests.stores import Office

YEAR = 2026
NAMES = {"单位": "某镇纪委", "年度": "2026", "下一年度": "2027", "今天": "2026年12月31日"}


def figures(office: Office, names: list[str], **asked: object):
    office.house.views.catch_up()
    question = Asked.of_year(YEAR, **asked)
    return figures_of(office.house.views, question, tally(office.house.views, question), names)


def digest(office: Office, name: str, **asked: object) -> str:
    return figures(office, [name], **asked)[name].digest


# ---- figures


def test_every_figure_of_the_report_is_the_value_of_its_cell(office):
    office.retold(s.inspected(c.CAMPAIGN_OPEN))
    office.house.views.catch_up()
    values = {
        cell.indicator.id: cell.value for cell in tally(office.house.views, Asked.of_year(YEAR))
    }
    found = figures(office, [f for row in catalogue() for f in row.figures])
    for row in catalogue():
        for name in row.figures:
            assert (name, found[name].value) == (name, values[row.id])
            assert (found[name].cell, found[name].id) == (row.id, name)
    assert {name for name, figure in found.items() if figure.value} == {"S06", "S16"}


def test_a_cell_without_a_figure_goes_by_itself_and_nothing_else_by_any_name(office):
    found = figures(office, ["SUP_UNIT", "F1_CIRC.use_times", "没有"])
    assert {name: each.id for name, each in found.items()} == {
        "SUP_UNIT": "SUP_UNIT",
        "F1_CIRC.use_times": "S10",
    }
    assert found["F1_CIRC.use_times"].title == "通报批评（全部运用（人次））"


def test_the_same_facts_give_the_same_digest_and_others_another(office):
    office.retold(s.HELD)
    once = digest(office, "S06")
    position = office.house.store.size()
    assert digest(office, "S06") == digest(office, "S06", as_of=position) == once
    office.retold(s.inspected(on="2026-03-05"))
    assert digest(office, "S06") != once
    assert digest(office, "S06", as_of=position) == once
    assert digest(office, "S07") == digest_of([]), "what nobody did is the same everywhere"


def test_a_digest_changes_with_the_act_that_is_counted_though_the_count_stays():
    fact = CountedFact(7, "r", "k", "2026-03-02", "2026-03", 1)
    moved = CountedFact(9, "r", "k", "2026-03-02", "2026-03", 1)
    one, other = CountedUnit("a", (fact,)), CountedUnit("b", (fact,))
    digests = {
        digest_of(units)
        for units in ([one], [other], [CountedUnit("a", (moved,))], [one, other], [])
    }
    assert len(digests) == 5
    assert digest_of([one, other]) == digest_of([other, one])
    assert {len(each) for each in digests} == {16}


def test_a_corrected_inspection_gives_another_digest(office):
    ids = office.retold(s.HELD)
    before = digest(office, "S06")
    wrong = {
        "target": 1,
        "reason": "录入有误",
        "restated": s.INSPECTION | {"occurred_on": "2026-03-03"},
    }
    inspection = ids[s.HELD.subject]
    office.did("manager", "inspection.propose_correction", "2026-03-04", inspection, **wrong)
    office.did("secretary", "inspection.approve_correction", "2026-03-04", inspection)
    assert figures(office, ["S06"])["S06"].value == 1
    assert digest(office, "S06") != before


def test_the_label_of_the_campaigns_stands_for_itself(office):
    nothing = figures(office, [FORMULA])[FORMULA]
    assert (nothing.label, nothing.value, nothing.is_nought) == ("", None, True)
    office.retold(c.opened(c.CAMPAIGN_OPEN, campaign_formula=None))
    found = figures(office, [FORMULA])[FORMULA]
    assert (found.label, found.is_nought) == ("1+2+3+10", False)
    assert found.digest != nothing.digest
    assert figures(office, [FORMULA], units=frozenset({"elsewhere"}))[FORMULA].label == ""


def test_a_year_has_facts_where_anything_that_counts_was_done(office):
    ids = office.retold(s.HELD)
    office.house.views.catch_up()
    views = office.house.views
    assert [has_facts(views, Asked.of_year(year)) for year in (2025, 2026)] == [False, True]
    assert not has_facts(views, Asked.of_year(2026, without=[ids[s.HELD.subject]]))
    assert not has_facts(views, Asked.of_year(2026, as_of=1))


# ---- the paper


@pytest.fixture
def material(here: Office) -> Material:
    """What a report of one inspection is made of."""
    here.retold(s.HELD)
    return Material(NAMES, figures(here, wanted(())), {}, {})


def test_its_headings_are_numbered(material):
    paper = put_together(material)
    assert paper.title == "某镇纪委2026年工作报告"
    assert [part.heading for part in paper.parts] == [
        "一、工作开展情况",
        "二、存在问题",
        "三、2027年工作打算",
    ]
    assert [section.heading for section in paper.parts[1].sections] == [
        "（一）责任落实方面",
        "（二）作风建设和整改方面",
        "（三）纪委自身建设方面",
    ]
    assert [s.id for s in paper.sections()] == [s.id for s in outline().sections]


def test_every_figure_stands_in_it_whatever_it_came_to(material):
    paper = put_together(material)
    names = {figure for row in catalogue() for figure in row.figures} | {FORMULA}
    assert {figure.id for figure in paper.figures} >= names
    text = "\n".join(paper.lines())
    assert "开展各类监督检查1次" in text
    assert "全年没有处置问题线索。" in text


def test_what_people_wrote_takes_the_place_of_what_is_suggested(material):
    text = "检查{S06}。\n\n  {S77}另见附件。{单位}"
    written = Material(NAMES, material.figures, {}, {"closing": text})
    [first, second] = put_together(written).closing.paragraphs
    assert first.text == "检查1次。"
    assert second.text == "〔没有这个图号：S77〕另见附件。某镇纪委"
    assert put_together(written).closing.source == text
    assert put_together(written).closing.written
    assert not put_together(material).closing.written


def test_no_figure_can_be_taken_out_by_writing_a_section_anew(material):
    written = Material(NAMES, material.figures, {}, {"work_discipline": "纪律严明。"})
    section = put_together(written).parts[0].sections[1]
    assert [each.text[:5] for each in section.paragraphs] == ["纪律严明。", "年内没有登"]


def test_what_the_data_say_is_a_draft_until_people_have_written_it(material):
    counts = {"unmended": {"个数": "3"}, "overdue": {"件数": "0"}}
    paper = put_together(Material(NAMES, material.figures, counts, {}))
    duty, conduct, team = paper.parts[1].sections
    said = f"当年发现的问题中，有3个还没有整改到位。{DRAFT_MARK}"
    assert [each.text for each in conduct.paragraphs] == [said]
    assert (conduct.paragraphs[0].href, conduct.is_draft) == ("/problem?stage=open", True)
    assert conduct.source == "当年发现的问题中，有3个还没有整改到位。"
    assert "请据实填写" in duty.paragraphs[0].text
    assert duty.source == ""
    assert [each.draft for each in team.paragraphs] == [True, False], "the figure is no draft"
    settled = Material(NAMES, material.figures, counts, {"problem_conduct": "整改还不够快。"})
    conduct = put_together(settled).parts[1].sections[1]
    assert ([each.text for each in conduct.paragraphs], conduct.is_draft) == (
        ["整改还不够快。"],
        False,
    )


def test_a_suggestion_keeps_the_figures_of_the_report_in_braces(here):
    here.retold(s.checked("王某", "赵某"))
    known = figures(here, wanted(()))
    conduct = put_together(Material(NAMES, known, {}, {})).parts[1].sections[1]
    assert conduct.paragraphs[0].text == f"抽查值守发现缺岗2人次。{DRAFT_MARK}"
    assert conduct.source == "抽查值守发现缺岗{ROSTER_ABSENCES}。"


def test_figures_that_people_ask_for_are_counted_too():
    assert wanted(["立案{CASE_FILED}，{S06:多}"])[-1] == "CASE_FILED"

"""统计数: the digest of figures is the same for ever."""

from domain.statistical_return.figures import Figure, canonical, digest_of, moved

FIGURES = (
    Figure("PET_TOTAL", 12),
    Figure("FORM_1.share", 667, (2, 3)),
    Figure("MONEY_COLLECT", 1234500),
    Figure("OPEN", None),
)


def test_figures_are_the_same_bytes_for_ever():
    assert canonical(FIGURES) == (
        b'[["PET_TOTAL",12,null],["FORM_1.share",667,[2,3]],'
        b'["MONEY_COLLECT",1234500,null],["OPEN",null,null]]'
    )
    assert digest_of(FIGURES) == "bf44f557c614b86129a3f0c5489c86abe39365db5ec303c760a0d3b7d2428da1"


def test_the_digest_knows_the_order():
    assert digest_of(FIGURES) != digest_of(reversed(FIGURES))


def test_a_share_moves_with_its_parts():
    before, after = Figure("FORM_1.share", 500, (1, 2)), Figure("FORM_1.share", 500, (2, 4))
    assert moved([before], [after]) == {"FORM_1.share": (500, 500)}
    assert moved([before], [before]) == {}


def test_a_figure_reads_as_a_line():
    assert [str(each) for each in (FIGURES[0], FIGURES[3])] == ["PET_TOTAL　12", "OPEN　—"]

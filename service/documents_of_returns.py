"""The page of docs/ that tells what is checked before a return may leave."""

from domain.codes import CODES
from domain.procedure import procedure
from service.markdown import page, table
from service.return_checks import checks, kept

SAYS = (
    "报表上报前，系统按县级常用的两套规则自检：办公室上报前自检十一条、全国表校核十六条。"
    "校核意见只写记录编号，不写姓名；涉及镇纪委主要负责人的，连编号也不列。"
)


def return_checks_page() -> str:
    """Every check with its source, and every rule that nothing recorded here can break."""
    levels, kinds = CODES["finding_level"], procedure().kinds
    tried = (
        (
            f"`{each.id}`",
            each.title,
            "、".join(kinds[kind].title for kind in each.of) or "整份报表",
            levels.title_of(each.level),
            each.source,
        )
        for each in checks()
    )
    needless = ((each.rule, each.title, each.because) for each in kept())
    return page(
        "# 上报前自检",
        SAYS,
        table(("代号", "应当", "查什么", "查出后", "依据"), tried),
        "## 不需要查的",
        table(("依据", "内容", "原因"), needless),
    )

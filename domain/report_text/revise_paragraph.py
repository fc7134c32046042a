"""修改段落: one section of the report reads as its authors want it (本系统约定 6)."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.report_text import Stage
from domain.step import Step, says

HINT = "不写姓名；要引用统计数的写图号，如 {S06}，生成报告时换成当时的数；换行即另起一段"


class ReviseParagraph(Command):
    occurred_on = BusinessDate("修改日期")
    report_section = Choice("报告段落", CODES["report_section"], secrecy=PUBLIC)
    report_paragraph = Text("段落文字", hint=HINT)


@dataclass(frozen=True)
class ParagraphRevised:
    report_section: str
    report_paragraph: str


STEP = Step(
    title="修改报告段落",
    command=ReviseParagraph,
    decide=says(ParagraphRevised),
    leads_to={ParagraphRevised: None},
    after=(Stage.DRAFTING,),
    aside=True,
)

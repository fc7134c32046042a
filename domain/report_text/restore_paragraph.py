"""恢复默认文字: a section again reads as the system drafts it (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command
from domain.record import Record
from domain.report_text import Stage
from domain.report_text.paragraphs import paragraphs_of
from domain.step import Context, Recordings, Refused, Step, here


class RestoreParagraph(Command):
    occurred_on = BusinessDate("恢复日期")
    report_section = Choice("报告段落", CODES["report_section"], secrecy=PUBLIC)


@dataclass(frozen=True)
class ParagraphRestored:
    report_section: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    section = command["report_section"]
    # What a correction decides anew has taken effect already.
    if context.restating is None and section not in paragraphs_of(record):
        sentence = "这一段没有改过，不需要恢复，请核对所选段落。"
        raise Refused("paragraph-was-revised", sentence, "stage")
    return here(ParagraphRestored(section))


STEP = Step(
    title="恢复默认文字",
    command=RestoreParagraph,
    decide=decide,
    leads_to={ParagraphRestored: None},
    after=(Stage.DRAFTING,),
    aside=True,
)

"""年度报告 in the demo: its text is written, sent back once, adopted, in the end opened again."""

from collections.abc import Iterator
from random import Random

from service.demo.agenda import Story
from service.demo.duties.seasons import begun, season
from service.demo.mishaps import Mishap, put_right
from service.demo.teller import Office, Part, Teller
from service.demo.words import WORDS

DRAFTER, SECRETARY = "anguan", "shuji"
RIGHTED = Mishap(
    "", restated={"report_paragraph": "示例镇纪委将继续忠诚履职。以上报告，请予审议。"}
)
SUPPOSED = Mishap("", agreed=False, restated={"report_paragraph": "另拟。"})
GIVEN_BACK = "plan_cases"  # written once, then left as the system has it


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The report of the year, towards its end."""
    yield _report(begun(office, rng, "report_text", season(office, 11, 24)))


def _report(report: Teller) -> Story:
    """Whoever opens the demo finds it open, so that it can be tried out."""
    yield from report.do("open_report_text", DRAFTER, (0, 0), report_year=report.office.year)
    for section, text in WORDS["report_paragraphs"].items():
        yield from _revised(report, section, text)
        if section == "closing":
            yield from put_right(report, RIGHTED, "revise_paragraph", DRAFTER, {})
        elif section == GIVEN_BACK:
            yield from put_right(report, SUPPOSED, "revise_paragraph", DRAFTER, {})
            yield from report.do("restore_paragraph", DRAFTER, (0, 1), report_section=GIVEN_BACK)
    yield from report.do("submit_report", DRAFTER, (0, 1))
    yield from report.do("return_report", SECRETARY, (0, 1))
    yield from _revised(report, "problem_conduct", report.said("report_second_thoughts"))
    yield from report.do("submit_report", DRAFTER, (0, 1))
    yield from report.do("adopt_report", SECRETARY, (0, 1))
    yield from report.do("reopen_report", SECRETARY, (1, 2))
    return ()


def _revised(report: Teller, section: str, text: str) -> Part:
    said = {"report_section": section, "report_paragraph": text}
    yield from report.do("revise_paragraph", DRAFTER, (0, 1), **said)

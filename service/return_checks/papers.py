"""Checks on the wording of papers, as far as it was typed; what only lies in a file is for people
to look at.
"""

import re
from collections.abc import Iterator

from domain.codes import CODES, CodeList
from domain.procedure import procedure
from domain.record import FILES, Record
from service.return_checks.scope import Scope

SANCTIONS = {"party_sanction": CODES["party_sanction"], "admin_sanction": CODES["admin_sanction"]}
IN_LIEU, PLAIN, REMOVAL = "party_serious_warning_in_lieu", "党内严重警告", "撤销党内职务"
IN_PLACE = re.compile("(?:本应|应当|应)(?:给予|予以|受)?[^，。；]{0,12}" + REMOVAL)
PAPERS = ("inquiry_report", "breach_facts", "decision_text")
DENIED = re.compile("(?:非|不是|不属于|不担任)(?:各级|县|镇|市|省)*(人大代表|政协委员|党代表)")
MARKS = {title: code for code, title in CODES["subject_mark"].codes.items()}
NUMBERS = (
    "letter_number",
    "measure_document",
    "handling_document",
    "transfer_document",
    "county_filing_number",
    "filing_notice_number",
    "admin_decision_number",
    "reply_number",
)
YEAR = re.compile("〔([0-9]{4})〕")
MEASURED, ISSUED = "clue.measure_applied", "case.decision_issued"
DISPOSED = (
    "clue.clue_registered",
    "clue.talk_inquiry_approved",
    "clue.verification_approved",
    "clue.shelving_approved",
    "clue.closure_approved",
)


def measure_as_reported(record: Record, scope: Scope) -> Iterator[str]:
    """The measure given is the one that the report proposes, or at least speaks of."""
    for applied in scope.acts(record, MEASURED):
        title = CODES["first_form_measure"].title_of(applied.event.measure)
        proposed = record.fact("proposed_measure") in (None, applied.event.measure)
        if not proposed and title not in (record.fact("report_opinion") or ""):
            yield f"给予的措施是{title}，报告建议的不是，报告里也没有提到，请核对。"


def sanction_in_decision(record: Record, scope: Scope) -> Iterator[str]:
    """The decision names no other sanction than the one recorded."""
    text = _decision(record, scope)
    for field, list_ in SANCTIONS.items():
        wrong = _named(text, list_)
        known = record.fact(field)
        if wrong and (known is None or _word(list_.title_of(known)) not in wrong):
            yield f"处分决定正文写的是{'、'.join(wrong)}，与登记的处分不符，请核对。"


def decision_says_sanction(record: Record, scope: Scope) -> Iterator[str]:
    """The decision says at all which sanction it gives."""
    text = _decision(record, scope)
    if text and not any(_named(text, list_) for list_ in SANCTIONS.values()):
        yield "处分决定正文没有写明处分种类"


def _decision(record: Record, scope: Scope) -> str:
    """The text of the decision that went out in the span; empty where none did."""
    return "".join(issued.event.decision_text for issued in scope.acts(record, ISSUED))


def _named(text: str, list_: CodeList) -> list[str]:
    """The sanctions of a list that a decision names."""
    words = dict.fromkeys(map(_word, list_.codes.values()))
    return [word for word in words if word in (IN_PLACE.sub("", text) if word == REMOVAL else text)]


def _word(title: str) -> str:
    """A sanction as a decision words it, without what the list adds in brackets."""
    return title.partition("（")[0]


def in_lieu_told(record: Record, scope: Scope) -> Iterator[str]:
    """A serious warning in place of removal says so, and no other does."""
    text = _decision(record, scope)
    in_lieu = record.fact("party_sanction") == IN_LIEU
    if PLAIN in text and in_lieu != bool(IN_PLACE.search(text)):
        yield f"代替{REMOVAL}的严重警告须在决定正文写明本应{REMOVAL}，其他严重警告不写，请核对。"


def decision_names_person(record: Record, scope: Scope) -> Iterator[str]:
    """The decision names the person it is about; the name itself is not told here."""
    text, name = _decision(record, scope), scope.person(record).fact("name")
    if text and str(name) not in text:
        yield "处分决定正文没有出现受处分人姓名"


def amounts_recorded(record: Record, scope: Scope) -> Iterator[str]:
    """Where a paper speaks of money taken, an amount of that kind is recorded."""
    said = (getattr(each.event, name, "") for each in scope.acts(record) for name in PAPERS)
    text = "".join(said)
    kinds = {getattr(recorded.event, "property_kind", None) for recorded in record}
    for kind, word in CODES["property_kind"].codes.items():
        if word in text and not record.fact(f"total_{kind}") and kind not in kinds:
            yield f"文书提到{word}而没有登记金额"


def marks_agree(record: Record, scope: Scope) -> Iterator[str]:
    """A decision does not deny a seat that the record knows of."""
    for title in DENIED.findall(_decision(record, scope)):
        if MARKS[title] in (record.fact("subject_marks") or ()):
            yield f"处分决定正文说不是{title}，登记的身份却是，请核对。"


def denials_confirmed(record: Record, scope: Scope) -> Iterator[str]:
    """Where a decision denies a seat, somebody has looked whether that is so."""
    for title in DENIED.findall(_decision(record, scope)):
        yield f"处分决定正文写明不是{title}"


def numbers_of_the_year(record: Record, scope: Scope) -> Iterator[str]:
    """A paper's number is of the year in which it was used."""
    for recorded in scope.acts(record):
        for name in NUMBERS:
            found = YEAR.search(getattr(recorded.event, name, None) or "")
            if found and int(found[1]) != recorded.occurred_on.year:
                yield f"{procedure().meaning(name).title}的年份与办理年份不同"


def papers_looked_at(record: Record, scope: Scope) -> Iterator[str]:
    """What lies in files no program has read."""
    if any(scope.acts(record, FILES)):
        yield "附件原件的姓名、日期、文号须由人对照登记内容核对"


def accepted_and_disposed_confirmed(record: Record, scope: Scope) -> Iterator[str]:
    """The two columns that a county's office always asks about."""
    if any(scope.acts(record, *DISPOSED)):
        yield "受理时间和处置方式须逐件对照原件核对"

"""A town's returns: compiled, checked, handed in, answered by the county; and by files."""

from dataclasses import replace
from datetime import date

from domain.statistical_return.figures import Figure, Figures, digest_of
from domain.statistical_return.files import Receipt, ReturnFile
from domain.statistical_return.findings import Finding
from domain.statistical_return.remarks import Remark
from tests.histories import HOUSE, ZJW, World

COUNTY_UNIT = {"unit_code": "xjw", "unit_title": "示例县纪委", "unit_level": "county"}
TOWN_UNIT = {"unit_code": "zjw2", "unit_title": "示例镇纪委", "unit_level": "township"}
UNDER = {"unit_level": "township", "parent_unit": "xjw"}
REVIEWER = {
    "login_name": "upper",
    "display_name": "许某",
    "role": "county_reviewer",
    "unit_code": "xjw",
}


def worked_out(position=40, **values):
    """Figures as they are worked out at a position, by cell."""
    figures = tuple(Figure(cell, value) for cell, value in values.items())
    return Figures(position, "c" * 64, figures, digest_of(figures))


def finding(level="confirm", about="PET_TOTAL"):
    return Finding("petitions-add-up", about, "12 ≤ 11", level)


FOUND_FIRST = worked_out(40, PET_TOTAL=12, CLUE_TOTAL=3, OPEN=None)
FOUND_LATER = worked_out(60, PET_TOTAL=13, CLUE_TOTAL=3, OPEN=None)
NOTHING = worked_out(40, PET_TOTAL=0, CLUE_TOTAL=0, OPEN=None)


def with_figures(world: World, figures=FOUND_FIRST, findings=(), **files) -> World:
    """The world with what is worked out for whoever asks next."""
    return replace(world, prepared={"figures": figures, "findings": tuple(findings), **files})


TOLD = with_figures(
    HOUSE.did("console", "unit.register_unit", "2026-01-05", **COUNTY_UNIT)
    .did("security", "account.create_account", "2026-01-05", **REVIEWER)
    .about(ZJW)
    .did("console", "place_unit", "2026-01-05", **UNDER)
)
SPAN = {"return_span": "2026Q1"}
CONFIRM, ERROR, STOP = finding(), finding("error"), finding("stop")


def _compiled(world=TOLD) -> World:
    return world.did("manager", "statistical_return.compile_return", "2026-04-02", **SPAN)


def checked(*findings: Finding, world: World | None = None, on: str = "2026-04-03") -> World:
    """A return in which the checks have found this."""
    compiled = with_figures(world or COMPILED, findings=findings)
    return compiled.did("handler", "check_return", on)


COMPILED = _compiled()
CHECKED = checked()
DOUBTED = checked(CONFIRM)
OVERRIDING = {
    "finding_check": "petitions-add-up",
    "finding_about": "PET_TOTAL",
    "override_reason": "县级批转件一件，已核对原件。",
}
SUBMITTED = CHECKED.did("secretary", "submit_return", "2026-04-07")
REMARKS = [{"cell": "PET_TOTAL", "remark": "与信访台账不符"}]
SENDING_BACK = {"reason": "信访件数须核对", "remarks": REMARKS}
SENT_BACK = SUBMITTED.did("upper", "send_back_return", "2026-04-08", **SENDING_BACK)
ACCEPTED = SUBMITTED.did("upper", "accept_return", "2026-04-08")
LATER = with_figures(ACCEPTED, FOUND_LATER)
RESTATING = {
    "restate_reason": "漏登信访一件",
    "moved_rows": [{"cell": "PET_TOTAL", "moved_reason": "三月来信一件漏登"}],
}
RESTATED = LATER.did("manager", "restate_return", "2026-05-06", **RESTATING)
RESUBMITTED = RESTATED.did("handler", "check_return", "2026-05-07").did(
    "secretary", "submit_return", "2026-05-08"
)


def file_of(version=1, figures=FOUND_FIRST, unit="zjw2", span="2026Q1", on="2026-04-07"):
    """A return as a town's signed file says it."""
    submitted = date.fromisoformat(on)
    return ReturnFile(unit, span, version, figures, (), submitted, figures.digest)


def receipt(verdict="accepted", remarks=(), **other):
    """What the county's signed receipt says to the return that was submitted."""
    said = Receipt(
        "zjw",
        "2026Q1",
        1,
        FOUND_FIRST.digest,
        verdict,
        SENDING_BACK["reason"] if verdict == "sent_back" else "",
        tuple(Remark(**each) for each in remarks),
        date(2026, 4, 8),
        "xjw",
    )
    return said._replace(**other)


TOWN_BELOW = TOLD.did("console", "unit.register_unit", "2026-01-05", **TOWN_UNIT, parent_unit="xjw")
FILE = {"return_file": "报表文件"}
FROM_TOWN = FILE | {"for_unit": "zjw2"}
WITH_FILE = with_figures(TOWN_BELOW, return_file=file_of())
IMPORTED = WITH_FILE.did("upper", "statistical_return.import_return", "2026-04-08", **FROM_TOWN)
IMPORTED_SENT_BACK = IMPORTED.did("upper", "send_back_return", "2026-04-09", **SENDING_BACK)
WITH_SECOND_FILE = with_figures(
    IMPORTED_SENT_BACK, return_file=file_of(2, FOUND_LATER, on="2026-04-10")
)
RECEIPT = {"receipt_file": "回执文件"}
WITH_RECEIPT = with_figures(SUBMITTED, receipt_file=receipt())

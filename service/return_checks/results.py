"""Checks on what came of a matter: filing, sanction, form, and what the tables ask besides."""

from collections.abc import Iterator

from domain.case.sanctions import sanctioned
from domain.procedure import procedure
from domain.record import Record
from service.return_checks.scope import Scope

FILED_BY = {  # by track: each of these lists has to have an act
    "party": (("case.filing_approved",),),
    "supervisory": (("case.supervisory_filing_recorded", "case.county_filing_recorded"),),
}
FILED_BY["both"] = FILED_BY["party"] + FILED_BY["supervisory"]
COMMISSION, COUNTY = "纪委", "监委"
STATISTICS = ("eight_rules", "is_accountability", "self_surrendered", "self_confessed")
FILED = ("case.filing_approved", "case.supervisory_filing_recorded", "case.direct_review_opened")
NEEDED = {  # what a paper is not a paper without, by the act it belongs to
    "clue.clue_registered": ("clue_number", "summary", "source", "unit_and_post", "person_id"),
    "clue.talk_report_submitted": ("report_opinion",),
    "clue.verification_report_submitted": ("report_opinion",),
    "case.filing_report_submitted": ("filing_grounds", "case_track", "handler"),
    "case.filing_approved": ("case_number",),
    "case.inquiry_report_submitted": ("inquiry_report", "breach_articles"),
    "case.review_report_submitted": ("breach_facts",),
    "case.decision_issued": ("decision_number", "decision_text", "deciding_body"),
}


def record_complete(record: Record, scope: Scope) -> Iterator[str]:
    """What the register and the papers cannot do without is there."""
    for recorded in record:
        for name in NEEDED.get(recorded.kind, ()):
            if getattr(recorded.event, name) in (None, "", ()):
                step = procedure().step_of[recorded.kind].title
                yield f"“{step}”缺{procedure().meaning(name).title}，请更正补全。"


def filing_agrees(record: Record, scope: Scope) -> Iterator[str]:
    """A case on both tracks was filed by both bodies; on one, by its own."""
    if record.last(*FILED[:2]) is None:
        return
    for kinds in FILED_BY[record.fact("case_track")]:
        if record.last(*kinds) is None:
            body = COMMISSION if kinds == FILED_BY["party"][0] else COUNTY
            yield f"立案类型含{body}立案，却没有{body}的立案，请补办或者更正立案类型。"


def party_sanction_of_member(record: Record, scope: Scope) -> Iterator[str]:
    """Only a member bears a Party sanction; one on probation bears none (处分条例)."""
    if record.fact("party_sanction") and record.fact("political_status") != "party_member":
        yield "本人不是正式党员，却登记了党纪处分，请核对政治面貌和处分。"


def statistics_said(record: Record, scope: Scope) -> Iterator[str]:
    """What the national tables ask of every case that was filed."""
    if record.last(*FILED) is None:
        return
    missing = [name for name in STATISTICS if record.fact(name) is None]
    if missing:
        titles = "、".join(procedure().meaning(name).title for name in missing)
        yield f"没有填写{titles}，请用“补正统计事项”补填。"


def form_of_sanctioned(record: Record, scope: Scope) -> Iterator[str]:
    """Whoever bears a sanction counts in one of the four forms, by the clue it began with."""
    if not sanctioned(record):
        return
    clue = next(scope.grown_from(record), None)
    if clue is None:
        yield "已有处分，却没有来源线索，请核对。"
    elif clue.fact("form") is None:
        yield "已有处分，线索还没有随案办结，四种形态没有计入；请办结线索或者说明。"

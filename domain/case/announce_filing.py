"""宣布立案: two people tell the person; the unit's main leader is informed (执纪规则 38, 43)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.filing import SUPERVISORY
from domain.case.inquiry_team import read_actors, two_actors
from domain.case.record_county_filing import RECORDED
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Flag, References
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class AnnounceFiling(Command):
    occurred_on = BusinessDate("宣布日期")
    acted_by = References("宣布人", kind="account", hint="至少两人")
    person_opinion = Choice("本人意见", CODES["person_opinion"], secrecy=PUBLIC)
    unit_leader_told = Flag("是否已通报单位主要负责人", hint="本人即主要负责人的，通报上级党组织")
    filing_notice_number = DocumentNumber("立案通知书文号", required=False, hint="监委立案的必填")


@dataclass(frozen=True)
class FilingAnnounced:
    acted_by: tuple[str, ...]
    person_opinion: str
    unit_leader_told: bool
    filing_notice_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    two_actors(command, record, context)
    if not command["unit_leader_told"]:
        sentence = "宣布立案须通报所在单位主要负责人，请通报后再登记。"
        raise Refused("unit-leader-told-of-filing", sentence)
    if record.fact("case_track") in SUPERVISORY and not command["filing_notice_number"]:
        raise Refused("supervisory-filing-notified", "监委立案须出具立案通知书，请填写其文号。")
    return here(FilingAnnounced(**as_said(command)))


def county_awaited(record: Record, context: Context) -> Refused | None:
    """On both tracks both bodies must have approved."""
    if record.fact("case_track") != "both" or record.last(RECORDED):
        return None
    sentence = "县监委的答复尚未登记，请先登记其立案或者不予立案，再宣布立案。"
    return Refused("filing-approved-for-its-track", sentence, "stage")


STEP = Step(
    title="宣布立案",
    command=AnnounceFiling,
    decide=decide,
    leads_to={FilingAnnounced: Stage.INVESTIGATING},
    after=(Stage.FILED,),
    closed_because=county_awaited,
    reads=read_actors,
)

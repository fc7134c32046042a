"""立案: by which track a case is filed, whom it can be against, who examined the report."""

from collections.abc import Callable

from domain.case.eligibility import UNSUPERVISED
from domain.record import Record, Recorded
from domain.step import Context, Refused

PARTY = ("party", "both")  # tracks on which the Party secretary approves
SUPERVISORY = ("supervisory", "both")  # tracks on which the county commission approves
MEMBERS = ("party_member", "probationary_member", "party_organisation")
REPORT, EXAMINATION = "case.filing_report_submitted", "case.filing_endorsed"


def must_fit_person(track: str, record: Record) -> None:
    """Refuses a track that does not reach the person: neither Party member nor official."""
    member = record.fact("political_status") in MEMBERS
    official = record.fact("person_category") not in UNSUPERVISED
    if not member and not official:
        sentence = "既非党员又非监察对象的，不能立案，请移送有关机关或者作其他处理。"
        raise Refused("filed-against-member-or-official", sentence)
    if track in PARTY and not member:
        raise Refused("party-track-for-members", "非党员不能由纪委立案，请改选监委立案。")
    if track in SUPERVISORY and not official:
        raise Refused("supervisory-track-for-officials", "非监察对象不由监委立案，请改选纪委立案。")


def examination(record: Record) -> Recorded | None:
    """The secretary's examination of the report that stands."""
    report, found = record.last(REPORT), record.last(EXAMINATION)
    return found if report and found and found.decides_on == report.version else None


def not_examined(record: Record, context: Context) -> Refused | None:
    """The guard of whatever approves a filing: the secretary examines the report first."""
    if examination(record):
        return None
    sentence = "立案呈批报告尚未经镇纪委书记审核，请先审核。"
    return Refused("filing-examined-first", sentence, "stage")


def for_filing_body(step: str) -> Callable[[Record, Context], Refused | None]:
    """The guard of what ends a case: what the Party secretary filed, only the first role of the
    step's row may end; the other roles record what the county has decided.
    """

    def closed_because(record: Record, context: Context) -> Refused | None:
        highest = context.rulebook.step(step, context.occurred_on).roles[0]
        acting = {context.role} if context.role else context.roles
        if record.fact("case_track") not in PARTY or highest in acting:
            return None
        title = context.rulebook.roles[highest].title
        sentence = f"纪委立案的案件由{title}批准办结，请交由其办理。"
        return Refused("ended-by-body-that-filed", sentence, "role")

    return closed_because

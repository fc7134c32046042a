"""归档前: what must be done before the papers of a case leave the house (档案办法 11)."""

from domain.case import Stage
from domain.record import Record
from domain.step import Context, Refused

# The periods that wait for an act of ours. A probation is ended after the archive, too.
BEFORE = (
    "announce-decision",
    "sanction-formalities",
    "admin-decision-delivery",
    "admin-sanction-execution",
    "quarterly-execution-summary",
    "quarterly-filing",
    "case-handling-formalities",
    "case-suspension",
    "withdrawal-report",
)
NO_ADMIN_SANCTION = "case.no_admin_sanction_recorded"


def unsettled(record: Record, context: Context) -> Refused | None:
    """The guard of archiving: no such period runs, and what was filed on both tracks and has been
    carried out has an outcome on both.
    """
    for rule in filter(record.running, BEFORE):
        title = context.rulebook.deadlines[rule][-1].title
        sentence = f"“{title}”尚未办结，请先办理并登记。"
        return Refused("archived-when-settled", sentence, "stage")
    if record.stage == Stage.EXECUTED and without_admin_outcome(record):
        sentence = "监委立案部分尚无处理结果，请先登记政务处分或者不予政务处分。"
        return Refused("both-tracks-have-an-outcome", sentence, "stage")
    return None


def without_admin_outcome(record: Record) -> bool:
    """Whether a case filed on both tracks still lacks what the county decided."""
    if record.fact("case_track") != "both" or record.last(NO_ADMIN_SANCTION):
        return False
    return record.fact("admin_sanction") is None

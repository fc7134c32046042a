"""Who inquired into a matter and who reviewed it: they never share a person (执纪规则 54, 59).

Whoever was only proposed has not inquired: a proposal counts once it has been approved.
"""

from collections.abc import Callable

from domain.record import Record, Recorded

INQUIRY = ("handler", "team")  # facts that name inquirers, on a clue as on a case
REVIEW = ("review_team",)
APPROVED_BY = {
    "clue.distribution_proposed": ("clue.distribution_approved",),
    "clue.disposition_proposed": ("clue.verification_approved",),
    "clue.verification_plan_proposed": ("clue.verification_approved",),
    "case.filing_report_submitted": ("case.filing_approved", "case.supervisory_filing_recorded"),
}


def inquirers(*records: Record | None) -> frozenset[str]:
    """Every account that ever handled or sat in a team of these records."""
    return _named(INQUIRY, records)


def reviewers(*records: Record | None) -> frozenset[str]:
    """Every account that ever sat in a review team of these records."""
    return _named(REVIEW, records)


def _named(fields: tuple[str, ...], records: tuple[Record | None, ...]) -> frozenset[str]:
    found = set[str]()
    for record in filter(None, records):
        for recorded in filter(_counts(record), record):
            for name in fields:
                said = getattr(recorded.event, name, None) or ()
                found.update((said,) if isinstance(said, str) else said)
    return frozenset(found)


def _counts(record: Record) -> Callable[[Recorded], bool]:
    answers = {(each.kind, each.decides_on) for each in record}

    def counts(recorded: Recorded) -> bool:
        approvals = APPROVED_BY.get(recorded.kind)
        return approvals is None or any((a, recorded.version) in answers for a in approvals)

    return counts

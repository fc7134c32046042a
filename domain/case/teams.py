"""Who inquired into a matter and who reviewed it: they never share a person (执纪规则 54, 59)."""

from domain.record import Record

INQUIRY = ("handler", "team")  # facts that name inquirers, on a clue as on a case
REVIEW = ("review_team",)


def inquirers(*records: Record | None) -> frozenset[str]:
    """Every account that ever handled or sat in a team of these records."""
    return _named(INQUIRY, records)


def reviewers(*records: Record | None) -> frozenset[str]:
    """Every account that ever sat in a review team of these records."""
    return _named(REVIEW, records)


def _named(fields: tuple[str, ...], records: tuple[Record | None, ...]) -> frozenset[str]:
    found = set[str]()
    for record in filter(None, records):
        for recorded in record:
            for name in fields:
                said = getattr(recorded.event, name, None) or ()
                found.update((said,) if isinstance(said, str) else said)
    return frozenset(found)

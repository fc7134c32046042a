"""措施: which measures a campaign has adopted, by number, and which still are to be carried out."""

from domain.record import Record

ADOPTED = "campaign.campaign_measure_adopted"
COMPLETED = "campaign.campaign_measure_completed"


def next_number(record: Record) -> int:
    """The number after the highest ever given: that of a voided measure is not given again."""
    numbers = [r.event.campaign_measure_no for r in record.history if r.kind == ADOPTED]
    return max(numbers, default=0) + 1


def numbers(record: Record, kind: str) -> list[int]:
    """The numbers of the measures that were adopted, or completed."""
    return [r.event.campaign_measure_no for r in record if r.kind == kind]


def waiting(record: Record) -> list[int]:
    """The numbers of those adopted and not completed."""
    completed = numbers(record, COMPLETED)
    return [number for number in numbers(record, ADOPTED) if number not in completed]

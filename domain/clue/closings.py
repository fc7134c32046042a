"""了结: how a clue was closed, and whether by a talk inquiry, which has duties of its own."""

from domain.record import Record

CLOSINGS = (
    "clue.closure_approved",
    "clue.explanation_accepted",
    "clue.measure_applied",
    "clue.verified_clue_closed",
    "clue.party_organisation_replied",
    "clue.clue_concluded",
)


def by_talk_inquiry(record: Record) -> bool:
    """Whether a talk or a letter closed the clue: only such a closure says which it was."""
    closing = record.last(*CLOSINGS)
    return bool(closing and getattr(closing.event, "inquiry_mode_done", None))

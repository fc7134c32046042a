"""Who was absent from a session and has not made up for it yet."""

from domain.record import Record


def missing(record: Record) -> tuple[str, ...]:
    """The names, in the order of the list."""
    made_up = {
        name
        for recorded in record
        if recorded.kind == "education.make_up_recorded"
        for name in recorded.event.made_up
    }
    return tuple(name for name in record.fact("absentees") or () if name not in made_up)

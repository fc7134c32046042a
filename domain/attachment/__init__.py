"""附件: files that belong to a record; a step of every correctable kind, and part of any step."""

from domain.record import Kind, Stages


class Stage(Stages):
    """None of its own: a file leaves the record at the stage it is in."""


KIND = Kind("附件", Stage, number="", correctable=False, business=False)

"""Corrections and voidings: steps that belong to every correctable kind of record."""

from domain.record import Kind, Stages


class Stage(Stages):
    """None of its own: a correction leaves the record at the stage its standing events reach."""


KIND = Kind("更正与作废", Stage, number="", correctable=False, business=False)

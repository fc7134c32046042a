"""How each kind of record is spoken of on a page: what counts it, whom it is about, its ledger.

The order is that of the navigation. What a kind is called its folder in domain/ says.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.procedure import GENERIC, procedure

KINDS = tuple(kind for kind in procedure().kinds if kind != GENERIC)


@dataclass(frozen=True)
class Ledger:
    """What a ledger shows and can be narrowed by. A column is a fact, or one of ledger.CELLS."""

    measure_word: str  # counts records: a clue, counted in 件, may name several persons
    columns: tuple[str, ...]
    filters: tuple[str, ...] = ()
    clipped: tuple[str, ...] = ()
    subject: str = "姓名"  # what whoever a record is about is called


SHAPES: Mapping[str, Ledger] = {
    "petition": Ledger(
        "件",
        ("number", "petition_channel", "name_status", "stage", "opened_on", "due"),
        ("year", "stage", "due", "q"),
    ),
    "clue": Ledger(
        "条",
        (
            "number",
            "subject",
            "unit_and_post",
            "source",
            "summary",
            "stage",
            "handler",
            "opened_on",
            "due",
        ),
        ("year", "stage", "source", "due", "handler", "q"),
        clipped=("unit_and_post", "summary"),
        subject="被反映人",
    ),
    "case": Ledger(
        "件",
        (
            "number",
            "subject",
            "unit_and_post",
            "case_track",
            "stage",
            "handler",
            "opened_on",
            "due",
        ),
        ("year", "stage", "due", "handler", "q"),
        clipped=("unit_and_post",),
        subject="被审查调查人",
    ),
    "appeal": Ledger(
        "件",
        ("number", "subject", "appeal_track", "stage", "opened_on", "due"),
        ("year", "stage", "due", "q"),
        subject="申诉人",
    ),
    "person": Ledger("人", ("number", "stage", "opened_on"), ("q",)),
    "account": Ledger("个", ("number", "display_name", "roles", "unit_code", "stage"), ("stage",)),
    "unit": Ledger("个", ("number", "unit_code", "opened_on")),
}
LEDGERS = {kind: shape for kind, shape in SHAPES.items() if kind in KINDS}


def title_of_kind(kind: str) -> str:
    """What a kind of record is called."""
    return procedure().kinds[kind].title


def counted(kind: str, n: int) -> str:
    """So many records of a kind."""
    return f"{title_of_kind(kind)}{n}{LEDGERS[kind].measure_word}"


def pursued_kinds() -> list[str]:
    """The kinds of record that lead somewhere: those that can be finished."""
    return [name for name, kind in procedure().kinds.items() if kind.finished]

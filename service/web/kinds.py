"""How each kind of record is spoken of on a page: what counts it, whom it is about, its ledger.

The order is that of the navigation. What a kind is called its folder in domain/ says.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from domain.procedure import GENERICS, procedure

KINDS = tuple(kind for kind in procedure().kinds if kind not in GENERICS)


@dataclass(frozen=True)
class Ledger:
    """What a ledger shows and can be narrowed by. A column is a fact, or one of ledger.CELLS."""

    measure_word: str  # counts records: a clue, counted in 件, may name several persons
    columns: tuple[str, ...]
    filters: tuple[str, ...] = ()
    area: str = ""  # the heading in the navigation
    clipped: tuple[str, ...] = ()
    subject: str = "姓名"  # what whoever a record is about is called


def _read() -> Mapping[str, Ledger]:
    """The shapes as ledgers.toml has them. A key it does not know stops the start."""
    tables = tomllib.loads(Path(__file__).with_name("ledgers.toml").read_text("utf-8"))
    return {
        kind: Ledger(**{k: tuple(v) if isinstance(v, list) else v for k, v in table.items()})
        for kind, table in tables.items()
    }


SHAPES = _read()
LEDGERS = {kind: shape for kind, shape in SHAPES.items() if kind in KINDS}


# Each heading of the navigation, by the name its page has in the address.
AREAS: Mapping[str, str] = {
    "cases": "信访和办案",
    "masses": "接访和排查",
    "supervision": "监督检查",
    "campaigns": "专项整治",
    "responsibility": "责任落实",
    "prevention": "风险防控",
    "education": "教育和谈话",
    "team": "队伍和部署",
    "returns": "上报",
}


def kinds_in(area: str) -> list[str]:
    """The kinds that stand under a heading, in the order of the navigation."""
    return [kind for kind, shape in LEDGERS.items() if shape.area == area]


def title_of_kind(kind: str) -> str:
    """What a kind of record is called."""
    return procedure().kinds[kind].title


def subject_title(kind: str) -> str:
    """What whoever, or whatever, a record of a kind is about is called."""
    caption = procedure().kinds[kind].caption
    return procedure().meaning(caption).title if caption else LEDGERS[kind].subject


def counted(kind: str, n: int) -> str:
    """So many records of a kind."""
    return f"{title_of_kind(kind)}{n}{LEDGERS[kind].measure_word}"


def pursued_kinds() -> list[str]:
    """The kinds of record that lead somewhere: those that can be finished."""
    return [name for name, kind in procedure().kinds.items() if kind.finished]

"""The closed code lists, a file an area of work: what an event stores and how people call it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

CODE_FORM = re.compile("[a-z][a-z0-9_]*")
FILES = (
    "handling",
    "responsibility",
    "prevention",
    "supervision",
    "measure",
    "education",
    "masses",
    "team",
    "report",
    "unit",
)


@dataclass(frozen=True)
class CodeList:
    id: str
    title: str
    codes: Mapping[str, str]
    confidence: str = ""

    def title_of(self, code: str) -> str:
        return self.codes[code]


def read_lists(text: str) -> Mapping[str, CodeList]:
    """The lists by id. TOML itself refuses a code or a list given twice."""
    tables = tomllib.loads(text)
    return MappingProxyType({id_: _list_of(id_, table) for id_, table in tables.items()})


def _list_of(id_: str, table: Mapping[str, Any]) -> CodeList:
    codes, title = table.get("codes", {}), table.get("title", "")
    if not codes or not title.strip():
        raise ValueError(f"List {id_} needs a title and codes.")
    for code, name in codes.items():
        if not CODE_FORM.fullmatch(code) or not name.strip():
            raise ValueError(f"Code {code} of list {id_} is malformed or has no title.")
    if len(set(codes.values())) < len(codes):
        raise ValueError(f"List {id_} has two codes of the same title.")
    return CodeList(id_, title, MappingProxyType(codes), table.get("confidence", ""))


CODES = read_lists(
    "\n".join(Path(__file__).with_name(f"{name}.toml").read_text("utf-8") for name in FILES)
)

"""Published bulletins: what they print, which whole numbers may be behind it, what must hold."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from projections.printing import WAN
from tests.bulletins.solver import Bounds, Limit, at_most, equal

DATA = Path(__file__).parents[1] / "data"
RANKS = [f"PUN_RANK_{rank}" for rank in ["PROV", "BUREAU", "COUNTY", "TOWN", "GENERAL", "OTHER"]]
FORMS = ["FORM_1", "FORM_2", "FORM_3", "FORM_4"]
KINDS = ("PUN_PARTY", "PUN_GOV")
SHARES = {f"FORM_SHARE.form_{n}": f"FORM_{n}" for n in (1, 2, 3, 4)}
UNKNOWN = (0, 10**7)  # of what is not printed, anything
# A figure with what is said before and after it: 约, nearly; 超, more than; 余, and some more.
FIGURE = re.compile(r"(约|超)?(\d+)(?:\.(\d+))?(万|%)?(余)?")
# Whose figures hang together: they are kept at one scale.
PETITIONS, CLUES = ("PET_TOTAL", "PET_COMPLAINT"), ("CLUE_HANDLED", "CLUE_INQUIRY")
SANCTIONS = ("PUN_TOTAL", "PUN_PARTY", "PUN_GOV", "PUN_BOTH", *RANKS)
OF_FORMS = ("FORM_TOTAL", *FORMS)
OF_CASES = ("CASE_FILED",)
FAMILIES = (PETITIONS, CLUES, SANCTIONS, OF_FORMS, OF_CASES)


@dataclass(frozen=True)
class Bulletin:
    """One bulletin: the months it covers and its figures as printed, by cell."""

    id: str
    span: str
    printed: Mapping[str, str]
    sources: tuple[str, ...]

    @property
    def counts(self) -> Mapping[str, str]:
        """Its figures without the shares."""
        return {cell: text for cell, text in self.printed.items() if cell not in SHARES}

    def bounds(self, scale: int = 1) -> Bounds:
        """The whole numbers that so many times may be printed so; of an unprinted cell, any."""
        known = {cell: behind(text) for cell, text in self.counts.items()}
        every = dict.fromkeys((*OF_FORMS, *SANCTIONS, *PETITIONS), UNKNOWN) | known
        return {cell: (-(-low // scale), high // scale) for cell, (low, high) in every.items()}

    def limits(self) -> list[Limit]:
        """What must hold between them: R1 to R6 of the published figures."""
        shares = {SHARES[cell]: text for cell, text in self.printed.items() if cell in SHARES}
        return [
            *equal(RANKS, ["PUN_TOTAL"]),
            *equal(FORMS, ["FORM_TOTAL"]),
            *equal(["PUN_PARTY", "PUN_GOV"], ["PUN_TOTAL", "PUN_BOTH"]),
            *(at_most(["PUN_BOTH"], [kind]) for kind in KINDS),
            *(at_most([kind], ["PUN_TOTAL"]) for kind in KINDS),
            at_most(["PET_COMPLAINT"], ["PET_TOTAL"]),
            *(limit for form, text in shares.items() for limit in share(form, text)),
        ]


@cache
def bulletins() -> Mapping[str, Bulletin]:
    """Every bulletin, in the order of time."""
    told = tomllib.loads((DATA / "bulletins.toml").read_text("utf-8"))
    return {
        id: Bulletin(id, said["span"], said["printed"], tuple(said["sources"]))
        for id, said in told.items()
    }


def behind(text: str) -> tuple[int, int]:
    """The least and the most that may be printed so. 万 has one decimal, left out when 0."""
    found = FIGURE.fullmatch(text)
    assert found, text
    before, whole, decimals, unit, after = found.groups()
    value = int(whole + (decimals or "")) * (WAN if unit else 1) // 10 ** len(decimals or "")
    last_place = WAN // 10 ** len(decimals or ("" if before else "0")) if unit else 1
    if after:
        last_place = 10 ** (len(whole) - len(whole.rstrip("0")))
    if before == "超" or after:
        return value, value + last_place - 1
    return value - last_place // 2, value + (last_place + 1) // 2 - 1


def share(part: str, text: str) -> Iterator[Limit]:
    """What makes a part of all forms this many percent, of one decimal, half up."""
    whole, _, decimal = text.removesuffix("%").partition(".")
    tenths = int(whole) * 10 + int(decimal or 0)
    yield Limit({part: -2000, "FORM_TOTAL": 2 * tenths - 1})
    yield Limit({part: 2000, "FORM_TOTAL": -(2 * tenths + 1)}, -1)

"""What comes up and how often: everything at least once before chance alone decides."""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from random import Random
from typing import Any

from domain.codes import CODES

CHANCES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("chances.toml").read_text("utf-8"))
EARLY = 4  # what may happen does so on one of its first few occasions


class Chances:
    """The chances of a whole year, which remembers what has come up."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._due: dict[str, list[str]] = {}  # the codes of a list that have not come up yet
        self._wait: dict[str, int] = {}  # how many occasions until something surely happens

    def draw(self, name: str, among: Collection[str] | None = None) -> str:
        """A code of a list, or of some of it: each one once, then by weight."""
        weights = weights_of(name)
        open_codes = [code for code in weights if among is None or code in among]
        due = self._deck(name)
        code = next((code for code in due if code in open_codes), None)
        if code is None:
            return self._rng.choices(open_codes, [weights[code] for code in open_codes])[0]
        due.remove(code)
        return code

    def beside(self) -> "Chances":
        """Chances of their own, drawn from without changing what comes up here."""
        rng = Random()
        rng.setstate(self._rng.getstate())
        return Chances(rng)

    def left(self, name: str) -> bool:
        """Whether some code of a list has not come up yet."""
        return bool(self._deck(name))

    def happens(self, name: str) -> bool:
        """Whether something happens on this occasion."""
        spread = 1 if name in CHANCES["first"]["sure"] else EARLY
        wait = self._wait.setdefault(name, self._rng.randrange(spread))
        self._wait[name] = wait - 1
        return wait == 0 or self._rng.random() < share_of(name)

    def _deck(self, name: str) -> list[str]:
        if name not in self._due:
            codes = list(weights_of(name))
            self._rng.shuffle(codes)
            self._due[name] = codes
        return self._due[name]


def share_of(name: str) -> float:
    """On what share of its occasions something happens; "mishap …" are many of one share."""
    return float(CHANCES["shares"][name.partition(" ")[0]])


def weights_of(name: str) -> Mapping[str, int]:
    """How often each code of a list comes up."""
    known: Mapping[str, int] | None = CHANCES["weights"].get(name)
    return known if known is not None else dict.fromkeys(CODES[name].codes, 1)

"""The year of a bulletin as events: so many petitions, clues, cases and sanctions of each sort."""

from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from tests.bulletins.published import FORMS, RANKS
from tests.written import Written

CODES = (
    "provincial_ministerial",
    "bureau",
    "county",
    "township_section",
    "general_cadre",
    "rural_enterprise_other",
)
PARTY = ("case.plenary_decided", {"party_sanction": "party_warning"})
ADMIN = ("case.admin_sanction_recorded", {"admin_sanction": "admin_demerit"})
FILED: tuple[str, dict[str, Any]] = ("case.filing_approved", {})
RECEIVED = ("petition.petition_received", {"petition_channel": "letter"})


class Year:
    """Writes what a bulletin counts, on one day and for one unit."""

    def __init__(self, book: Written, on: str, unit: str) -> None:
        self.book, self.when = book, {"on": on, "unit": unit}

    def write(self, said: Mapping[str, int]) -> None:
        """So much of everything; of what is not said, nothing."""
        for accuses in first(said.get("PET_COMPLAINT", 0), said.get("PET_TOTAL", 0)):
            self.petition("accusation" if accuses else "out_of_scope")
        for talked_to in first(said.get("CLUE_INQUIRY", 0), said.get("CLUE_HANDLED", 0)):
            self.clue("talk_inquiry" if talked_to else "verification")
        for form in FORMS:
            for _ in range(said.get(form, 0)):
                concluded = ("clue.clue_concluded", {"form": form.lower()})
                self.book.record(concluded, **self.when)
        by_rank = list(ranks(said, "CASE_RANK"))
        plain = repeat("rural_enterprise_other", said.get("CASE_FILED", 0) - len(by_rank))
        for rank in chain(by_rank, plain):
            self.case(rank, FILED)
        sanctioned = zip(ranks(said, "PUN_RANK"), kinds(said), strict=True)
        for rank, sanctions in sanctioned:
            self.case(rank, *sanctions)

    def petition(self, sort: str) -> None:
        registered = ("petition.petition_registered", {"petition_class": sort})
        self.book.record(RECEIVED, registered, **self.when)

    def clue(self, way: str) -> None:
        number = f"{self.when} {len(self.book.histories)}"
        registered = ("clue.clue_registered", {"clue_number": number, "person_id": number})
        self.book.record(registered, (f"clue.{way}_approved", {}), **self.when)

    def case(self, rank: str, *acts: tuple[str, Mapping[str, Any]]) -> None:
        person = f"{self.when} {len(self.book.histories)}"
        opened = ("case.case_opened", {"person_id": person, "rank": rank})
        self.book.record(opened, *acts, **self.when)


def first(some: int, all_: int) -> Iterator[bool]:
    """For each of all whether it is one of the first some."""
    return chain(repeat(True, some), repeat(False, all_ - some))


def ranks(said: Mapping[str, int], cells: str) -> Iterator[str]:
    """The rank of each of the persons who are told by rank."""
    names = (cell.replace("PUN_RANK", cells) for cell in RANKS)
    return chain(*(repeat(code, said.get(n, 0)) for code, n in zip(CODES, names, strict=True)))


def kinds(said: Mapping[str, int]) -> Iterator[tuple[tuple[str, Mapping[str, Any]], ...]]:
    """The sanctions of each of the persons sanctioned: some have one of each kind."""
    both, total = said.get("PUN_BOTH", 0), sum(said.get(cell, 0) for cell in RANKS)
    party = said.get("PUN_PARTY", total)
    party_only, admin_only = repeat((PARTY,), party - both), repeat((ADMIN,), total - party)
    return chain(repeat((PARTY, ADMIN), both), party_only, admin_only)

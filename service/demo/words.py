"""The demo's invented words, and the people they make up."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
SOURCES = {  # how often a clue comes from where
    "petition": 58,
    "supervision": 14,
    "upper_assigned": 8,
    "inspection_tour": 6,
    "audit": 4,
    "party_gov_dept": 4,
    "law_enforcement": 2,
    "justice": 2,
    "inquiry": 1,
    "self_surrender": 1,
}
DISCIPLINES = {
    "mass": 40,
    "integrity": 22,
    "work": 18,
    "organisational": 8,
    "state_law": 6,
    "life": 4,
    "political": 2,
}
OFFICE_SHARE = 0.25  # of those complained of sit in a township office, the others in a village
PARTY_SHARE = 0.7


@dataclass(frozen=True)
class Subject:
    """Somebody a clue names: the row of the registration form."""

    row: dict[str, Any]

    @property
    def name(self) -> str:
        """The name under which they were registered."""
        return str(self.row["name"])

    @property
    def main_leader(self) -> bool:
        """Whether they head a village's Party organisation."""
        return bool(self.row["main_leader"])


def said(rng: Random, name: str) -> str:
    """One of the sentences for an occasion."""
    return str(rng.choice(WORDS[name]))


def weighted(rng: Random, weights: dict[str, int]) -> str:
    """One of the codes, as often as its weight says."""
    return rng.choices(list(weights), list(weights.values()))[0]


def matter(rng: Random) -> dict[str, Any]:
    """What a clue says, without those it names."""
    discipline, source = weighted(rng, DISCIPLINES), weighted(rng, SOURCES)
    summary = rng.choice(WORDS["summaries"][discipline])
    return {
        "source": source,
        "source_note": said(rng, "source_notes") if source == "petition" else None,
        "summary": summary.format(village=said(rng, "villages")),
        "disciplines": [discipline],
    }


def subject(rng: Random, county_managed: bool, main_leader: bool) -> Subject:
    """Somebody to name in a clue. Nobody has an identity number."""
    if county_managed:
        place = _post(said(rng, "county_posts"), "township_section", "county", "civil_servant")
    elif main_leader:
        place = _villager(said(rng, "villages") + said(rng, "leader_posts"))
    elif rng.random() < OFFICE_SHARE:
        place = _post(said(rng, "office_posts"), "general_cadre", "township", "other_public")
    else:
        place = _villager(said(rng, "villages") + said(rng, "village_posts"))
    party = county_managed or main_leader or rng.random() < PARTY_SHARE
    status = "party_member" if party else "masses_or_other"
    return Subject(
        {"name": _name(rng), "political_status": status, "main_leader": main_leader} | place
    )


def _name(rng: Random) -> str:
    return said(rng, "surnames") + said(rng, "markers") + said(rng, "stems")


def _villager(unit_and_post: str) -> dict[str, str]:
    return _post(unit_and_post, "rural_enterprise_other", "township", "village_manager")


def _post(unit_and_post: str, rank: str, authority: str, category: str) -> dict[str, str]:
    return {
        "unit_and_post": unit_and_post,
        "rank": rank,
        "management_authority": authority,
        "person_category": category,
    }

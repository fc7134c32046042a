"""Whom a petition comes from and whom it speaks of, as its events keep them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reporter:
    reporter_name: str
    reporter_contact: str | None
    reporter_id_number: str | None

    def __str__(self) -> str:
        said = (self.reporter_name, self.reporter_contact, self.reporter_id_number)
        return "，".join(filter(None, said))


@dataclass(frozen=True)
class Accused:
    name: str
    unit_and_post: str | None

    def __str__(self) -> str:
        return f"{self.name}（{self.unit_and_post}）" if self.unit_and_post else self.name


@dataclass(frozen=True)
class ClueSubject:
    """One person of the clue that is proposed, with all that a clue says of whom it is about."""

    name: str
    id_number: str | None
    unit_and_post: str
    rank: str
    management_authority: str
    person_category: str
    political_status: str
    main_leader: bool
    subject_marks: tuple[str, ...] | None = None
    about_head: bool | None = None

    def __str__(self) -> str:
        return f"{self.name}（{self.unit_and_post}）"

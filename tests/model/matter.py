"""What the model knows of one record, and what it asks of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from tests.model.periods import Period

APPROVED_BY = {
    "propose_distribution": ("approve_distribution",),
    "propose_disposition": ("approve_verification",),
    "propose_verification_plan": ("approve_verification",),
    "submit_filing_report": ("approve_filing", "record_supervisory_filing"),
}


class Act(NamedTuple):
    """One step that was done: the stage it reached, or None where the stage stayed."""

    step: str
    actor: str
    day: date
    reached: str | None
    said: Mapping[str, Any]


@dataclass
class Matter:
    """One record: where it stands, what was said last under each name, its acts, its periods."""

    id: str
    kind: str
    stage: str
    opened_on: date
    said: dict[str, Any] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    periods: dict[str, Period] = field(default_factory=dict)
    outstanding: set[str] = field(default_factory=set)  # of a talk and a letter, what is still due
    party: str | None = None  # the sanctions that stand
    admin: str | None = None
    since: dict[str, tuple[date, date]] = field(default_factory=dict)  # by track

    def get(self, name: str) -> Any:
        """What was said last under a name."""
        return self.said.get(name)

    def last(self, *steps: str) -> Act | None:
        """The latest act among these."""
        return next((act for act in reversed(self.acts) if act.step in steps), None)

    def latest(self, *steps: str) -> str:
        """The name of the latest act among these; empty where none was done."""
        act = self.last(*steps)
        return act.step if act else ""

    def runs(self, *periods: str) -> bool:
        """Whether one of these periods runs."""
        return any(id in self.periods and not self.periods[id].met_on for id in periods)

    def all_said(self, *names: str) -> set[str]:
        """Everybody ever named under one of these names; who was only proposed was not."""
        found: set[str] = set()
        for act in filter(self._counts, self.acts):
            for name in names:
                said = act.said.get(name) or ()
                found.update((said,) if isinstance(said, str) else said)
        return found

    def _counts(self, act: Act) -> bool:
        approvals = APPROVED_BY.get(act.step)
        if approvals is None:
            return True
        proposals = [step for step, answers in APPROVED_BY.items() if answers == approvals]
        after = self.acts[[each is act for each in self.acts].index(True) + 1 :]
        answers = (each.step for each in after if each.step in (*approvals, *proposals))
        return next(answers, None) in approvals

    @property
    def recused(self) -> set[str]:
        """Whoever was declared to be recused from it."""
        return {act.said["recused"] for act in self.acts if act.step == "declare_recusal"}

    @property
    def proposal(self) -> Mapping[str, Any]:
        """The disposition that waits for an answer."""
        act = self.last("propose_disposition", "propose_verification_plan")
        return act.said if act else {}

    @property
    def signers(self) -> set[str]:
        """Who has signed the report that lies open."""
        steps = ("submit_verification_report", "submit_inquiry_report")
        found: set[str] = set()
        for act in self.acts:
            if act.step in steps:  # to submit an inquiry report is to sign it
                found = {act.actor} if act.step == "submit_inquiry_report" else set()
            elif act.step in ("sign_verification_report", "sign_inquiry_report"):
                found.add(act.actor)
        return found

    @property
    def finished_on(self) -> date | None:
        """When a clue came to its end; filing its papers is later."""
        day = None
        for act in self.acts:
            if act.reached in ("transferred", "returned", "merged", "closed", "archived"):
                day = day or act.day
            elif act.reached is not None:
                day = None
        return day

"""Whatever people do, in whatever order: what must hold of the log, the views and the figures."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from marshmallow import ValidationError
from sqlalchemy import StaticPool, create_engine

from domain.procedure import procedure
from domain.step import ANY_STAGE, Refused, Step
from projections.facts import Facts
from projections.tallies import Asked, tally, why
from projections.view import Views
from service.house import House, Settings
from service.store import SHANGHAI, Store
from service.take import Absent
from tests import histories as h
from tests.domain.fields.forms import SAMPLE
from tests.stores import Clock, Office

# No public column and no view but that of names may hold one of these.
NAME, POST, SUMMARY, SOURCE = "金丝雀某", "某村金丝雀委员", "反映金丝雀问题", "金丝雀来信"
SECRETS = (NAME, POST, SUMMARY, SOURCE, SAMPLE)
CLUE = h.CLUE | {"summary": SUMMARY, "source_note": SOURCE}
SUBJECT = h.SUBJECT | {"name": NAME, "unit_and_post": POST}
TEAM = {"team": ["handler", "colleague"]}
DISPOSITIONS = (h.TALK, h.LETTER, h.BOTH, h.VERIFICATION | TEAM, h.SHELVING, h.CLOSURE)
SAID: dict[str, Any] = {
    "handler": "handler",
    "distribution_opinion": "请承办",
    "reason": "理由",
    "late_reason": "承办人住院",
    "told_party_secretary": True,
    "delegate_name": "钱某",
    "delegate_is_main_leader": True,
    "feedback_letter_number": "反馈〔2026〕1号",
    "feedback_sent_on": "2026-04-01",
    "measure_document": "措〔2026〕1号",
    "measure_on": "2026-04-01",
    "work_plan": "方案",
    **TEAM,
    **h.HELD_TALK,
    **h.SENT_LETTER,
    **h.REPLY,
    **h.REPORT,
}
CHOSEN = {
    "inquiry_mode": ["talk", "letter", "talk_and_letter"],
    "measure": ["reminder_talk", "admonition", "criticism"],
    "reexamination_outcome": ["reactivated", "kept"],
}
REGISTRARS = ["manager", "manager", "handler"]
CORRECTIONS = ({"rank": "general_cadre"}, {"occurred_on": "2026-03-01"}, {"reason": "改"}, {})


class Until:
    """The log as it was at a position."""

    def __init__(self, store: Store, end: int) -> None:
        self.store, self.end = store, end
        self.public_history, self.pseudonym = store.public_history, store.pseudonym

    def size(self) -> int:
        return self.end

    def after(self, position: int, limit: int) -> list[Any]:
        return [e for e in self.store.after(position, limit) if e.position <= self.end]

    def digest(self, position: int) -> str:
        return self.store.digest(position)


class Commission(RuleBasedStateMachine):
    """People who do what they may, and try what they may not."""

    def __init__(self) -> None:
        super().__init__()
        self.folder, self.clock = Path(tempfile.mkdtemp()), Clock()
        self.office = Office(House(Settings(self.folder), self.clock), self.clock).staffed()
        self.clock.set("2026-03-02")
        self.clues: list[str] = []
        self.register(2, known=False, who="manager")
        self.register(1, known=True, who="manager")

    @property
    def store(self) -> Store:
        return self.office.house.store

    def tried(self, actor: str, step: str, record: str | None = None, **body: Any) -> str | None:
        """The record a command was recorded on; one that is refused must change nothing."""
        before = self.footprint()
        try:
            return self.office.did(actor, step, "", record, **body).record
        except (Refused, ValidationError, Absent):
            assert self.footprint() == before
            return None

    def footprint(self) -> list[Any]:
        """What a command would add to, if it were recorded."""
        return self.store.recorder.rows(
            "SELECT (SELECT max(position) FROM events), (SELECT count(*) FROM commands),"
            " (SELECT count(*) FROM keys), (SELECT sum(last) FROM numbers)"
        )

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.clock.instant += timedelta(days=days)

    @precondition(lambda self: len(self.clues) < 5)
    @rule(persons=st.integers(1, 3), known=st.booleans(), who=st.sampled_from(REGISTRARS))
    def register(self, persons: int, known: bool, who: str) -> None:
        subjects = [SUBJECT for _ in range(persons)]
        subjects[0] = SUBJECT | ({"id_number": SAMPLE} if known else {})
        last = self.store.size()
        if self.tried(who, "register_clue", **CLUE | {"persons": subjects}):
            new = self.store.events(last, 99)
            self.clues += [e.record for e in new if e.kind == "clue.clue_registered"]

    @rule(data=st.data(), steps=st.integers(5, 12))
    def proceed(self, data: st.DataObject, steps: int) -> None:
        clue = data.draw(st.sampled_from(self.clues))
        for _ in range(steps):
            self.clock.instant += timedelta(days=1)
            self.act(data, clue)

    def act(self, data: st.DataObject, clue: str) -> None:
        """Any step, mostly one that is open, by whoever may do it or by somebody."""
        stage = self.office.record(clue).stage
        steps = [s for s in procedure().of("clue") if s.after != ANY_STAGE and not s.opens]
        open_ = [s for s in steps if stage in s.after]
        stray = not open_ or data.draw(st.integers(0, 9)) == 9
        step = data.draw(st.sampled_from(steps if stray else open_))
        body = self.body_of(data, step)
        for actor in ("handler", "secretary", "manager", "party_secretary"):
            if self.tried(actor, step.name, clue, **body):
                return

    def body_of(self, data: st.DataObject, step: Step) -> dict[str, Any]:
        if step.name == "propose_disposition":
            today = str(self.clock().astimezone(SHANGHAI).date())
            disposition = data.draw(st.sampled_from(DISPOSITIONS))
            return {**disposition, "studied_on": today, "late_reason": "承办人住院"}
        fields = procedure().schemas[step.id].fields
        chosen = {n: data.draw(st.sampled_from(c)) for n, c in CHOSEN.items() if n in fields}
        return {name: value for name, value in SAID.items() if name in fields} | chosen

    @rule(data=st.data(), version=st.integers(1, 9), change=st.sampled_from(CORRECTIONS))
    def correct(self, data: st.DataObject, version: int, change: dict[str, str]) -> None:
        clue = data.draw(st.sampled_from(self.clues))
        body = {"target": version, "restated": change, "reason": "录入有误"}
        if self.tried("manager", "propose_correction", clue, **body):
            answer = data.draw(st.sampled_from(["approve_correction", "reject_correction"]))
            said = {"reason": "无误"} if answer == "reject_correction" else {}
            self.tried("secretary", answer, clue, **said)

    @rule(data=st.data(), version=st.integers(1, 9))
    def void(self, data: st.DataObject, version: int) -> None:
        clue = data.draw(st.sampled_from(self.clues))
        if self.tried("manager", "propose_voiding", clue, target=version, reason="重复"):
            self.tried("secretary", "approve_voiding", clue)

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        clues = st.sampled_from(self.clues)
        one, other = (self.office.record(data.draw(clues)).fact("person_id") for _ in range(2))
        if one and other:
            merging = {"merged_into": other, "reason": "同一人"}
            self.tried("manager", "person.merge_persons", one, **merging)

    @rule()
    def look(self) -> None:
        self.office.house.views.catch_up()

    # ---- what must hold in the end

    def teardown(self) -> None:
        try:
            self.office.house.views.catch_up()
            self.log_is_whole()
            self.cells_are_their_units()
            self.views_rebuild_to_the_same()
            self.past_is_as_it_was()
            self.nothing_secret_is_public()
        finally:
            self.office.house.close()
            shutil.rmtree(self.folder)

    def log_is_whole(self) -> None:
        events = self.store.events(0, 10_000)
        assert [e.position for e in events] == list(range(1, self.store.size() + 1))
        assert [e.recorded_at for e in events] == sorted(e.recorded_at for e in events)
        for id in {e.record for e in events}:
            record = self.office.record(id)
            assert [e.version for e in record.history] == list(range(1, record.version + 1))
            assert record.stage is None or record.stage in set(
                procedure().kinds[record.kind].stages
            )

    def cells_are_their_units(self) -> None:
        views = self.office.house.views
        for cell in tally(views, Asked.of_year(2026)):
            if cell.value is not None:
                assert cell.value == len(why(views, cell.indicator, Asked.of_year(2026))), cell

    def views_rebuild_to_the_same(self) -> None:
        views = self.office.house.views
        live = {name: views.content(name) for name in views.views}
        for name in live:
            views.rebuild(name)
        assert {name: views.content(name) for name in live} == live

    def past_is_as_it_was(self) -> None:
        size = self.store.size()
        for position in range(8, size + 1, max(1, size // 5)):
            engine = create_engine(
                "sqlite://",
                isolation_level="AUTOCOMMIT",
                json_serializer=str,
                poolclass=StaticPool,
            )
            then = Views(engine, Until(self.store, position), [Facts()])
            then.create()
            then.catch_up()
            assert tally(then, Asked.of_year(2026)) == tally(
                self.office.house.views, Asked.of_year(2026, position)
            )
            engine.dispose()

    def nothing_secret_is_public(self) -> None:
        views = self.office.house.views
        shown = repr(
            [self.store.after(0, 10_000), views.content("facts"), views.content("register")]
        )
        assert [secret for secret in SECRETS if secret in shown] == []


Commission.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestCommission = Commission.TestCase

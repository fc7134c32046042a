"""Whatever is recorded of the duties, and corrected, in whatever order: the figures are those of
the recount, and what must always hold between them holds.
"""

import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from domain.procedure import procedure
from domain.step import Refused
from projections.relations import findings
from projections.tallies import Asked, cells_of, tally, value_of, why
from service.house import House, Settings
from tests import prevention_histories as v
from tests import recount
from tests import supervision_histories as s
from tests import team_histories as t
from tests.stores import Clock, Office

# What is listed may still wait to be put right; everything else must hold at any time.
MAY_BREAK = {"campaign-problems-all-fixed"}
NAMES, SEAT_KINDS = ["周某", "郑某", "吴某"], ["secretary", "deputy_secretary", "member"]
LEVELS = ["high", "medium", "low"]
SEATS = [t.COMMITTEE["committee_seats"], t.OTHER_SEATS, t.FEWER["committee_seats"]]
LATER = {"review_due_on": "2030-03-01", "due_on": "2030-03-29"}
# What is said the same each time; of the fields in VARIED one value is said, or as it comes.
SAID: dict[str, dict[str, Any]] = {
    "inspection.hold_inspection": s.INSPECTION,
    "problem.find_problem": s.PROBLEM,
    "problem.report_rectification": s.REPORTED,
    "post.review_post": v.POST,
    "risk_point.identify_risk_point": v.RISK,
    "committee.establish_committee": t.COMMITTEE,
    "committee.appoint_member": t.MEMBER,
    "committee.record_departure": t.DEPARTURE,
    "committee.name_acting": t.ACTING,
}
VARIED: dict[str, list[Any]] = {
    "campaign_id": ["campaign", None],
    "inspection_id": ["inspection", None],
    "post_id": ["post"],
    "responsible_unit": ["unit"],
    "units_visited": [["某村"], ["某社区", "邻村"], ["某村", "邻村"]],
    "inspection_mode": ["on_site", "covert"],
    "persons_checked": [None, 4],
    "households_visited": [None, 7],
    "risk_level": LEVELS,
    "post_powers": ["核对", "核对\n保管\n支付"],
    "member_name": NAMES,
    "seat_kind": SEAT_KINDS,
    "committee_seats": SEATS,
    "reason": ["理由"],
    "dissolution_reason": ["合并"],
}
KINDS = ("inspection", "problem", "problem", "post", "risk_point", "committee", "committee")
STEPS = (
    "problem.report_rectification",
    "problem.verify_rectification",
    "problem.reject_rectification",
    "problem.reopen_problem",
    "post.list_powers",
    "post.abolish_post",
    "risk_point.rate_risk_point",
    "risk_point.retire_risk_point",
    "committee.appoint_member",
    "committee.appoint_member",
    "committee.record_departure",
    "committee.change_establishment",
    "committee.name_acting",
    "committee.end_acting",
    "committee.dissolve_committee",
)
LAST = ("post.abolish_post", "risk_point.retire_risk_point", "committee.dissolve_committee")
OPENINGS = {step.partition(".")[0]: step for step in SAID if procedure().steps[step].opens}
WAYS = [*["on"] * 12, *["open"] * 2, "end", *["correct"] * 4, "void"]
EXAMPLES = 10
DONE: Counter[str] = Counter()  # how often each step was recorded, over all histories


class Duties:
    """A commission on an empty store, with what was opened there by kind."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.clock, self.pick = Clock(), random.choice
        self.house = House(Settings(folder), self.clock)
        self.office = Office(self.house, self.clock).staffed()
        self.known = {"unit": [self.house.store.holder("unit_code", "zjw") or ""]}
        self.ends: list[int] = []  # of each command: within one, a correction is half made
        self.clock.set("2026-03-02")
        self.did("manager", "campaign.open_campaign", None, s.CAMPAIGN)
        for opening in OPENINGS.values():
            self.do(opening, None)

    def did(self, actor: str, step: str, record: str | None, body: dict[str, Any]) -> bool:
        """Whether it was recorded."""
        try:
            receipt = self.office.did(actor, step, "", record, **body)
        except (Refused, ValidationError):
            return False
        DONE[step] += 1
        self.ends.append(receipt.position)
        if record is None:
            self.known.setdefault(step.partition(".")[0], []).append(receipt.record)
        return True

    def said(self, fields: Any) -> dict[str, Any]:
        """What is said in these of the fields that vary; a record is one of those there are."""
        said = {name: self.pick(VARIED[name]) for name in fields if name in VARIED}
        return {
            name: self.pick(self.known[value]) if str(value) in self.known else value
            for name, value in said.items()
        }

    def do(self, step: str, record: str | None) -> bool:
        """One more record, or one more step of one there is."""
        fields = procedure().schemas[step].fields
        later = {name: LATER[name] for name in LATER.keys() & fields}
        body = SAID.get(step, {}) | later | self.said(fields)
        answers = step.endswith(("verify_rectification", "reject_rectification"))
        return self.did("secretary" if answers else "manager", step, record, body)

    def act(self) -> None:
        """Somebody does something on one of the records, or opens one."""
        self.clock.instant += timedelta(days=self.pick([0, 1, 1, 30]))
        way, kind = self.pick(WAYS), self.pick(KINDS)
        record = self.pick(self.known[kind])
        if way == "open":
            self.do(OPENINGS[kind], None)
        elif way in ("on", "end"):
            stage = self.house.store.record(record).stage
            steps = [id for id in STEPS if id.startswith(f"{kind}.")]
            steps = [id for id in steps if stage in procedure().steps[id].after]
            steps = [id for id in steps if (id in LAST) == (way == "end")]
            if steps:
                self.do(self.pick(steps), record)
        else:
            self.put_right(way, kind, record)
        if self.pick([True, False, False]):
            self.house.views.catch_up()  # or several come to the view together

    def put_right(self, way: str, kind: str, record: str) -> None:
        """One of its steps is corrected, or taken out."""
        entry = self.pick(self.house.store.record(record).history)
        body: dict[str, Any] = {"target": entry.version, "reason": "录入有误"}
        if way == "correct":
            fitting = self.said(vars(entry.event))
            day = entry.occurred_on + timedelta(days=self.pick([-1, 1, 330]))
            body["restated"] = self.pick([fitting, {"occurred_on": day.isoformat()}])
        proposal, answer = {
            "correct": ("propose_correction", "approve_correction"),
            "void": ("propose_voiding", "approve_voiding"),
        }[way]
        if self.did("manager", f"{kind}.{proposal}", record, body):
            self.did("secretary", f"{kind}.{answer}", record, {})

    def check(self, year: int, as_of: int | None = None) -> None:
        """Every figure is the recount's, has its units, and stands to the others as it must."""
        cells = tally(self.house.views, Asked.of_year(year, as_of))
        value = {cell.indicator.id: cell.value for cell in cells}
        expected = recount.recount(recount.read(self.house.settings.folder), year, as_of)
        assert {name: value[cells_of(name)[0].id] for name in expected} == expected
        assert {each.relation.id for each in findings(cells) if not each.holds} <= MAY_BREAK
        for cell in cells:
            if cell.value:
                units = why(self.house.views, cell.indicator, Asked.of_year(year, as_of))
                assert value_of(cell.indicator, units) == cell.value


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), acts=st.integers(40, 90))
def histories(seed: int, acts: int) -> None:
    folder = Path(tempfile.mkdtemp())
    duties = Duties(folder, Random(seed))
    try:
        for _ in range(acts):
            duties.act()
        duties.house.views.catch_up()
        duties.check(2026)
        duties.check(2027)
        duties.check(2026, as_of=duties.pick(duties.ends[len(duties.ends) // 2 :]))
    finally:
        duties.house.close()
        shutil.rmtree(folder)


def test_the_figures_of_any_history_are_those_of_the_recount() -> None:
    histories()
    print(DONE)
    assert sum(DONE.values()) > 200
    assert {step.rpartition("_")[2] for step in DONE} >= {"correction", "voiding"}

"""应报的统计期: which returns the unit above asks for, by when, and how each of them stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from domain.procedure import event_kind
from domain.record import Record
from domain.rulebook import in_force, rulebook
from domain.span import Span
from domain.statistical_return import Stage
from domain.statistical_return.compile_return import ReturnCompiled
from domain.statistical_return.figures import ACCEPTED
from domain.statistical_return.hand_over import HANDS_IN
from domain.statistical_return.span_field import kind_of, last_day
from projections.months import recorded_months
from projections.units import Unit
from service.reading import Reader, today_at
from service.words import horizon

if TYPE_CHECKING:
    from service.house import House

RETURN = "statistical_return"
NAMED = ("-01", "-02", "-03", "Q1", "-04", "-05", "-06", "Q2", "H1", "-07", "-08", "-09", "Q3")
NAMED += ("-10", "-11", "-12", "Q4", "H2", "")
BELOW_TOWN = (None, "village")  # levels of units whose figures are in those of the town
AHEAD, MISSING, CLOSED, RESTATED = "ahead", "missing", "closed", "restated"
STATES = {
    AHEAD: "统计期未结束",
    MISSING: "未编制",
    CLOSED: "已含在已接收的报表里",
    Stage.COMPILED: "已编制",
    Stage.CHECKED: "已编制",
    Stage.SUBMITTED: "待接收",
    Stage.SENT_BACK: "退回",
    Stage.ACCEPTED: "已接收",
    RESTATED: "已更正",
}


@dataclass(frozen=True)
class SpanReturn:
    """What one unit owes, or has given, of one span, on a day. `since` is the first month there are
    records of; nothing is asked of the time before, nor of months that a return accepted since has
    closed, up to `closed_through`.
    """

    unit: str
    span: Span
    due_on: date
    record: Record | None
    today: date
    since: str
    closed_through: str

    @property
    def state(self) -> str:
        """Where it stands, as a code of STATES."""
        if self.record is None:
            return self._without_record
        stage = str(self.record.stage)
        times = sum(recorded.kind == ACCEPTED for recorded in self.record)
        return RESTATED if stage == Stage.ACCEPTED and times > 1 else stage

    @property
    def _without_record(self) -> str:
        if self.today <= last_day(self.span):
            return AHEAD
        return CLOSED if self.span.last <= self.closed_through else MISSING

    @property
    def title(self) -> str:
        """The same in words."""
        return STATES[self.state]

    @property
    def late(self) -> str:
        """Whether its last day has passed, or had when it was handed in; empty where not."""
        first = self._handed_in_on
        if first is not None:
            return "迟报" if first > self.due_on else ""
        days = (self.today - self.due_on).days
        return f"逾期{days}天" if self._is_asked and days > 0 else ""

    @property
    def near(self) -> str:
        """How near its last day is, as pages mark it."""
        if self._handed_in_on is not None or not self._is_asked:
            return ""
        if self.late:
            return "overdue"
        return "soon" if self.due_on <= horizon(self.today) else ""

    @property
    def _is_asked(self) -> bool:
        """Whether there is anything that may be late."""
        return self.state not in (AHEAD, CLOSED) and self.span.last >= self.since

    @property
    def _handed_in_on(self) -> date | None:
        entries: Iterable[Any] = self.record or ()
        given = (each for each in entries if each.kind in HANDS_IN)
        days = (getattr(each.event, "submitted_on", each.occurred_on) for each in given)
        return next(days, None)


def spans_of(year: int) -> list[Span]:
    """The spans of a year that are reported, each after the months it is made of."""
    return [Span.read(f"{year:04}{name}") for name in NAMED]


def due_on(span: Span, day: date) -> date:
    """The last day for handing in a span's return, by the rules in force on a day."""
    for id in rulebook().deadlines_moved_by(event_kind(ReturnCompiled)):
        row = in_force(rulebook().deadlines[id], day)
        said = row.where.get("span_kind", ())
        if kind_of(span) in ([said] if isinstance(said, str) else said):
            return row.from_day(last_day(span)).due_on
    raise LookupError(span.code)


def returns_of(house: "House", unit: str, spans: Iterable[Span]) -> list[SpanReturn]:
    """A unit's returns of these spans, those that are missing too."""
    today, months = today_at(house), recorded_months(house.views)
    since = months[0] if months else f"{today:%Y-%m}"
    id = house.store.holder("unit_code", unit)
    closed = house.store.record(id).fact("closed_through") if id else None

    def of(span: Span) -> SpanReturn:
        record = return_of(house, unit, span)
        return SpanReturn(unit, span, due_on(span, today), record, today, since, closed or "")

    return list(map(of, spans))


def return_of(house: "House", unit: str, span: Span) -> Record | None:
    """A unit's return of a span, if there is one."""
    id = house.store.holder("return_key", f"{unit}/{span.code}")
    return house.store.record(id) if id else None


def towns_under(reader: Reader) -> list[Unit]:
    """The units right below the reader's own that report to it."""
    return [each for each in reader.tree.below(reader.unit) if each.level not in BELOW_TOWN]


def years_of(reader: Reader) -> list[int]:
    """The years of which returns may be asked, the latest first: none before the first record."""
    this = today_at(reader.house).year
    months = recorded_months(reader.house.views) or (f"{this:04}-01",) * 2
    return list(range(max(this, int(months[1][:4])), int(months[0][:4]) - 1, -1))

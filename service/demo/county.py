"""The year's return: the demo's unit reports what it did, and its county takes it.

Told when the year is, in transactions of its own: figures are taken from what is committed.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from random import Random
from typing import Any

from domain.statistical_return.findings import STOP, found
from service.demo.agenda import Agenda
from service.demo.staff import ABOVE, UNIT_CODE, command_id
from service.demo.teller import Office
from service.house import House
from service.order import Order
from service.store import SHANGHAI
from service.take import CONSOLE, take

COUNTY = {"unit_code": "xjw", "unit_title": "示例县纪委", "unit_level": "county"}
PLACED = {"unit_level": "township", "parent_unit": COUNTY["unit_code"]}
RETURN = "statistical_return"
# Days of January on which the return of the year before is handed in and taken.
PREPARED, COMPILED, CHECKED, SUBMITTED, ACCEPTED = 3, 4, 5, 6, 9
REASON = "已对照原件逐件核实，与台账一致，按登记数上报。"
OPINION = "各项指标与县级台账核对一致，予以接收。"
HOURS = range(9, 17)  # the working day


class County:
    """Those above, and the return that goes to them."""

    def __init__(self, house: House, agenda: Agenda, office: Office, rng: Random) -> None:
        self.house, self.agenda, self.office, self.rng = house, agenda, office, rng
        self.hours: dict[int, Iterator[int]] = {}

    def report(self) -> None:
        """The whole of it. A refusal is a mistake of the demo, and raised."""
        self._set_up()
        span = {"return_span": str(self.office.year)}
        id = self._do(COMPILED, "anguan", f"{RETURN}.compile_return", None, span)
        self._do(CHECKED, "anguan", f"{RETURN}.check_return", id)
        for finding in found(self.house.store.record(id)):
            assert finding.level != STOP, finding
            named = {"finding_check": finding.check, "finding_about": finding.about}
            body = named | {"override_reason": REASON}
            self._do(CHECKED, "chengban1", f"{RETURN}.override_finding", id, body)
        self._do(SUBMITTED, "shuji", f"{RETURN}.submit_return", id)
        said = {"accept_opinion": OPINION}
        self._do(ACCEPTED, "xianbaobiao", f"{RETURN}.accept_return", id, said)

    def _set_up(self) -> None:
        self._do(PREPARED, CONSOLE, "unit.register_unit", None, COUNTY)
        own = self.house.store.holder("unit_code", UNIT_CODE)
        self._do(PREPARED, CONSOLE, "unit.place_unit", own, PLACED)
        for login, name, role in ABOVE:
            account = {"login_name": login, "display_name": name, "role": role}
            account |= {"unit_code": COUNTY["unit_code"]}
            id = self._do(PREPARED, CONSOLE, "account.create_account", None, account)
            self.office.accounts[login] = id
            self._do(PREPARED, login, "account.set_password", id)

    def _do(
        self,
        day: int,
        who: str,
        step: str,
        record: str | None,
        body: Mapping[str, Any] | None = None,
    ) -> str:
        on = date(self.office.year + 1, 1, day)
        hours = self.hours.setdefault(day, iter(HOURS))
        minute = self.rng.randrange(60)
        at = datetime.combine(on, time(next(hours, HOURS[-1]), minute), SHANGHAI)
        self.agenda.now = max(self.agenda.now, at)
        kind, _, name = step.partition(".")
        said = {**(body or {}), "occurred_on": on.isoformat()}
        actor = self.office.accounts.get(who, who)
        id = command_id(self.rng)
        order = Order(kind, name, said, actor, record, command_id=id, channel="demo")
        return take(self.house.store, order).record

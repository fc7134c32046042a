"""A county that shares its store with one town and takes another's returns by file."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from service.app import create_app
from service.house import House, Settings
from service.signing import signer_of
from tests.return_histories import COUNTY_UNIT, TOWN_UNIT, UNDER
from tests.service.conftest import PASSWORD, Desk, Town
from tests.stores import CONSOLE, Clock, Office

KIND = "statistical_return"
REASON = "已逐件核对，与台账一致。"


def under_county(office: Office, code: str = "zjw") -> Office:
    """An office whose unit stands under a county."""
    office.did(CONSOLE, "unit.register_unit", "2026-01-05", **COUNTY_UNIT)
    own = office.house.store.holder("unit_code", code)
    office.did(CONSOLE, "unit.place_unit", "2026-01-05", record=own, **UNDER)
    return office


def knows(office: Office, other: House, unit: str) -> None:
    """Registers in one store the key by which a unit signs in another."""
    record = office.house.store.holder("unit_code", unit)
    line = signer_of(other, unit).key.line
    office.did(CONSOLE, "unit.register_key", record=record, signing_key=line)

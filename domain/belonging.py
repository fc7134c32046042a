"""隶属: each unit handles its own matters; what is decided from above, the unit above decides."""

from collections.abc import Mapping

from domain.procedure import procedure
from domain.record import Record
from domain.rulebook import StepRule
from domain.step import Context, Key, Refused, Target

UNIT = "unit of the record"
OWN, ABOVE = "own-unit-only", "decided-from-above"


def read_unit(row: StepRule, record: Record) -> Mapping[str, Target]:
    """The unit whose record it is, for a step that the unit above takes."""
    if not row.from_above or not record.history:
        return {}
    return {UNIT: Target(key=Key("unit_code", record.unit))}


def of_another_unit(row: StepRule, record: Record, context: Context) -> Refused | None:
    """Why a record is not this actor's unit's to handle, or None when it is."""
    if row.from_above:
        return _not_from_above(record, context)
    if not record.history or not of_others(record, context):
        return None
    return Refused(OWN, "这是其他单位的记录，请由该单位办理。", "role")


def of_others(record: Record, context: Context) -> bool:
    """Whether a record is another unit's; persons, units and accounts are everybody's."""
    kind = procedure().kinds[record.kind]
    return record.unit != context.unit and kind.business and not kind.shared


def _not_from_above(record: Record, context: Context) -> Refused | None:
    unit = context.reads.get(UNIT)
    if unit is not None and unit.fact("parent_unit") == context.unit:
        return None
    sentence = "这一步由上级单位办理：请登记上级单位，把本单位归到其下，由上级单位的账号办理。"
    return Refused(ABOVE, sentence, "role")

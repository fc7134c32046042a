"""What a command names must be there, in whatever field, and of the kind that field asks for."""

from datetime import date

import pytest

from domain.correction.propose_correction import ProposeCorrection
from domain.fields import Command, Line, Reference, References
from domain.naming import must_exist, named
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Context, Refused, Target
from tests.histories import HANDLER, REGISTERED


class Naming(Command):
    """Two fields that name records, and one that does not."""

    handler = Reference("承办人", kind="account")
    others = References("其他人员", kind="account", required=False)
    note = Line("说明", required=False)


def test_every_record_that_a_command_names_is_read():
    said = {"handler": "a", "others": ["b", "a"], "note": "c"}
    assert named(Naming(), said) == {"named a": Target("a"), "named b": Target("b")}
    assert named(Naming(), {"handler": "a", "others": None}) == {"named a": Target("a")}
    assert named(ProposeCorrection(), {"target": 1}) == {}


def knowing(*records):
    """A decision's context that has read what a command names."""
    day = date(2026, 3, 2)
    reads = {f"named {record.id}": record for record in records}
    return Context("manager", frozenset(), "zjw", day, day, "0" * 32, rulebook(), reads=reads)


def test_an_account_where_an_account_is_asked_for_will_do():
    must_exist(Naming(), {"handler": HANDLER}, knowing(REGISTERED.records[HANDLER]))


@pytest.mark.parametrize("there", [[], [REGISTERED.record]])
def test_a_record_that_is_not_there_or_of_another_kind_is_refused(there):
    id = there[0].id if there else HANDLER
    with pytest.raises(Refused) as refused:
        must_exist(Naming(), {"handler": id}, knowing(*there))
    said = (refused.value.rule, refused.value.sentence)
    assert said == ("reference-exists", "承办人没有所选的这一项，请重新选择。")


def test_a_record_that_is_void_is_not_there():
    void = Record(HANDLER, REGISTERED.records[HANDLER].history, stage=None)
    with pytest.raises(Refused) as refused:
        must_exist(Naming(), {"handler": HANDLER}, knowing(void))
    assert refused.value.rule == "reference-exists"

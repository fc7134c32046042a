"""登记签名公钥."""

import pytest

from domain.unit.register_key import KeyRegistered
from domain.unit.signing_key import SigningKey, may_sign_as, read_signing_key
from tests.cases import Case
from tests.histories import HOUSE

OWN = next(record.id for record in HOUSE.records.values() if record.kind == "unit")
UNIT = HOUSE.about(OWN)
# The key of test 1 in RFC 8032, section 7.1.
PUBLIC_KEY = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
LINE = "zjw+73732b85+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
OTHER = SigningKey("zjw", bytes(32)).line
BODY = {"signing_key": LINE}
CASE = Case(UNIT, "2026-03-02", "console", BODY)


def test_a_key_is_told_on_one_line_that_reads_back():
    assert SigningKey("zjw", PUBLIC_KEY).line == LINE
    assert read_signing_key(LINE) == SigningKey("zjw", PUBLIC_KEY)


def test_a_unit_s_key_is_registered_at_the_machine(given):
    outcome = given(UNIT).on("2026-03-02").by("console").when("unit.register_key", **BODY)
    outcome.then(KeyRegistered(LINE)).at_stage("active")


def test_a_new_key_takes_the_place_of_the_one_before(given):
    keyed = UNIT.did("console", "unit.register_key", "2026-03-02", **BODY)
    outcome = given(keyed).on("2026-04-02").by("console")
    again = outcome.when("unit.register_key", signing_key=OTHER).then(KeyRegistered(OTHER))
    assert again.record.fact("signing_key") == OTHER


@pytest.mark.parametrize(
    "line",
    [
        LINE[:-1],
        LINE + "=",
        LINE.replace("73732b85", "73732b86"),
        LINE.replace("73732b85", "73732B85"),
        LINE.replace("+AddamA", "+Aeamma"),
        LINE.replace("Add", "Addé"),
        "zjw",
        "zjw+73732b85",
        SigningKey("zjw", bytes(31)).line,
        SigningKey("", bytes(32)).line,
        SigningKey("镇 纪委", bytes(32)).line,
        "PRIVATE+KEY+zjw+73732b85+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
    ],
)
def test_what_is_not_a_whole_key_is_refused(given, line):
    outcome = given(UNIT).on("2026-03-02").by("console")
    outcome.when("unit.register_key", signing_key=line).then_refused("signing-key-whole")


def test_a_key_is_registered_on_its_own_unit_alone(given):
    outcome = given(UNIT).on("2026-03-02").by("console")
    line = SigningKey("xjw", PUBLIC_KEY).line
    outcome.when("unit.register_key", signing_key=line).then_refused("signing-key-of-unit")


def test_a_key_is_not_registered_twice(given):
    keyed = UNIT.did("console", "unit.register_key", "2026-03-02", **BODY)
    outcome = given(keyed).on("2026-04-02").by("console")
    outcome.when("unit.register_key", **BODY).then_refused("signing-key-new")


def test_a_name_with_a_space_or_a_plus_sign_can_sign_nothing():
    assert [may_sign_as(name) for name in ("zjw", "镇纪委", "", "z jw", "z+jw", "z\n")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]

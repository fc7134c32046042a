"""Signed notes: whose they are, and that nothing in them has changed."""

import string
from base64 import b64decode, b64encode
from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.unit.signing_key import SigningKey, read_signing_key
from service.signing import FileRefused, Signed, Signer, keys_of, signed, signer_of, verified
from tests.service.signing_fixtures import KEYS, SEED, TOWN, key_of
from tests.stores import CONSOLE

TEXT = "第一行\n第二行\n"


def refused(note: str, keys=key_of) -> str:
    with pytest.raises(FileRefused) as caught:
        verified(note, keys)
    assert caught.value.sentence.endswith("。")
    return caught.value.because


def test_a_note_signed_by_a_known_unit_is_good():
    assert verified(signed(TEXT, TOWN).decode(), key_of) == Signed(TEXT, "zjw")


def test_a_note_looks_as_the_specification_says():
    """The key is that of RFC 8032, 7.1, test 1; `openssl pkeyutl -sign -rawin` makes the same."""
    head, tail = signed(TEXT, TOWN).decode().split("\n\n")
    name, encoded = tail.removeprefix("— ").removesuffix("\n").split(" ")
    assert (head + "\n", name) == (TEXT, "zjw")
    told = b64decode(encoded)
    assert told[:4].hex() == "73732b85"
    assert told[4:].hex() == (
        "8e35b710a94c9f46e726c071835ab2cda4b7eca9b24be26dadcc1304c27d95b9"
        "8cb0c40cc12b06e64ffc56e90ad733ad470c7925f945eb6cf2309421f169c101"
    )


def test_nobody_is_taken_at_his_word():
    note = signed(TEXT, TOWN).decode()
    other = SigningKey("zjw", bytes(32)).line
    assert refused(note, {}.get) == "unknown-unit"
    assert refused(note, {"zjw": other}.get) == "other-key"
    assert refused(note, {"zjw": "zjw+73732b85+AAAA"}.get) == "unknown-unit"
    assert refused(note.replace("第二行", "第三行")) == "altered"
    assert refused(note.replace("— zjw", "— xjw"), {"xjw": KEYS["zjw"]}.get) == "unknown-unit"


def test_a_signature_has_one_spelling():
    note = signed(TEXT, TOWN).decode()
    # The last letter before the equals sign carries bits that mean nothing.
    letter = note[-3]
    letters = string.ascii_letters + string.digits + "+/"
    spellings = [note[:-3] + other + note[-2:] for other in letters if other != letter]
    assert {refused(spelt) for spelt in spellings} == {"altered"}
    encoded = note.rpartition(" ")[2].strip()
    assert b64encode(b64decode(encoded)).decode() == encoded


@pytest.mark.parametrize(
    ("change", "because"),
    [
        (lambda note: "", "truncated"),
        (lambda note: TEXT, "truncated"),
        (lambda note: note[:-1], "truncated"),
        (lambda note: note[:-9] + "\n", "truncated"),
        (lambda note: note + "\n", "trailing"),
        (lambda note: note + "— xjw x\n", "trailing"),
        (lambda note: note + note.rpartition("\n\n")[2], "trailing"),
        (lambda note: note + "\n\n", "trailing"),
        (lambda note: note.replace("— ", "- "), "truncated"),
    ],
)
def test_a_note_is_whole_and_ends_with_its_signature(change, because):
    assert refused(change(signed(TEXT, TOWN).decode())) == because


def test_a_unit_s_key_is_made_at_first_need_and_stays(house):
    first = signer_of(house, "zjw")
    assert signer_of(house, "zjw") == first
    assert signer_of(house, "yz").seed != first.seed
    assert read_signing_key(first.key.line) == first.key
    assert first.seed.hex() not in repr(first.key)


def test_a_secret_key_is_not_told_by_what_holds_it():
    assert SEED.hex() not in repr(Signer("zjw", SEED))
    assert repr(SEED) not in repr(Signer("zjw", SEED))


def test_two_who_need_a_key_at_once_get_the_same(house):
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: house.vault.own_key("signing zjw"), range(16)))
    assert len(set(made)) == 1


@pytest.mark.parametrize("unit", ["", "z jw", "z+jw"])
def test_a_unit_without_a_fit_code_cannot_sign(house, unit):
    with pytest.raises(FileRefused, match=r"空格或加号"):
        signer_of(house, unit)


def test_what_a_unit_signs_is_good_where_its_key_is_registered(office):
    zjw, signer = office.house.store.holder("unit_code", "zjw"), signer_of(office.house, "zjw")
    note, keys = signed(TEXT, signer).decode(), keys_of(office.house)
    assert refused(note, keys) == "unknown-unit"
    office.did(CONSOLE, "unit.register_key", record=zjw, signing_key=signer.key.line)
    assert verified(note, keys) == Signed(TEXT, "zjw")
    assert keys("nowhere") is None

"""Signed notes: a text and, below it, the line by which a unit vouches for it (C2SP signed-note).

The secret keys lie in the vault, one for each unit that signs here; the public ones are registered
on the units' records.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from domain.unit.signing_key import ID_BYTES, SigningKey, may_sign_as, read_signing_key

if TYPE_CHECKING:
    from service.house import House

SIGNATURE_LINE = re.compile(r"^— (\S{1,80}) ([A-Za-z0-9+/]{91}=)\n", re.MULTILINE)
TRUNCATED = "文件不完整，可能在拷贝或传送中断开，请重新拷贝原文件。"
KeyOf = Callable[[str], str | None]  # the registered key line of a unit, by its code


class FileRefused(ValueError):
    """Why a file that came from outside is not taken: in a word, and in a sentence for people."""

    def __init__(self, because: str, sentence: str) -> None:
        super().__init__(sentence)
        self.because, self.sentence = because, sentence


@dataclass(frozen=True)
class Signer:
    """A unit's code and the seed of its secret key, 32 bytes."""

    name: str
    seed: bytes = field(repr=False)

    @property
    def key(self) -> SigningKey:
        """The public key that belongs to it."""
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return SigningKey(self.name, public.public_bytes_raw())


class Signed(NamedTuple):
    """A text and the unit whose registered key signed it."""

    text: str
    signer: str


def signer_of(house: "House", unit: str) -> Signer:
    """What a unit signs with; the key is made at first need. Raises FileRefused."""
    if not may_sign_as(unit):
        raise FileRefused("name", f"单位代码“{unit}”含空格或加号，不能用来签名。")
    return Signer(unit, house.vault.own_key(f"signing {unit}"))


def keys_of(house: "House") -> KeyOf:
    """The registered public keys of the units, by unit code."""

    def key_of(unit: str) -> str | None:
        record = house.store.holder("unit_code", unit)
        return house.store.record(record).fact("signing_key") if record else None

    return key_of


def signed(text: str, signer: Signer) -> bytes:
    """A text that ends its last line, with its signature; the same bytes every time."""
    assert text.endswith("\n"), "a note's text ends its last line"
    made = Ed25519PrivateKey.from_private_bytes(signer.seed).sign(text.encode())
    encoded = b64encode(signer.key.id + made).decode()
    return f"{text}\n— {signer.name} {encoded}\n".encode()


def verified(note: str, key_of: KeyOf) -> Signed:
    """What a note says, once its one signature is found good. Raises FileRefused."""
    text, _, below = note.rpartition("\n\n")
    found = SIGNATURE_LINE.fullmatch(below)
    if found is None:
        if SIGNATURE_LINE.search(note):
            raise FileRefused("trailing", "文件末尾的签名之后多出了内容，请使用原文件。")
        raise FileRefused("truncated", TRUNCATED)
    name, encoded = found.groups()
    told = b64decode(encoded)
    key = _registered(name, told[:ID_BYTES], key_of)
    text += "\n"
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(told[ID_BYTES:], text.encode())
    except InvalidSignature:
        raise FileRefused("altered", "签名核对不上，文件在签名后被改动过，请使用原文件。") from None
    # Spare bits at the end of base64 may say anything; a file has one spelling.
    if b64encode(told).decode() != encoded:
        raise FileRefused("altered", "签名的写法不对，文件在签名后被改动过，请使用原文件。")
    return Signed(text, name)


def _registered(name: str, key_id: bytes, key_of: KeyOf) -> SigningKey:
    line = key_of(name)
    key = read_signing_key(line) if line else None
    if key is None or key.name != name:
        sentence = f"没有登记“{name}”的签名公钥，请先核对并在该单位名下登记签名公钥。"
        raise FileRefused("unknown-unit", sentence)
    if key.id != key_id:
        sentence = f"文件不是用“{name}”登记的公钥签的，请核对该单位是否换过公钥。"
        raise FileRefused("other-key", sentence)
    return key

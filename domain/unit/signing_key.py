"""签名公钥: the public key of a unit, on the one line by which a signed note's reader knows it."""

import hashlib
from base64 import b64decode, b64encode
from binascii import Error
from typing import NamedTuple

ED25519 = b"\x01"
KEY_BYTES, ID_BYTES = 32, 4


class SigningKey(NamedTuple):
    """Whose key it is, by unit code, and the Ed25519 public key, 32 bytes (C2SP signed-note)."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes that tell a signature's reader which key made it."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[
            :ID_BYTES
        ]

    @property
    def line(self) -> str:
        """Name, id and key, joined by plus signs."""
        return f"{self.name}+{self.id.hex()}+{b64encode(ED25519 + self.public).decode()}"


def read_signing_key(line: str) -> SigningKey | None:
    """The key a line tells, if that is what the line tells, to the letter."""
    name, _, rest = line.partition("+")
    encoded = rest.partition("+")[2]
    try:
        said = b64decode(encoded, validate=True)
    except (Error, ValueError):  # ValueError: a character beyond ASCII
        return None
    key = SigningKey(name, said[len(ED25519) :])
    whole = len(key.public) == KEY_BYTES and may_sign_as(name)
    return key if whole and key.line == line else None


def may_sign_as(name: str) -> bool:
    """Whether a name can stand on a signature line: not empty, no space, no plus sign."""
    return bool(name) and "+" not in name and not any(map(str.isspace, name))

"""Two units that sign, with keys known to every test."""

from service.signing import Signer

# The secret key of test 1 in RFC 8032, section 7.1.
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
TOWN, COUNTY = Signer("zjw", SEED), Signer("xjw", bytes(range(32)))
KEYS = {signer.name: signer.key.line for signer in (TOWN, COUNTY)}


def key_of(unit: str) -> str | None:
    """The registered key of a unit."""
    return KEYS.get(unit)

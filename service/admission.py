"""Who is let in by what they hold: a session, a token of the API, a one-time link.

Whatever let an account in ends when the account is disabled or loses a role. Nobody has to see to
that: what was issued before the event is void, whichever channel recorded it.
"""

from datetime import datetime
from functools import partial

from service.house import House
from service.reading import Reader, reader_of

ENDINGS = ("account.account_disabled", "account.role_withdrawn")


def signed_in(house: House, token: str) -> Reader | None:
    """Whose session it is."""
    return _in_office(house, house.vault.account_of(token, partial(ended_at, house)))


def bearer(house: House, token: str, purpose: str) -> Reader | None:
    """Whose token ("api") or one-time link ("link") it is."""
    return _in_office(house, house.vault.holder_of(token, purpose, partial(ended_at, house)))


def ended_at(house: House, account: str) -> datetime | None:
    """When all that let an account in last came to its end."""
    history = house.store.record(account).history
    return max((each.recorded_at for each in history if each.kind in ENDINGS), default=None)


def _in_office(house: House, account: str | None) -> Reader | None:
    found = reader_of(house, account) if account else None
    return found if found and found.roles else None

"""What is done on accounts and persons in the year beside the matters themselves."""

from datetime import date
from random import Random

from service.demo.agenda import Story
from service.demo.diary import Diary
from service.demo.teller import Office, Teller
from service.demo.words import invented_name


def housekeeping(office: Office, year: date, rng: Random) -> Story:
    """The secretary is away for a while; a borrowed handler goes and comes; somebody is listed."""
    desk = Teller(office, Diary(rng, year), "", kind="account")
    acting, borrowed = desk.id("fushuji"), desk.id("jiediao")
    role = {"role": "acting_secretary"}
    unit = {"interest_unit": desk.said("interest_units"), "recusal_ground": "interested"}
    listed = {"name": invented_name(rng)}
    yield from desk.act("register_person", "anguan", (8, 12), listed, "person", "")
    yield from desk.act(
        "declare_interest", "chengban3", (2, 6), unit, "account", desk.id("chengban3")
    )
    yield from desk.act("grant_role", "anquan", (10, 20), role, "account", acting)
    yield from desk.act("disable_account", "anquan", (0, 3), {}, "account", borrowed)
    yield from desk.act("withdraw_role", "anquan", (8, 12), role, "account", acting)
    yield from desk.act("enable_account", "anquan", (30, 50), {}, "account", borrowed)
    return ()

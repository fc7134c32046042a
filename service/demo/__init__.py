"""The demo: an invented township's year, recorded step by step on the one path of every write."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from random import Random

from domain.calendar import add_working_days
from service.demo.accusations import arrival
from service.demo.agenda import Agenda
from service.demo.chances import Chances
from service.demo.county import County
from service.demo.duties import duties
from service.demo.housekeeping import housekeeping
from service.demo.petitions import received
from service.demo.plans import deal, opening_day, others
from service.demo.staff import UNIT_CODE, DemoUser, give_passwords, setting_up, users
from service.demo.teller import Office
from service.house import House

__all__ = ["DemoUser", "NotEmpty", "generate", "users"]

# A file as somebody might attach one: a PDF of one empty page.
PHOTO = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""
SETTING_UP = 3  # working days
Progress = Callable[[int, int], None]


class NotEmpty(Exception):
    """The store holds records already; a demo is never mixed with them."""

    def __init__(self) -> None:
        super().__init__("数据库中已有记录，演示数据只能载入空的数据库，请另选数据目录。")


def generate(
    house: House,
    year: int = 2022,
    seed: int = 1,
    clues: int = 60,
    progress: Progress | None = None,
) -> None:
    """Fills an empty store with a year; the same seed gives the same one. Raises NotEmpty."""
    if house.store.size():
        raise NotEmpty
    house.store.set_mark("demo", f"{year} {seed} {clues}")
    house.store.set_mark("unit", UNIT_CODE)
    rng, agenda = Random(seed), Agenda(house.store, date(year, 12, 31))
    clock = house.store.clock
    house.store.simulate(lambda: agenda.now)
    try:
        _tell(house, agenda, rng, (year, clues), progress or (lambda done, total: None))
    finally:
        house.store.simulate(clock)


def _tell(
    house: House, agenda: Agenda, rng: Random, size: tuple[int, int], progress: Progress
) -> None:
    year, clues = size
    chances = Chances(Random(rng.getrandbits(64)))
    office = Office(year, chances)
    dealt = deal(rng, chances, year, clues)
    opening = opening_day(year, dealt)
    office.opened = add_working_days(opening, SETTING_UP)
    agenda.add(setting_up(opening, rng, office.accounts, office.units))
    agenda.run(lambda: None)
    photo = house.store.files.put(BytesIO(PHOTO), "示例检查现场情况.pdf")
    office.photo = {"digest": photo.digest, "file_name": photo.file_name}
    for clue in dealt:
        agenda.add(arrival(office, clue, Random(rng.getrandbits(64))))
    for day, what in others(rng, chances, year, clues):
        agenda.add(received(office, day, Random(rng.getrandbits(64)), what))
    agenda.add(housekeeping(office, date(year, 1, 1), Random(rng.getrandbits(64))))
    for story in duties(office, Random(rng.getrandbits(64))):
        agenda.add(story)
    agenda.run(lambda: progress(min(office.told, clues), clues))
    County(house, agenda, office, Random(rng.getrandbits(64))).report()
    give_passwords(house, office.accounts)

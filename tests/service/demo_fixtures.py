"""The demo year of two seeds, told once for all the tests that look at it."""

import pytest

from service import demo
from service.house import House, Settings

YEAR = 2022
SEEDS = (1, 7)


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    house = House(Settings(tmp_path_factory.mktemp("demo")))
    demo.generate(house, YEAR)
    yield house
    house.close()


@pytest.fixture(scope="session")
def told(house):
    return house.store.events(0, house.store.size())


@pytest.fixture(scope="session")
def other(tmp_path_factory):
    """What another seed tells."""
    house = House(Settings(tmp_path_factory.mktemp("other")))
    demo.generate(house, YEAR, seed=SEEDS[1])
    yield house.store.events(0, house.store.size())
    house.close()


@pytest.fixture(scope="session", params=SEEDS)
def either(request):
    """What either seed tells."""
    return request.getfixturevalue("told" if request.param == SEEDS[0] else "other")

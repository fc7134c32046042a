"""How facts are found: SQLite, asked for its plan, goes through no more of them than it must."""

import pytest
from sqlalchemy import MetaData, create_engine

from projections.counting import LOOKED_UP, WITHIN_RECORD, Asked, count_query
from projections.facts import Facts
from projections.indicators import Indicator, catalogue

COUNTED = [row for row in catalogue() if row.counts]
BY_RECORD = [row for row in COUNTED if row.unit in WITHIN_RECORD or row.sum_of]
BY_KEY = [row for row in COUNTED if row not in BY_RECORD and row.unit in LOOKED_UP]
WITH_ANOTHER_ACT = [
    row for row in COUNTED if row.last or row.ended_by or row.followed_by or row.not_followed_by
]


@pytest.fixture(scope="module")
def plan():
    """The steps of the plan of a row's count, in a shape."""
    engine, metadata = create_engine("sqlite://"), MetaData()
    tables = Facts().tables(metadata, "")
    asked = Asked.of_year(2026)

    def steps(row: Indicator, among: str) -> list[str]:
        shape = asked.shape._replace(among=among)
        query = count_query(tables["facts"], tables["listed"], row, shape)
        values = asked.values(100) | ({"among": ["one", "two"]} if among else {})
        text = query.params(values).compile(engine, compile_kwargs={"literal_binds": True})
        with engine.connect() as connection:
            metadata.create_all(connection)
            found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")
            return [step[-1] for step in found]

    yield steps
    engine.dispose()


@pytest.mark.parametrize("row", BY_RECORD, ids=lambda row: row.id)
def test_what_some_records_come_to_is_found_by_the_records(plan, row):
    assert not any("facts_by_kind" in step for step in plan(row, "record"))


@pytest.mark.parametrize("row", BY_KEY, ids=lambda row: row.id)
def test_what_some_units_come_to_is_found_by_the_units(plan, row):
    assert not any("facts_by_kind" in step for step in plan(row, "key"))


@pytest.mark.parametrize("row", WITH_ANOTHER_ACT, ids=lambda row: row.id)
def test_another_act_of_the_same_record_is_found_by_the_record(plan, row):
    found = plan(row, "")
    correlated = [n for n, step in enumerate(found) if step.startswith("CORRELATED")]
    assert correlated
    assert all("facts_by_record" in found[n + 1] for n in correlated)

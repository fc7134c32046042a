"""Addresses of the API: each is answered, and in Chinese where it is refused."""

from collections.abc import Iterator

import pytest

from tests.service.api_fixtures import Api, api_in, error_of


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with api_in(tmp_path_factory.mktemp("api")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("clue?page=-1", 422),
        ("clue?page=0", 422),
        ("clue?page=1.5", 422),
        ("clue?page_size=1000000000", 422),
        ("clue?page=99999999999999999999", 422),
        ("clue?sort=drop", 422),
        ("clue?stage=drop", 422),
        ("clue?stage=%00", 422),
        ("clue?stage=%ff", 422),
        ("clue?page=1&page=2", 400),
        ("clue?page=1000000", 200),
        ("clue/%2e%2e", 404),
        ("clue/x;y", 404),
        ("steps?x=1", 422),
        ("tallies/0", 200),
        ("tallies/9999", 200),
        ("tallies/2026?unit=%00", 422),
        ("tallies/2026?unit=nowhere", 422),
        ("tallies/2026?as_of=99999999999", 422),
        ("tallies/2026?as_of=999999999", 422),
        ("tallies/2026?as_of=2100-12-31", 200),
        ("tallies/99999", 422),
        ("tallies/x", 422),
        ("tallies/-1", 422),
        ("tallies/2026/NOTHING", 404),
        ("tallies/2026/S08", 200),
        ("tallies/2026Q5", 422),
        ("tallies/2026Q1", 200),
        ("tallies/2026-01..2026-05", 200),
        ("tallies/2026?months=1", 200),
        ("tallies/2026/CLUE_FOUND?months=1", 422),
        ("tallies/2026/CLUE_FOUND:source=audit", 200),
        ("tallies/2026/CLUE_FOUND:source=nowhere", 404),
        ("tallies/2026/CLUE_FOUND/by/source", 200),
        ("tallies/2026/CLUE_FOUND/by/nothing", 404),
        ("tallies/2026/NOTHING/by/source", 404),
        ("clue/" + "0" * 32 + "/trail?as_of=x", 422),
    ],
)
def test_an_address_is_answered(api: Api, path: str, status: int):
    answer = api.get(path)
    assert answer.status_code == status
    if status >= 400:
        error_of(answer)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("DELETE", "/api/v1/clue", 405),
        ("GET", "/api/v1/clue/register_clue/x/y", 404),
        ("PUT", "/api/v1/steps", 405),
        ("POST", "/api/v1/clue", 405),
        ("POST", "/api/v1/clue/sign_receipt", 404),
        ("POST", "/api/v1/clue/" + "0" * 32 + "/register_clue", 404),
        ("POST", "/api/v1/clue/nothing", 404),
        ("GET", "/api/v2/clue", 404),
        ("HEAD", "/api/v1/clue", 200),
        ("OPTIONS", "/api/v1/clue", 200),
        ("GET", "/api//v1//clue", 308),
    ],
)
def test_a_method_is_answered(api: Api, method: str, path: str, status: int):
    answer = api.call(method, path, "manager")
    assert answer.status_code == status
    if status >= 400:
        error_of(answer)
    if status == 405:
        assert answer.headers["Allow"]

"""Registering a petition, one is told which earlier ones look like the same."""

from typing import Any

import pytest

from tests.petition_histories import ANONYMOUS, FORWARDING, PETITION, RECEIPT
from tests.service.conftest import Town

HINT = "可能重复："
OTHER = {
    "name_status": "real_name",
    "reporters": [{"reporter_name": "李某", "reporter_contact": "13900000000"}],
    "accused": [{"name": "周某"}],
    "petition_text": "村里修路的钱账目一直没有公布，请查",
}


def register(town: Town, day: str, **petition: Any) -> str:
    """A petition that came in and was registered on a day."""
    record = receive(town, day)
    town.office.did("intake", "petition.register_petition", day, record, **PETITION | petition)
    return record


def receive(town: Town, day: str) -> str:
    """A petition that came in on a day and nobody has registered yet."""
    return town.office.did("intake", "petition.receive_petition", day, **RECEIPT).record


def checked(town: Town, **petition: Any) -> str:
    """What the intake officer reads before recording a new registration."""
    record = receive(town, "2026-04-01")
    said = {n: v for n, v in (PETITION | petition).items() if not isinstance(v, list)}
    for name in ("reporters", "accused"):
        for n, row in enumerate((PETITION | petition)[name]):
            said |= {f"{name}-{n}-{field}": value for field, value in row.items()}
    desk = town.on("2026-04-01")["intake"]
    return desk.check(f"/petition/{record}/register_petition", **said).text


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"accused": PETITION["accused"]}, "同一被反映人"),
        (
            {"reporters": [{"reporter_name": "张", "reporter_contact": "138-0000 0000"}]},
            "同一联系方式",
        ),
        ({"petition_text": "我要反映：王某把低保评给了亲戚！"}, "内容相似"),
    ],
)
def test_what_was_received_before_is_hinted_at_with_why(
    town: Town, changed: dict[str, Any], why: str
) -> None:
    register(town, "2026-03-02")
    assert f"{HINT}zjw信〔2026〕1号（{why}）。" in checked(town, **OTHER | changed)


def test_what_is_not_alike_is_no_hint(town: Town) -> None:
    register(town, "2026-03-02")
    assert HINT not in checked(town, **OTHER)


def test_the_newest_five_are_named(town: Town) -> None:
    for day in range(2, 9):
        register(town, f"2026-03-0{day}", **OTHER | {"accused": PETITION["accused"]})
    text = checked(town, **ANONYMOUS | {"petition_text": "低保"})
    numbers = [f"zjw信〔2026〕{n}号（同一被反映人）" for n in (7, 6, 5, 4, 3)]
    assert f"{HINT}{'；'.join(numbers)}。" in text


def test_what_was_never_read_is_like_nothing(town: Town) -> None:
    sealed = receive(town, "2026-03-02")
    forward = ("secretary", "petition.seal_and_forward_up", "2026-03-03", sealed)
    town.office.did(*forward, **FORWARDING)
    receive(town, "2026-03-03")
    assert HINT not in checked(town)


def test_a_hint_hinders_nothing_and_a_correction_gives_none(town: Town) -> None:
    register(town, "2026-03-02")
    record = register(town, "2026-03-03")
    wrong = {"target": 2, "restated": {"summary": "反映低保问题"}, "reason": "概括有误"}
    town.office.did("intake", "petition.propose_correction", "2026-03-04", record, **wrong)
    desk = town.on("2026-03-05")["secretary"]
    assert HINT not in desk.check(f"/petition/{record}/approve_correction").text

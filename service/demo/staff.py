"""The demo's commission: its unit, its accounts, and the passwords to try them with."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

from service.demo.agenda import Act, Story
from service.demo.diary import Diary
from service.house import House
from service.order import Order
from service.take import CONSOLE

UNIT_CODE, UNIT_TITLE = "zjw", "示例镇纪委"
# What the commission supervises: its villages, and the offices of the town.
SUPERVISED = (
    ("shili1", "示例一村"),
    ("shili2", "示例二村"),
    ("shili3", "示例三村"),
    ("shili4", "示例四村"),
    ("yanshixin", "演示新村"),
    ("yanshidong", "演示东村"),
    ("yanshixi", "演示西村"),
    ("yanshishequ", "演示社区"),
    ("dangzheng", "示例镇党政办"),
    ("nongye", "示例镇农业服务中心"),
    ("shehui", "示例镇社会事务办"),
    ("caizheng", "示例镇财政所"),
    ("cunjian", "示例镇村镇建设办"),
)
ACCOUNTS = (
    ("xinfang", "演示信访员", "intake_officer"),
    ("anguan", "演示案管员", "clue_manager"),
    ("chengban1", "演示承办甲", "handler"),
    ("chengban2", "演示承办乙", "handler"),
    ("chengban3", "演示承办丙", "handler"),
    ("jiediao", "演示借调员", "handler"),
    ("fushuji", "演示副书记", "commission_deputy"),
    ("shuji", "演示书记", "commission_secretary"),
    ("dangwei", "演示党委书记", "party_secretary"),
    ("shenli", "演示审理员", "reviewer"),
    ("shenli2", "演示审理员乙", "reviewer"),
    ("shenli3", "演示审理员丙", "reviewer"),
    ("xianji", "演示县复核员", "county_reviewer"),
    ("shenji", "演示审计员", "auditor"),
    ("xitong", "演示系统管理员", "system_admin"),
    ("anquan", "演示安全管理员", "security_admin"),
    ("shenjiguanli", "演示审计管理员", "audit_admin"),
)
ABOVE = (("xianbaobiao", "演示县报表员", "county_reviewer"),)  # at the county
FILE = "demo-users.json"


@dataclass(frozen=True)
class DemoUser:
    """One account of the demo, with what is needed to sign in as it."""

    login: str
    name: str
    roles: tuple[str, ...]
    password: str


def command_id(rng: Random) -> str:
    """An id for a command; the same seed gives the same ones."""
    return UUID(int=rng.getrandbits(128), version=4).hex


def setting_up(day: date, rng: Random, accounts: dict[str, str], units: dict[str, str]) -> Story:
    """The first days: units are named, accounts are opened, everyone chooses a password."""
    diary = Diary(rng, day)
    diary.late_share = 0.0
    unit = {"unit_code": UNIT_CODE, "unit_title": UNIT_TITLE, "document_prefix": "示纪"}
    yield _act(diary, "unit.register_unit", unit, CONSOLE, None)
    for login, name, role in ACCOUNTS:
        account = {"login_name": login, "display_name": name, "role": role, "unit_code": UNIT_CODE}
        receipt = yield _act(diary, "account.create_account", account, CONSOLE, None)
        accounts[login] = receipt.record
    for code, title in SUPERVISED:
        supervised = {"unit_code": code, "unit_title": title}
        receipt = yield _act(diary, "unit.register_unit", supervised, CONSOLE, None)
        units[title] = receipt.record
    for login in accounts:
        yield _act(diary, "account.set_password", {}, accounts[login], accounts[login])
    return ()


def _act(diary: Diary, id: str, body: dict[str, str], actor: str, record: str | None) -> Act:
    on, (kind, _, step) = diary.day, id.partition(".")
    body = body | {"occurred_on": on.isoformat()}
    order = Order(kind, step, body, actor, record, command_id=command_id(diary.rng), channel="demo")
    return Act(order, on, diary.enter(on))


def give_passwords(house: House, accounts: Mapping[str, str]) -> None:
    """Random passwords, hashed in the vault and kept in a file only its owner can read."""
    users = [
        DemoUser(login, name, (role,), secrets.token_urlsafe(12))
        for login, name, role in ACCOUNTS + ABOVE
    ]
    for user in users:
        house.vault.set_password(accounts[user.login], user.password)
    file = _file(house)
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_text(json.dumps(list(map(asdict, users)), ensure_ascii=False, indent=1), "utf-8")


def users(house: House) -> list[DemoUser]:
    """The accounts of the demo in this house; none where there is no demo."""
    if not _file(house).exists():
        return []
    rows = json.loads(_file(house).read_text("utf-8"))
    return [DemoUser(**row | {"roles": tuple(row["roles"])}) for row in rows]


def _file(house: House) -> Path:
    return house.settings.folder / FILE

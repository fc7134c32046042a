"""登记签名公钥: by this key the files that a unit signs are known; a new one replaces it."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Line
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here
from domain.unit import Stage
from domain.unit.signing_key import read_signing_key


class RegisterKey(Command):
    occurred_on = BusinessDate("登记日期")
    signing_key = Line(
        "签名公钥",
        secrecy=PUBLIC,
        hint="该单位运行 mingjian unit key 得到的一行，须当面或电话核对无误",
    )


@dataclass(frozen=True)
class KeyRegistered:
    signing_key: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    key = read_signing_key(command["signing_key"])
    if key is None:
        sentence = "这不是完整的签名公钥，请把该单位 mingjian unit key 给出的一行原样粘贴过来。"
        raise Refused("signing-key-whole", sentence)
    if key.name != record.fact("unit_code"):
        sentence = f"这是“{key.name}”的公钥，不是本单位的；请到代码相同的单位名下登记。"
        raise Refused("signing-key-of-unit", sentence)
    if command["signing_key"] == record.fact("signing_key"):
        raise Refused("signing-key-new", "这把公钥已经登记，不必重复登记。")
    return here(KeyRegistered(**as_said(command)))


STEP = Step(
    title="登记签名公钥",
    command=RegisterKey,
    decide=decide,
    leads_to={KeyRegistered: None},
    after=(Stage.ACTIVE,),
    aside=True,
)

"""申诉登记表: against what, on which track, and by which letter the appeal came."""

from collections.abc import Mapping
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Reference, Text
from domain.record import Record
from domain.step import Context, Refused, Target


class ReceiveAppeal(Command):
    occurred_on = BusinessDate("收到日期")
    case_id = Reference(
        "原案件", kind="case", required=False, hint="只列已作出决定的案件；与线索填其一"
    )
    clue_id = Reference(
        "原问题线索", kind="clue", required=False, hint="对线索上作出的组织处理、问责申诉的填"
    )
    petition_id = Reference(
        "来信来访", kind="petition", required=False, hint="以信访件提出的选该件"
    )
    appeal_track = Choice("申诉类别", CODES["appeal_track"], secrecy=PUBLIC)
    decision_received_on = Day(
        "收到决定日期", required=False, secrecy=PUBLIC, hint="复审、复核和问责申诉的必填"
    )
    appeal_request = Text("申诉请求和理由")


def read_origins(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The matter whose decision is complained of, and the letter."""
    named = {name: command[f"{name}_id"] for name in ("case", "clue", "petition")}
    return {name: Target(record=id) for name, id in named.items() if id}


def matter_of(command: dict[str, Any], context: Context) -> Record | None:
    """The case, or else the clue, that is complained of; a case may be named with its own clue."""
    named, clue = context.reads.get("case"), command["clue_id"]
    if command["case_id"] is None:
        named = context.reads.get("clue")
        return named if named is not None and named.kind == "clue" else None
    fits = named is not None and named.kind == "case" and clue in (None, named.fact("clue_id"))
    return named if fits else None


def must_be_an_appeal(command: dict[str, Any], context: Context) -> None:
    """Refuses a letter that asks for something else."""
    letter = context.reads.get("petition")
    if command["petition_id"] is None or context.restating is not None:
        return
    if letter is None or letter.fact("petition_class") != "appeal":
        sentence = "所选信访件不是申诉类，请重新选择，或者先更正其信访类别。"
        raise Refused("appeal-by-letter-of-appeal", sentence, "stage")

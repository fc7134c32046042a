"""组织处理与问责: forms, facts and guards, on a clue as on a case (组织处理 3, 10, 11; 问责条例 8).

The Party committee decides; the commission proposes and keeps the paper. Each kind of record has
four steps of its own and two periods, `<kind>-handling-formalities` and `<kind>-suspension`.
"""

from dataclasses import dataclass

from domain.clue.lateness import must_explain
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Context, Refused

OF_ORGANISATIONS = ("org_self_review", "org_notice", "org_reorganise")


class RecordOrganisationalHandling(Command):
    occurred_on = BusinessDate("决定日期")
    organisational_handling = Choice("组织处理", CODES["organisational_handling"], secrecy=PUBLIC)
    handling_document = DocumentNumber("组织处理文号", hint="镇党委的决定文件")
    handling_reason = Text("处理理由")


@dataclass(frozen=True)
class HandlingFacts:
    """What a decision on organisational handling says; starts the periods of its kind."""

    organisational_handling: str
    handling_document: str
    handling_reason: str


class HoldAccountable(Command):
    occurred_on = BusinessDate("决定日期")
    accountability_form = Choice("问责方式", CODES["accountability_form"], secrecy=PUBLIC)
    accountability_body = Line("问责决定机关", hint="通报、诫勉可由镇纪委决定，其余由镇党委决定")
    accountability_document = DocumentNumber("问责文号")
    accountability_reason = Text("问责事由")


@dataclass(frozen=True)
class AccountabilityFacts:
    """What a decision on accountability says."""

    accountability_form: str
    accountability_body: str
    accountability_document: str
    accountability_reason: str


class RecordHandlingFormalities(Command):
    occurred_on = BusinessDate("手续办结日期")
    formalities = Text("手续办理情况")
    late_reason = Text("超期原因", required=False, hint="超过一个月才办结的必填")


@dataclass(frozen=True)
class FormalitiesFacts:
    """Ends the period `<kind>-handling-formalities`."""

    formalities: str
    late_reason: str | None


class EndSuspension(Command):
    occurred_on = BusinessDate("停职检查结束日期")
    suspension_result = Text("结束后的安排")
    late_reason = Text("超期原因", required=False, hint="停职检查超过六个月的必填")


@dataclass(frozen=True)
class SuspensionFacts:
    """Ends the period `<kind>-suspension`."""

    suspension_result: str
    late_reason: str | None


def must_fit_subject(accountability_form: str, record: Record) -> None:
    """Refuses a form of accountability meant for the other kind of subject (问责条例 8)."""
    organisation = record.fact("political_status") == "party_organisation"
    if organisation == (accountability_form in OF_ORGANISATIONS):
        return
    whom = "党组织" if organisation else "个人"
    sentence = f"问责对象是{whom}，所选方式不适用，请另选问责方式。"
    raise Refused(f"{record.kind}.hold_accountable", sentence)


def must_explain_formalities(record: Record, reason: str | None, context: Context) -> None:
    """Refuses formalities after their month without a reason (组织处理 10)."""
    must_explain(record, f"{record.kind}-handling-formalities", reason, context)


def must_explain_suspension(record: Record, reason: str | None, context: Context) -> None:
    """Refuses the end of a suspension after six months without a reason (组织处理 11)."""
    must_explain(record, f"{record.kind}-suspension", reason, context)


def no_formalities_due(record: Record, context: Context) -> Refused | None:
    """The guard of the formalities: every decision has them once."""
    if _open(record, "handling_formalities_recorded"):
        return None
    sentence = "没有待办手续的组织处理，请先登记组织处理决定。"
    return Refused(f"{record.kind}.record_handling_formalities", sentence, "stage")


def nobody_suspended(record: Record, context: Context) -> Refused | None:
    """The guard of the end of a suspension: one must go on."""
    if _open(record, "suspension_ended", "suspension"):
        return None
    sentence = "没有正在执行的停职检查，请核对组织处理决定。"
    return Refused(f"{record.kind}.end_suspension", sentence, "stage")


def _open(record: Record, ended_by: str, handling: str = "") -> bool:
    """Whether handling was decided (of a kind, or any) and nothing has ended it since."""
    begun = False
    for recorded in record:
        name = recorded.kind.partition(".")[2]
        if name == "organisational_handling_decided":
            begun = begun or handling in ("", recorded.event.organisational_handling)
        elif name == ended_by:
            begun = False
    return begun

"""变更手续: post, pay and treatment, within a month (处分条例 44; 政务处分法 54)."""

from domain.case import Stage
from domain.clue.lateness import must_explain
from domain.record import Deadline, Record
from domain.step import Context, Refused

PERIODS = {"party": "sanction-formalities", "admin": "admin-sanction-execution"}  # by track


def running(record: Record) -> list[Deadline]:
    """The periods for formalities that run."""
    return [deadline for id in PERIODS.values() if (deadline := record.running(id))]


def extendable(record: Record, track: str) -> Deadline | None:
    """The period of a track, if it runs and has not been extended yet."""
    deadline = record.running(PERIODS[track])
    return deadline if deadline and deadline.extended_to is None else None


def must_explain_formalities(record: Record, reason: str | None, context: Context) -> None:
    """Refuses formalities completed after a last day without a reason."""
    for deadline in running(record):
        must_explain(record, deadline.rule, reason, context)


def nothing_to_execute(record: Record, context: Context) -> Refused | None:
    """The guard of what is carried out: a sanction being executed, or formalities still due."""
    if record.stage == Stage.EXECUTING or running(record):
        return None
    sentence = "没有正在执行的处分，也没有待办的变更手续，不需要登记。"
    return Refused("executed-while-due", sentence, "stage")


def none_extendable(record: Record, context: Context) -> Refused | None:
    """The guard of an extension: something must be left to do, and not be extended yet."""
    if any(extendable(record, track) for track in PERIODS):
        return None
    sentence = "没有正在计算期限的变更手续，或者已经延长过，不能延长。"
    return Refused("formalities-extended-while-due", sentence, "stage")


def still_due(record: Record, context: Context) -> Refused | None:
    """The guard of the execution report and of the archive: nothing may be left to do."""
    if not running(record):
        return None
    sentence = "职务、工资和待遇变更手续尚未办结，请先登记执行事项。"
    return Refused("execution-after-formalities", sentence, "stage")

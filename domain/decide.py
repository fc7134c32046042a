"""The whole write model: whether this person may do a step now, and what it then records."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.attachment.attach_files import FilesAttached, attached
from domain.attachment.fields import FIELDS
from domain.belonging import of_another_unit, read_unit
from domain.deadlines import must_lie_ahead
from domain.naming import must_exist, named
from domain.procedure import GENERICS, event_kind, procedure
from domain.record import Record
from domain.rulebook import NoRuleInForce, StepRule, rulebook
from domain.step import ANY_STAGE, Context, Recordings, Refused, Step, Target
from domain.vacancy import read_committee, seat_vacant, vacancies_said

SEPARATION = "separation-proposer-not-approver"
DATES = "dates-in-order"
RECUSED = ".recusal_declared"  # on whichever kind of record


def decide(step: Step, record: Record, command: Mapping[str, Any], context: Context) -> Recordings:
    """What a step records. Raises Refused with the rule that forbids it."""
    refusal = why_closed(step, record, context) or misdated(step, record, context)
    if refusal is not None:
        raise refusal
    row = rulebook().step(step.id, context.occurred_on)
    command = _answering(row, record, dict(command))
    context = replace(context, role=_role(row, context))
    if step.kind in GENERICS:
        return step.decide(record, command, context)
    files = attached(command, context.files)
    own = {name: said for name, said in command.items() if name not in FIELDS}
    recordings = step.decide(record, own, context)
    must_exist(procedure().schemas[step.id], command, context)
    must_lie_ahead(recordings.here, context.occurred_on)
    return recordings if files is None else _with_files(step, recordings, files)


def _with_files(step: Step, recordings: Recordings, files: FilesAttached) -> Recordings:
    """What a step records and the files that came with it, for each record of its kind it opens."""
    others = {
        id: (*events, files) if step.opens and _opened_by(step, events[0]) else events
        for id, events in recordings.others.items()
    }
    return replace(recordings, here=(*recordings.here, files), others=others)


def _opened_by(step: Step, event: Any) -> bool:
    return event_kind(event.__class__).partition(".")[0] == step.kind


def reads_for(
    step: Step, record: Record, command: Mapping[str, Any], day: date, unit: str
) -> Mapping[str, Target]:
    """Every other record that must be read before a step is decided."""
    row = _row_or_refusal(step, day)
    there = named(procedure().schemas[step.id], command)
    own = step.reads(record, dict(command))
    if isinstance(row, Refused):
        return {**there, **own}
    return {**read_committee(row, unit), **read_unit(row, record), **there, **own}


def why_closed(step: Step, record: Record, context: Context) -> Refused | None:
    """Why a step cannot be done now by this person, or None when it can."""
    row = _row_or_refusal(step, context.occurred_on)
    if isinstance(row, Refused):
        return row
    return (
        _not_for_role(step, row, context)
        or of_another_unit(row, record, context)
        or seat_vacant(row, record, context)
        or _kept_from(record, context)
        or not_at_stage(step, record)
        or _recused(step, record, context)
        or _not_for_person(row, record, context)
        or step.closed_because(record, context)
    )


def before_the_rules(step: Step, day: date) -> Refused | None:
    """Why a day is too early for any rule on a step, or None when one was in force."""
    row = _row_or_refusal(step, day)
    return row if isinstance(row, Refused) else None


def _row_or_refusal(step: Step, day: date) -> StepRule | Refused:
    try:
        return rulebook().step(step.id, day)
    except NoRuleInForce:
        return Refused(step.id, f"{day}尚无适用的规定，请核对日期。")


def misdated(step: Step, record: Record, context: Context) -> Refused | None:
    """Why the business date cannot be right: it lies ahead, or before what the step follows on."""
    if context.occurred_on > context.today:
        sentence = f"日期不能晚于今天（{context.today}），请填实际办理的日期。"
        return Refused(DATES, sentence)
    earliest = max(_followed(step, record, context.occurred_on), default=context.occurred_on)
    if context.occurred_on < earliest:
        sentence = f"日期不能早于上一步（{earliest}），请核对两个日期。"
        return Refused(DATES, sentence)
    return None


def _followed(step: Step, record: Record, day: date) -> Iterator[date]:
    """The days a step cannot lie before: when the record came to a stage it is open in, when the
    proposal it answers was made, when a period it ends began. Acts within one stage, a talk and a
    letter, may be recorded in any order.
    """
    stage: str | None = None
    arrived: date | None = None
    for recorded in record:
        if step.after != ANY_STAGE and (stage is None or stage not in step.after):
            arrived = recorded.occurred_on
        stage = procedure().leads_to[recorded.kind] or stage
    if arrived is not None:
        yield arrived
    proposal = record.last(*rulebook().step(step.id, day).decides_on)
    if proposal is not None:
        yield proposal.occurred_on
    kinds = set(map(event_kind, step.leads_to))
    for deadline in record.deadlines.values():
        editions = rulebook().deadlines[deadline.rule]
        ended = any(kinds.intersection(row.met_by) and not row.counted_from for row in editions)
        if deadline.met_on is None and ended:
            yield deadline.started_on


def _role(row: StepRule, context: Context) -> str:
    return next(role for role in row.roles if role in context.roles)


def _not_for_role(step: Step, row: StepRule, context: Context) -> Refused | None:
    if context.roles.intersection(row.roles):
        return None
    titles = "、".join(rulebook().roles[role].title for role in row.roles)
    return Refused(step.id, f"“{step.title}”由{titles}办理，请交由其登录办理。", "role")


def _kept_from(record: Record, context: Context) -> Refused | None:
    if not context.rulebook.keeps_from(context.roles, record):
        return None
    sentence = "反映镇纪委主要负责人的事项由信访岗直接报上级，不经本人办理。"
    return Refused("head-bypassed-by-own-matter", sentence, "role")


def _recused(step: Step, record: Record, context: Context) -> Refused | None:
    if step.aside or not is_recused(context.actor, record):
        return None
    return Refused("recused-not-assigned", "您已登记回避，不能办理本件，请交由他人办理。", "role")


def is_recused(account: str, *matters: Record | None) -> bool:
    """Whether an account has been declared to be recused from one of these matters."""
    return any(
        recorded.kind.endswith(RECUSED) and recorded.event.recused == account
        for matter in filter(None, matters)
        for recorded in matter
    )


def not_at_stage(step: Step, record: Record) -> Refused | None:
    """Why the stage does not allow a step, or None when it does."""
    if step.opens and not record.history:
        return None
    if record.stage is not None and (step.after == ANY_STAGE or record.stage in step.after):
        return None
    stage = procedure().stage_title(record.kind or step.kind, record.stage)
    return Refused(step.id, f"当前环节是“{stage}”，现在不能“{step.title}”。", "stage")


def _not_for_person(row: StepRule, record: Record, context: Context) -> Refused | None:
    if row.assignment and not _named(context.actor, record.fact(row.assignment)):
        title = procedure().meaning(row.assignment).title
        return Refused(row.id, f"这一步须由本件的{title}本人办理。", "role")
    if any(_named(context.actor, record.fact(fact)) for fact in row.apart_from):
        return Refused(SEPARATION, "办理本件的人员不能审批本件，请交由另一人办理。", "role")
    kept_apart = (record.last(*row.decides_on), *map(record.last, row.separate_from))
    if any(act is not None and act.actor == context.actor for act in kept_apart):
        vacancies = vacancies_said(context)
        sentence = f"提出人不能审批自己提出的事项，请交由另一人审批。{vacancies}"
        return Refused(SEPARATION, sentence, "role")
    return None


def _named(actor: str, assigned: str | tuple[str, ...] | None) -> bool:
    return actor in assigned if isinstance(assigned, tuple) else actor == assigned


def _answering(row: StepRule, record: Record, command: dict[str, Any]) -> dict[str, Any]:
    """The command with the version of the proposal it answers; an older version is refused."""
    if not row.decides_on:
        return command
    proposal = record.last(*row.decides_on)
    assert proposal is not None, f"{row.id} is open without a proposal"
    if command.get("decides_on") not in (None, proposal.version):
        raise Refused(row.id, "所审批的内容已有变动，请重新打开后再审批。", "stage")
    return command | {"decides_on": proposal.version}


def answered(step: Step, record: Record, day: date) -> int | None:
    """The version of the proposal that this step answers, if it answers one."""
    return answered_by(rulebook().step(step.id, day), record)


def answered_by(row: StepRule, record: Record) -> int | None:
    """The same for a step whose row is known."""
    proposal = record.last(*row.decides_on) if row.decides_on else None
    return proposal.version if proposal else None

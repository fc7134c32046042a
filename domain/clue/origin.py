"""来处: who brought a clue in, by registering it or from a petition (执纪规则 20; 检控规则 14)."""

from collections.abc import Mapping

from domain.decide import SEPARATION
from domain.record import Record
from domain.step import Context, Refused, Target

HAND_OVER = "petition.hand_over_proposed"


def read_origin(record: Record) -> Mapping[str, Target]:
    """The record whose step opened this clue, if it was not opened by itself."""
    opened_by = next(iter(record)).caused_by
    return {"origin": Target(record=opened_by)} if opened_by else {}


def petition_of(record: Record, context: Context) -> Record | None:
    """The petition that still is handled as this clue; decided again, what was so stays so."""
    origin = context.reads.get("origin")
    if context.restating is not None:
        known = getattr(context.restating, "petition_id", None)
        return origin if known else None
    return origin if origin and record.id in (origin.fact("clues") or ()) else None


def registered_by_them(record: Record, context: Context) -> Refused | None:
    """The guard: whoever registered a clue does not also do away with it. One that a petition was
    handed over as, nobody registered: who approved the handing over proposed nothing.
    """
    registered = record.last("clue.clue_registered")
    desk = context.rulebook.step("clue.register_clue", context.occurred_on).roles
    if registered is None or registered.role not in desk or registered.actor != context.actor:
        return None
    return Refused(SEPARATION, "登记人不能批准并案，请交由另一人批准。", "role")


def must_not_have_brought(context: Context) -> None:
    """Refuses whoever proposed that the petition be handed over as this clue."""
    origin = context.reads.get("origin")
    proposal = origin.last(HAND_OVER) if origin else None
    if context.restating is None and proposal and proposal.actor == context.actor:
        sentence = "线索由您提出移送，不能由您并案，请交由另一人办理。"
        raise Refused(SEPARATION, sentence, "role")

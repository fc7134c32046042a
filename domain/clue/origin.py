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


def must_not_have_brought(record: Record, context: Context) -> None:
    """Refuses whoever registered the clue, or proposed to hand it over from a petition: they do
    not also do away with it.
    """
    origin = context.reads.get("origin")
    proposal = origin.last(HAND_OVER) if origin else None
    brought = proposal or next(iter(record))
    if context.restating is None and brought.actor == context.actor:
        sentence = "线索由您登记或者移送，不能由您并案，请交由另一人办理。"
        raise Refused(SEPARATION, sentence, "role")

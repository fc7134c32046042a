"""分办 in the demo: who shall handle a clue; or it is handed over, returned, merged before that."""

from collections.abc import Callable

from service.demo.teller import HANDLERS, Part, Teller

ELSEWHERE = ("other_competence", "other_place")


def taken_up(clue: Teller) -> Part:
    """A handler is named and signs for the clue; who must keep out of it, does."""
    if clue.plan.numbered:
        clue.office.known[clue.subject.row["id_number"]] = clue.record
    if clue.subject.main_leader or clue.has("reported_upward"):
        yield from clue.do("report_upward", "anguan", (0, 2))
    clue.handler = clue.rng.choice(HANDLERS)
    yield from _proposed(clue)
    if clue.has("distribution_rejected"):
        yield from clue.do("reject_distribution", "shuji", (1, 2))
        clue.handler = HANDLERS[HANDLERS.index(clue.handler) - 1]
        yield from _proposed(clue)
    yield from clue.do("approve_distribution", "shuji", (1, 3))
    yield from _not_given_away(clue, "kept_assigned")
    yield from clue.do("sign_receipt", clue.handler, (0, 3))
    yield from _not_given_away(clue, "kept_assessing")
    yield from _kept_apart(clue)
    if clue.has("interference"):
        kind = clue.draw("interference_kind")
        yield from clue.do("log_interference", clue.handler, (0, 4), interference_kind=kind)


def _proposed(clue: Teller) -> Part:
    handler = clue.id(clue.handler)
    yield from clue.do("propose_distribution", "anguan", (0, 3), handler=handler)


def _kept_apart(clue: Teller) -> Part:
    """The handler knows the person, or is needed elsewhere: another takes over."""
    if clue.has("handler_recused"):
        out, ground = clue.handler, {"recusal_ground": clue.draw("recusal_ground")}
        clue.kept_out.add(out)
        interest = ground | {"interest_person": clue.person.id}
        yield from clue.act("declare_interest", out, (0, 1), interest, "account", clue.id(out))
        yield from clue.do("declare_recusal", "anguan", (0, 1), recused=clue.id(out), **ground)
    elif not clue.has("handler_changed"):
        return
    clue.handler = clue.rng.choice(clue.free())
    yield from clue.do("reassign_handler", "shuji", (0, 2), handler=clue.id(clue.handler))


def _not_given_away(clue: Teller, hitch: str) -> Part:
    """Another place seemed competent; the secretary keeps the clue here."""
    if clue.has(hitch):
        reason = clue.rng.choice(ELSEWHERE)
        yield from clue.do("propose_transfer_out", "anguan", (0, 2), transfer_reason=reason)
        yield from clue.do("reject_transfer_out", "shuji", (0, 2))


def _transferred(clue: Teller) -> Part:
    above = clue.subject.row["management_authority"] == "county"
    reasons = ("higher_management",) if above else ELSEWHERE
    reason = clue.draw("transfer_reason", reasons)
    yield from clue.do("propose_transfer_out", "anguan", (0, 3), transfer_reason=reason)
    if clue.has("transfer_rejected"):
        yield from clue.do("reject_transfer_out", "shuji", (1, 2))
        yield from clue.do("propose_transfer_out", "anguan", (1, 3), transfer_reason=reason)
    yield from clue.do("transfer_out", "shuji", (1, 3))


def _returned(clue: Teller) -> Part:
    if not clue.may("propose_return"):
        return
    yield from clue.do("propose_return", "anguan", (0, 3))
    if clue.has("return_rejected"):
        yield from clue.do("reject_return", "fushuji", (1, 2))
        yield from clue.do("propose_return", "anguan", (1, 3))
    yield from clue.do("return_clue", "fushuji", (1, 3))


def _merged(clue: Teller) -> Part:
    original = clue.office.known.get(clue.subject.row.get("id_number", ""))
    if original is not None:
        yield from clue.do("merge_duplicate", "shuji", (1, 4), duplicate_of=original)


BEFORE_HANDLING: dict[str, Callable[[Teller], Part]] = {
    "transfer_out": _transferred,
    "return": _returned,
    "merge": _merged,
}

"""What still happens to a clue that is closed: checks, explanations, clarification, the archive."""

from domain.codes import CODES
from service.demo.handling import handling_carried_out
from service.demo.inquiry import INQUIRED
from service.demo.teller import Part, Teller

CLOSINGS = (
    "approve_closure",
    "close_accepted",
    "apply_measure",
    "close_verified",
    "record_party_org_reply",
    "conclude_clue",
)


def followed_up(clue: Teller) -> Part:
    """Says by which route the clue is taken up again, if it is."""
    if not set(CLOSINGS) & clue.days.keys():
        return None
    yield from handling_carried_out(clue, clue.handler)
    if set(INQUIRED) & clue.days.keys() and "start_verification" not in clue.days:
        yield from _explained(clue)
    unfounded = clue.facts.get("truth_found") == "unfounded" and "close_verified" in clue.days
    if unfounded and clue.may("propose_clarification") and clue.has("clarified"):
        yield from _clarified(clue)
    # A petition of several clues waits for the last of them: none of them begins anew before that.
    alone = clue.facts["alone"] and "case" not in clue.facts
    if alone and clue.has("reopened"):
        yield from clue.do("reopen_clue", "shuji", (30, 50))
        return clue.draw("disposition", ["talk_inquiry", "closed"])
    return None


def _explained(clue: Teller) -> Part:
    if clue.has("spot_check"):
        true = clue.rng.random() < 0.9
        yield from clue.do("spot_check", "fushuji", (10, 25), explanation_true=true)
    if clue.has("life_meeting"):
        yield from clue.do("record_life_meeting", clue.handler, (10, 30))


def _clarified(clue: Teller) -> Part:
    way = {"clarification_way": clue.draw("clarification_way")}
    yield from clue.do("propose_clarification", clue.handler, (3, 10), **way)
    if clue.has("clarification_rejected"):
        yield from clue.do("reject_clarification", "shuji", (1, 3))
        yield from clue.do("propose_clarification", clue.handler, (2, 6), **way)
    yield from clue.do("approve_clarification", "shuji", (1, 5))
    yield from clue.do("record_clarification", clue.handler, (2, 8))


def archived(clue: Teller) -> Part:
    """The papers go to the archive, by the end of June of the next year."""
    closed = set(CLOSINGS) & clue.days.keys()
    if closed and clue.has("archived"):
        due, retention = clue.due("clue-archiving", *closed), clue.draw("retention")
        assert retention in CODES["retention"].codes
        late, when = "archived_late", (15, 90)
        yield from clue.in_time("archive_clue", clue.handler, when, due, late, retention=retention)

"""What the rules of single steps ask of a record, a person, or what is said."""

from collections.abc import Callable

from tests.model.situation import AGAINST, Situation

Holds = Callable[[Situation], bool]
CLARIFICATION = (
    "propose_clarification",
    "approve_clarification",
    "reject_clarification",
    "record_clarification",
    "reopen_clue",
)
MATTERS = ("propose_matter", "add_matter", "reject_matter")
CLOSINGS = (
    "approve_closure",
    "close_accepted",
    "apply_measure",
    "close_verified",
    "record_party_org_reply",
    "conclude_clue",
)
CONCLUDED = "decided announcing executing executed archived closed_no_sanction withdrawn"


def is_handed_over(s: Situation) -> bool:
    handled = s.m.latest("hand_over_as_clue", "return_to_intake") == "hand_over_as_clue"
    return handled or s.m.get("petition_class") != "accusation"


def may_be_handed_over(s: Situation) -> bool:
    new = s.m.latest("hand_over_as_clue", "receive_new_evidence") != "hand_over_as_clue"
    return s.m.get("petition_class") == "accusation" and (s.m.stage != "handed_over" or new)


def is_notice_due(s: Situation) -> bool:
    """Whether the days for telling still run: who was told the result needs no notice."""
    return s.m.runs("acceptance-notice")


def may_forward_up(s: Situation) -> bool:
    return bool(s.who.offices & ({"I"} if s.m.get("about_head") else {"S"}))


def answers_as_own(s: Situation) -> bool:
    """Whoever only handles clues answers for those that were their own; the desk for all."""
    if s.who.offices & ({"I", "M"} if s.row.step == "receive_result" else {"I"}):
        return True
    return s.who.id in {clue.get("handler") for clue in s.clues}


def is_proposed(disposition: str) -> Holds:
    return lambda s: s.m.proposal.get("disposition", "prelim_verification") == disposition


def is_due(act: str) -> Holds:
    return lambda s: act in s.m.outstanding


def runs(*periods: str) -> Holds:
    return lambda s: s.m.runs(*periods)


def runs_not(*periods: str) -> Holds:
    return lambda s: not s.m.runs(*periods)


def never(*steps: str) -> Holds:
    return lambda s: s.m.last(*steps) is None


def latest_of(steps: tuple[str, ...], *wanted: str) -> Holds:
    """Whether the latest among these steps is one of those wanted; empty for none of them yet."""
    return lambda s: s.m.latest(*steps) in wanted


def fact(name: str, *values: object) -> Holds:
    return lambda s: s.m.get(name) in values


def both(*conditions: Holds) -> Holds:
    return lambda s: all(condition(s) for condition in conditions)


def reply_overdue(s: Situation) -> bool:
    return s.m.runs("letter-reply") and s.day > s.m.periods["letter-reply"].due_on


def has_not_signed(s: Situation) -> bool:
    return s.who.id not in s.m.signers


def is_leader_for_it(s: Situation) -> bool:
    return not s.m.get("main_leader") or "P" in s.who.offices


def team_is_able(s: Situation) -> bool:
    return s.m.recused.isdisjoint(s.m.proposal.get("team") or ())


def closed_by_talk(s: Situation) -> bool:
    """Whether a talk or a letter closed the clue."""
    closing = s.m.last(*CLOSINGS)
    return bool(closing and closing.said.get("after_talk"))


def explains_next(s: Situation) -> bool:
    return closed_by_talk(s) and s.m.latest(*CLOSINGS, "record_life_meeting") in CLOSINGS


def handling_open(ended_by: str, kind: str = "") -> Holds:
    def holds(s: Situation) -> bool:
        begun = False
        for act in s.m.acts:
            if act.step == "record_organisational_handling":
                begun = begun or kind in ("", act.said["organisational_handling"])
            elif act.step == ended_by:
                begun = False
        return begun

    return holds


def rounds_left(s: Situation) -> bool:
    """The national table has room for eight dispositions of one clue."""
    steps = ["talk_inquiry", "verification", "shelving", "closure"]
    approvals = {f"approve_{step}" for step in steps} | {"repeat_talk_inquiry"}
    return sum(act.step in approvals for act in s.m.acts) < 8


def is_examined(s: Situation) -> bool:
    return s.m.latest("submit_filing_report", "endorse_filing") == "endorse_filing"


def did_not_examine(s: Situation) -> bool:
    examined = s.m.last("endorse_filing")
    return not is_examined(s) or examined is None or examined.actor != s.who.id


def may_withdraw(s: Situation) -> bool:
    return s.m.get("case_track") == "supervisory" or "P" in s.who.offices


def is_extendable(*periods: str) -> Holds:
    """Whether one of these periods runs and was not extended yet."""
    return lambda s: any(s.m.runs(id) and not s.m.periods[id].extended_to for id in periods)


def is_asked(s: Situation) -> bool:
    return s.m.latest("agree_by_plenary", "ask_party_committee") == "ask_party_committee"


def others_finished(s: Situation) -> bool:
    """All are at an end; those that all came back are first sorted again."""
    came_back = {clue.stage for clue in s.clues} == {"returned"}
    return not came_back and all(clue.finished_on for clue in s.clues)


def is_to_be_received(s: Situation) -> bool:
    """Whether the desk has not received the result, or something new has come since."""
    news = ("receive_result", "hand_over_as_clue", "return_to_intake", "receive_new_evidence")
    return s.m.latest(*news) != "receive_result"


def did_not_bring(s: Situation) -> bool:
    """Whoever registered a clue, or proposed to hand it over, does not do away with it."""
    petition = s.all.get(s.m.get("origin"))
    brought = petition.last("propose_hand_over") if petition else s.m.acts[0]
    return brought is None or brought.actor != s.who.id


def clue_is_assessed(s: Situation) -> bool:
    return s.linked("clue_id").stage == "assessing"


def is_own_clue(s: Situation) -> bool:
    return s.linked("clue_id").get("handler") == s.who.id


def county_may_file(s: Situation) -> bool:
    """Beside the Party secretary's approval, or later, where the Party secretary filed alone."""
    joins = s.m.stage != "filing_pending" and s.m.get("case_track") == "party"
    return not s.m.last("record_county_filing") and (joins or s.m.get("case_track") == "both")


def decides_now(s: Situation) -> bool:
    """What the county alone filed it decides once it has been asked."""
    asked = ("county_request_pending", "county_deciding")
    return s.m.get("case_track") != "supervisory" or s.m.stage in asked


def lacks_admin_outcome(s: Situation) -> bool:
    """Whether of a case filed on both tracks the county's part is still open."""
    none = s.m.last("record_no_admin_sanction")
    return s.m.get("case_track") == "both" and not none and s.m.get("admin_sanction") is None


def decided_something(s: Situation) -> bool:
    return any(s.matter.get(name) for name in AGAINST.values())


def decided_it(s: Situation) -> bool:
    """Whether what is appealed against was decided, and no sanction was taken back since."""
    against = AGAINST[s.m.said["appeal_track"]]
    stands = {"party_sanction": s.matter.party, "admin_sanction": s.matter.admin}
    return bool(stands.get(against, s.matter.get(against)))


def original_is_here(s: Situation) -> bool:
    return "duplicate_of" not in s.said or s.linked("duplicate_of").stage not in (
        "transferred",
        "returned",
        "merged",
    )

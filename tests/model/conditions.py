"""What must hold besides stage and office: rules of single steps, with why they refuse."""

from collections.abc import Callable

from tests.model.situation import AGAINST, Situation

STAGE, ROLE, CONTENT = "stage", "role", "content"
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
    return s.m.get("name_status") == "real_name" and not s.m.last("notify_acceptance")


def may_forward_up(s: Situation) -> bool:
    return bool(s.who.offices & ({"I"} if s.m.get("about_head") else {"S"}))


def answers_as_own(s: Situation) -> bool:
    """Whoever only handles clues answers for those that were their own."""
    if "I" in s.who.offices:
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


def is_outside_team(s: Situation) -> bool:
    verified = s.m.stage == "verification_result_pending"
    return not verified or s.who.id not in s.m.said["team"]


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
    return all(clue.finished_on for clue in s.clues)


def clue_is_assessed(s: Situation) -> bool:
    return s.linked("clue_id").stage == "assessing"


def is_own_clue(s: Situation) -> bool:
    return s.linked("clue_id").get("handler") == s.who.id


def case_says(*names: str) -> Holds:
    return lambda s: any(s.linked("case_id").get(name) for name in names)


def case_decided_it(s: Situation) -> bool:
    return case_says(AGAINST[s.m.said["appeal_track"]])(s)


def original_is_here(s: Situation) -> bool:
    return "duplicate_of" not in s.said or s.linked("duplicate_of").stage not in (
        "transferred",
        "returned",
        "merged",
    )


FORMALITIES = ("sanction-formalities", "admin-sanction-execution")
PROBATION = ("probation-1y", "probation-2y")
QUARTERLY = ("quarterly-execution-summary", "quarterly-filing")
VERIFIED = ("apply_measure", "close_verified", "shelve_verified", "transfer_party_org")

CONDITIONS: dict[str, tuple[tuple[str, Holds], ...]] = {
    "petition.register_petition": ((STAGE, fact("about_head", False)),),
    "petition.seal_and_forward_up": ((ROLE, may_forward_up),),
    "petition.accept_petition": (
        (STAGE, fact("petition_class", "accusation", "appeal", "suggestion")),
    ),
    "petition.notify_acceptance": ((STAGE, is_notice_due),),
    "petition.propose_hand_over": ((STAGE, may_be_handed_over),),
    "petition.return_to_intake": (
        (STAGE, lambda s: {clue.stage for clue in s.clues} == {"returned"}),
    ),
    "petition.feed_back_result": (
        (STAGE, is_handed_over),
        (STAGE, others_finished),
        (ROLE, answers_as_own),
    ),
    "petition.extend_assigned": ((STAGE, is_extendable("assigned-report")),),
    "petition.extend_by_upper_body": ((STAGE, runs("assigned-report")),),
    "petition.report_assigned_result": ((STAGE, runs("assigned-report")),),
    "clue.propose_distribution": ((STAGE, fact("management_authority", "township", "other")),),
    "clue.approve_distribution": ((CONTENT, lambda s: s.m.get("handler") not in s.m.recused),),
    "clue.propose_return": ((STAGE, fact("source", "petition")),),
    "clue.merge_duplicate": ((STAGE, original_is_here),),
    "clue.propose_disposition": ((CONTENT, rounds_left),),
    "clue.approve_talk_inquiry": ((STAGE, is_proposed("talk_inquiry")),),
    "clue.approve_verification": (
        (STAGE, is_proposed("prelim_verification")),
        (ROLE, is_leader_for_it),
        (CONTENT, team_is_able),
    ),
    "clue.approve_shelving": ((STAGE, is_proposed("shelved")),),
    "clue.approve_closure": ((STAGE, is_proposed("closed")),),
    "clue.delegate_talk": ((STAGE, is_due("talk")),),
    "clue.record_talk": ((STAGE, is_due("talk")),),
    "clue.send_letter": ((STAGE, is_due("letter")),),
    "clue.record_letter_delivery": ((STAGE, runs_not("letter-reply")),),
    "clue.record_reply": ((STAGE, runs("letter-reply")),),
    "clue.note_no_reply": ((STAGE, reply_overdue),),
    "clue.repeat_talk_inquiry": ((CONTENT, rounds_left),),
    "clue.propose_verification_plan": ((CONTENT, rounds_left),),
    "clue.propose_matter": ((STAGE, latest_of(MATTERS, "", *MATTERS[1:])),),
    "clue.add_matter": ((STAGE, latest_of(MATTERS, MATTERS[0])),),
    "clue.reject_matter": ((STAGE, latest_of(MATTERS, MATTERS[0])),),
    "clue.submit_verification_report": (
        (STAGE, latest_of(MATTERS, "", *MATTERS[1:])),
        (CONTENT, lambda s: s.m.said["handler"] in s.m.said["team"]),
    ),
    "clue.sign_verification_report": ((STAGE, has_not_signed),),
    "clue.reject_verification_report": ((ROLE, is_outside_team),),
    **{f"clue.{step}": ((ROLE, is_outside_team),) for step in VERIFIED},
    "clue.propose_filing": (
        (ROLE, is_outside_team),
        (STAGE, fact("truth_found", "substantiated", "partly")),
    ),
    "clue.conclude_clue": ((STAGE, lambda s: s.linked("case_id").stage in CONCLUDED.split()),),
    "clue.return_from_case": ((STAGE, lambda s: s.linked("case_id").stage == "not_filed"),),
    "clue.spot_check": ((STAGE, closed_by_talk),),
    "clue.record_life_meeting": ((STAGE, explains_next),),
    "clue.propose_clarification": (
        (STAGE, fact("truth_found", "unfounded")),
        (STAGE, latest_of(CLARIFICATION, "", "reject_clarification", "reopen_clue")),
    ),
    "clue.approve_clarification": ((STAGE, latest_of(CLARIFICATION, "propose_clarification")),),
    "clue.reject_clarification": ((STAGE, latest_of(CLARIFICATION, "propose_clarification")),),
    "clue.record_clarification": ((STAGE, latest_of(CLARIFICATION, "approve_clarification")),),
    **{
        f"{kind}.{step}": ((STAGE, condition),)
        for kind in ("clue", "case")
        for step, condition in (
            ("record_handling_formalities", handling_open("record_handling_formalities")),
            ("end_suspension", handling_open("end_suspension", "suspension")),
        )
    },
    "case.file_directly": ((STAGE, clue_is_assessed), (ROLE, is_own_clue)),
    "case.review_directly": ((STAGE, clue_is_assessed),),
    "case.submit_filing_report": ((ROLE, is_own_clue),),
    "case.endorse_filing": ((STAGE, lambda s: not is_examined(s)),),
    "case.approve_filing": (
        (STAGE, both(is_examined, fact("case_track", "party", "both"))),
        (ROLE, did_not_examine),
    ),
    "case.record_supervisory_filing": (
        (STAGE, both(is_examined, fact("case_track", "supervisory"))),
    ),
    "case.record_county_filing": (
        (STAGE, both(fact("case_track", "both"), never("record_county_filing"))),
    ),
    "case.announce_filing": (
        (STAGE, lambda s: s.m.get("case_track") != "both" or s.m.last("record_county_filing")),
    ),
    "case.extend_inquiry": ((STAGE, runs("supervisory-inquiry")),),
    "case.note_unrelated_property": ((STAGE, runs_not("release-unrelated-property")),),
    "case.release_property": ((STAGE, runs("release-unrelated-property")),),
    "case.log_safety_event": ((STAGE, runs_not("safety-event-report")),),
    "case.report_safety_event": ((STAGE, runs("safety-event-report")),),
    "case.withdraw_case": ((ROLE, may_withdraw),),
    "case.record_withdrawal_report": ((STAGE, runs("withdrawal-report")),),
    "case.sign_inquiry_report": ((STAGE, has_not_signed),),
    "case.refuse_review": ((STAGE, never("review_directly")),),
    "case.return_reinvestigate": ((STAGE, never("review_directly")),),
    "case.ask_party_committee": ((STAGE, lambda s: not is_asked(s)),),
    "case.decide_by_party_committee": ((STAGE, is_asked),),
    "case.agree_by_party_committee": ((STAGE, is_asked),),
    "case.record_admin_sanction": ((STAGE, fact("admin_sanction", None)),),
    "case.extend_formalities": ((STAGE, is_extendable(*FORMALITIES)),),
    "case.deliver_admin_decision": ((STAGE, runs("admin-decision-delivery")),),
    "case.report_execution": ((STAGE, runs_not(*FORMALITIES)),),
    "case.archive_case": ((STAGE, runs_not(*FORMALITIES)),),
    "case.record_execution_item": (
        (STAGE, lambda s: s.m.stage == "executing" or s.m.runs(*FORMALITIES)),
    ),
    "case.file_quarterly": ((STAGE, runs(*QUARTERLY)),),
    "case.revoke_sanction": ((STAGE, lambda s: bool(s.stands)),),
    "case.end_probation": ((STAGE, runs(*PROBATION)),),
    "case.transfer_judicial": ((STAGE, never("transfer_judicial")),),
    "case.record_judicial_result": ((STAGE, lambda s: bool(s.m.last("transfer_judicial"))),),
    "appeal.receive_appeal": ((STAGE, case_says(*AGAINST.values())),),
    "appeal.accept_appeal": ((STAGE, case_decided_it),),
    "appeal.extend_appeal": ((STAGE, is_extendable("handling-appeal-upper")),),
}

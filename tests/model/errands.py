"""What comes first where the stages alone do not lead to a step: other steps, choices, time."""

from typing import Any, NamedTuple

from tests.model.people import BY_NAME


class Errand(NamedTuple):
    """On the way to a step: the steps to do first, the choices to prefer, the days to wait."""

    first: tuple[str, ...] = ()
    wishes: dict[str, Any] = {}  # noqa: RUF012  (never changed)
    wait: int = 0


USUAL = {
    "handler": BY_NAME["handler"],
    "team": BY_NAME["colleague"],
    "who": {},
    "known": False,
    "main_leader": False,
    "management_authority": "township",
    "about_head": False,
    "petition_class": "accusation",
    "recused": "outsider",
    "votes_against": 1,
    "inquiry_mode": "talk",
    "important_or_complex": False,
    "review_procedure": "township_decides",
    "county_opinion": "agreed",
    "case_track": "party",
    "proposed_party": "party_warning",
    "appeal_track": "party_appeal",
}
LETTER = {"inquiry_mode": "letter"}
ASSIGNED = {"passed_down": True, "report_required": True}
BOTH = {"case_track": "both"}
BY_BOTH = ("case.record_county_filing", "case.record_admin_sanction")
UNTRUE = {"truth_found": "unfounded"}
SUPERVISORY = {"case_track": "supervisory"}
REMOVAL = {"party_sanction": "party_removal"}
PROBATION = {"party_sanction": "party_probation_1y"}
SUSPENSION = {"organisational_handling": "suspension"}
UPPER = {"appeal_track": "handling_appeal", "upper_level": True}

ERRANDS = {
    "petition.mark_repeat": Errand(("petition.accept_petition",)),
    "petition.return_to_intake": Errand(
        ("petition.hand_over_as_clue", "clue.return_clue"), {"two": False}
    ),
    "petition.receive_result": Errand(wishes={"petition_class": "appeal"}),
    "petition.feed_back_result": Errand(wishes={"petition_class": "appeal"}),
    "petition.receive_new_evidence": Errand(wishes={"petition_class": "appeal"}),
    "petition.extend_assigned": Errand(wishes=ASSIGNED),
    "petition.extend_by_upper_body": Errand(wishes=ASSIGNED),
    "petition.report_assigned_result": Errand(wishes=ASSIGNED),
    "clue.merge_duplicate": Errand(("clue.register_clue", "clue.register_clue"), {"known": True}),
    "clue.send_letter": Errand(wishes=LETTER),
    "clue.record_letter_delivery": Errand(wishes=LETTER),
    "clue.record_reply": Errand(("clue.record_letter_delivery",), LETTER),
    "clue.note_no_reply": Errand(("clue.record_letter_delivery",), LETTER, wait=40),
    "clue.add_matter": Errand(("clue.propose_matter",)),
    "clue.reject_matter": Errand(("clue.propose_matter",)),
    "clue.conclude_clue": Errand(("case.withdraw_case",)),
    "clue.return_from_case": Errand(("case.abandon_filing",)),
    "clue.record_handling_formalities": Errand(("clue.record_organisational_handling",)),
    "clue.end_suspension": Errand(("clue.record_organisational_handling",), SUSPENSION),
    "clue.spot_check": Errand(("clue.close_accepted",)),
    "clue.record_life_meeting": Errand(("clue.close_accepted",)),
    "clue.propose_clarification": Errand(("clue.close_verified",), UNTRUE),
    "clue.approve_clarification": Errand(
        ("clue.close_verified", "clue.propose_clarification"), UNTRUE
    ),
    "clue.reject_clarification": Errand(
        ("clue.close_verified", "clue.propose_clarification"), UNTRUE
    ),
    "clue.record_clarification": Errand(
        ("clue.close_verified", "clue.propose_clarification", "clue.approve_clarification"), UNTRUE
    ),
    "case.record_supervisory_filing": Errand(("case.endorse_filing",), SUPERVISORY),
    "case.record_county_filing": Errand(wishes=BOTH),
    "case.record_county_refusal": Errand(wishes=BOTH),
    "case.record_admin_sanction": Errand(BY_BOTH[:1], BOTH),
    "case.record_no_admin_sanction": Errand(BY_BOTH[:1], BOTH),
    "case.announce_change": Errand(("case.record_announcement", "case.change_sanction")),
    "case.extend_inquiry": Errand(("case.record_supervisory_filing",), SUPERVISORY),
    "case.refuse_review": Errand(("case.approve_transfer",)),
    "case.return_reinvestigate": Errand(("case.approve_transfer",)),
    "case.use_measure": Errand(("case.announce_filing",)),
    "case.release_property": Errand(("case.note_unrelated_property",)),
    "case.report_safety_event": Errand(("case.log_safety_event",)),
    "case.record_withdrawal_report": Errand(("case.withdraw_case",), SUPERVISORY),
    "case.extend_formalities": Errand(("case.decide_by_party_committee",), REMOVAL),
    "case.record_execution_item": Errand(("case.record_announcement",)),
    "case.archive_case": Errand(("case.report_execution", "case.file_quarterly")),
    "case.deliver_admin_decision": Errand(BY_BOTH, BOTH),
    "case.end_probation": Errand(("case.decide_by_party_committee",), PROBATION, wait=370),
    "case.record_judicial_result": Errand(("case.transfer_judicial",)),
    "case.record_handling_formalities": Errand(("case.record_organisational_handling",)),
    "case.end_suspension": Errand(("case.record_organisational_handling",), SUSPENSION),
    "appeal.record_county_appeal": Errand(BY_BOTH, BOTH | {"appeal_track": "admin_review"}),
    "appeal.extend_appeal": Errand(
        ("case.record_organisational_handling", "appeal.accept_appeal"), UPPER
    ),
}

"""The procedure as the rules tell it, in plain rows: a second opinion beside the domain's steps.

A row: step | stages it is open in | stage it leads to | who does it | what binds it to a person.
`=` keeps the stage; after `?` stands a choice, which what was said decides (outcomes.py). Who: I
petition desk, M case management, H handler, D deputy, S secretary or whoever acts for them,
P Party secretary, R reviewer. `by:` is the fact that must name the person, `answers:` and `apart:`
name the steps whose author may not do this one, `not:` the fact whose people may not. The rows are
the state tables of the rules, with refusals and with what may be done at any time added.
"""

from tests.model.law_of_cases import APPEAL, CASE

STAGES = {
    "petition": """received forwarded_up registered accepted declined kept_on_file passed_on
        hand_over_pending handed_over answered""",
    "clue": """registered distribution_pending assigned assessing disposition_pending talk_planned
        awaiting_reply talk_done talk_result_pending verification_ordered verification_plan_pending
        verification_planned verifying verification_report_signing verification_result_pending
        shelved transfer_pending transferred with_party_organisation under_case return_pending
        returned merged closed archived""",
    "case": """filing_proposed filing_pending not_filed filed investigating withdrawal_pending
        withdrawn facts_met report_signing transfer_pending in_review_intake in_review supplementing
        review_reported county_checking branch_pending branch_resolved party_committee_pending
        county_request_pending county_deciding decided announcing executing executed
        closed_no_sanction archived""",
    "appeal": "received declined accepted reviewing decision_pending decided notified",
}
ENDS = {
    "petition": "forwarded_up",
    "clue": "transferred returned merged closed archived",
    "case": "not_filed withdrawn closed_no_sanction archived",
    "appeal": "declined notified",
}
FILED_FROM = "filing_proposed filing_pending not_filed"  # what comes before a case is filed
FINISHED = "forwarded_up declined kept_on_file passed_on answered"  # of petitions
HANDLED_HERE = """registered assigned assessing disposition_pending talk_planned awaiting_reply
    talk_done talk_result_pending verification_ordered verification_plan_pending
    verification_planned verifying verification_report_signing verification_result_pending
    shelved"""
DECIDED = "decided announcing executing executed archived"

PETITION = """
receive_petition        |                                         | received          | I     |
register_petition       | received                                | registered        | I     |
seal_and_forward_up     | received                                | forwarded_up      | I S   |
accept_petition         | registered                              | accepted          | I S   |
decline_petition        | registered                              | declined          | S     |
mark_repeat             | registered                              | kept_on_file      | I     |
pass_on                 | registered                              | passed_on         | S     |
notify_acceptance       | accepted hand_over_pending handed_over  | =                 | I     |
propose_hand_over       | accepted handed_over                    | hand_over_pending | I     |
hand_over_as_clue       | hand_over_pending | handed_over | S   | answers:propose_hand_over
reject_hand_over        | hand_over_pending | accepted    | S   | answers:propose_hand_over
return_to_intake        | handed_over                             | registered        | D S   |
receive_result          | accepted handed_over                    | =                 | I H M |
feed_back_result        | accepted handed_over                    | answered          | I H   |
receive_new_evidence    | answered                                | handed_over       | S     |
extend_assigned         | read                                    | =                 | S     |
extend_by_upper_body    | read                                    | =                 | I S   |
report_assigned_result  | handed_over declined kept_on_file passed_on answered | =    | I S   |
record_reception        | read                                    | =                 | I D S |
record_field_visit | read | = \
    | I H D S |
declare_recusal | unfinished | = \
    | I M H D S |
log_interference | open | = \
    | I M H R D S |
"""
CLUE = """
register_clue | | registered \
    | I M |
propose_distribution | registered | distribution_pending \
    | M   |
approve_distribution    | distribution_pending | assigned   | S P | answers:propose_distribution
reject_distribution     | distribution_pending | registered | S P | answers:propose_distribution
propose_transfer_out | handled_here | transfer_pending \
    | M   |
transfer_out            | transfer_pending | transferred | S P | answers:propose_transfer_out
reject_transfer_out     | transfer_pending | ?way_back   | S P | answers:propose_transfer_out
propose_return | registered assigned assessing | return_pending \
    | M   |
return_clue             | return_pending | returned  | D S | answers:propose_return
reject_return           | return_pending | ?way_back | D S | answers:propose_return
merge_duplicate         | registered assigned assessing | merged | S |
declare_recusal         | open                                    | =          | H M I D S     |
log_interference        | open closed                             | =          | H M I R D S P |
report_upward           | open                                    | =          | M D S         |
reassign_handler        | handled                                 | =          | S             |
sign_receipt | assigned | assessing \
    | H | by:handler
propose_disposition | assessing | disposition_pending \
    | H | by:handler
approve_talk_inquiry    | disposition_pending | talk_planned | S | answers:propose_disposition
approve_verification | disposition_pending verification_plan_pending \
    | verification_planned | S P | answers:propose_disposition,propose_verification_plan not:team
approve_shelving        | disposition_pending | shelved   | S | answers:propose_disposition
approve_closure         | disposition_pending | closed    | S | answers:propose_disposition
reject_disposition      | disposition_pending | assessing | S P | answers:propose_disposition
delegate_talk           | talk_planned                            | =                    | S |
record_talk | talk_planned awaiting_reply | ?talk_held \
    | H | by:handler
send_letter | talk_planned | awaiting_reply \
    | H | by:handler
record_letter_delivery | awaiting_reply | = \
    | H | by:handler
record_reply | awaiting_reply | ?letter_done \
    | H | by:handler
note_no_reply | awaiting_reply | ?letter_done \
    | H | by:handler
abandon_inquiry         | talk_planned awaiting_reply             | assessing            | S |
submit_talk_report | talk_done | talk_result_pending \
    | H | by:handler
close_accepted | talk_result_pending | closed | S \
    | answers:submit_talk_report
repeat_talk_inquiry | talk_result_pending | talk_planned | S \
    | answers:submit_talk_report
to_verification | talk_result_pending | verification_ordered | S \
    | answers:submit_talk_report
reject_talk_report | talk_result_pending | talk_done | S \
    | answers:submit_talk_report
apply_measure | talk_result_pending verification_result_pending | closed | S \
    | answers:submit_talk_report,sign_verification_report not:team
propose_verification_plan | verification_ordered \
    | verification_plan_pending | H | by:handler
reject_verification_plan | verification_plan_pending | verification_ordered | S P \
    | answers:propose_verification_plan
change_team             | verification_planned verifying          | =                    | S |
start_verification | verification_planned | verifying \
    | H | by:handler
propose_matter | verifying | = \
    | H | by:handler
add_matter | verifying | = | S \
    | answers:propose_matter
reject_matter | verifying | = | S \
    | answers:propose_matter
use_verification_measure | verifying | = \
    | H | by:handler
record_property | talk_planned awaiting_reply talk_done talk_result_pending verifying \
    verification_report_signing verification_result_pending with_party_organisation closed | = \
    | H | by:handler
update_clue_statistics  | counted_here                            | =                    | H M |
extend_verification     | verifying                               | =                    | S |
submit_verification_report | verifying | verification_report_signing | H \
    | by:handler
sign_verification_report | verification_report_signing | ?signed_by_all | H M I R D S P \
    | by:team
withdraw_verification_report | verification_report_signing verification_result_pending \
    | verifying | H | by:handler
propose_filing | verification_result_pending | under_case | S \
    | answers:sign_verification_report not:team
close_verified | verification_result_pending | closed | S \
    | answers:sign_verification_report not:team
shelve_verified | verification_result_pending | shelved | S \
    | answers:sign_verification_report not:team
transfer_party_org | verification_result_pending | with_party_organisation | S \
    | answers:sign_verification_report not:team
reject_verification_report | verification_result_pending | verifying | S \
    | answers:sign_verification_report not:team
record_party_org_reply | with_party_organisation | closed \
    | H | by:handler
reexamine_shelved       | shelved                                 | ?reexamined          | S   |
conclude_clue           | under_case                              | closed               | H M |
return_from_case        | under_case                              | assessing            | H M |
record_organisational_handling | resulted                         | =                    | H M |
record_handling_formalities    | every                           | =                    | H M |
end_suspension          | every                                  | =                    | H M |
hold_accountable        | resulted                                | =                    | H M |
spot_check | closed | = | M H D \
    | apart:submit_talk_report
record_life_meeting     | closed archived                         | =                    | H M |
propose_clarification   | closed                                  | =                    | H M |
approve_clarification | closed | = | S \
    | answers:propose_clarification
reject_clarification | closed | = | S \
    | answers:propose_clarification
record_clarification    | closed                                  | =                    | H M |
reopen_clue             | closed                                  | assessing            | S   |
archive_clue            | closed                                  | archived             | H M |
"""
# What is done beside the way, at any time: all that is left open to whoever is recused.
ASIDE = {
    "petition": """declare_recusal extend_by_upper_body log_interference record_field_visit
        record_reception""",
    "clue": """abandon_inquiry change_team declare_recusal delegate_talk end_suspension
        extend_verification hold_accountable log_interference merge_duplicate propose_clarification
        propose_matter propose_return propose_transfer_out reassign_handler
        record_handling_formalities record_life_meeting record_organisational_handling
        record_property reopen_clue report_upward spot_check update_clue_statistics
        use_verification_measure withdraw_verification_report""",
    "case": """announce_change change_review_team change_sanction declare_recusal
        deliver_admin_decision end_suspension extend_formalities extend_inquiry extend_review
        file_quarterly hold_accountable log_interference log_safety_event note_unrelated_property
        reassign_team record_admin_sanction record_county_filing record_detention_notice
        record_employer_sanction record_execution_item record_handling_formalities
        record_judicial_result record_measure record_no_admin_sanction
        record_organisational_handling record_property record_upward_report revoke_sanction
        transfer_judicial update_case_statistics use_measure""",
    "appeal": "declare_recusal extend_appeal",
}
TEXTS = {"petition": PETITION, "clue": CLUE, "case": CASE, "appeal": APPEAL}

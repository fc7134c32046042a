"""The rows of law.py for cases and appeals."""

CASE = """
file_directly           |                                         | filing_proposed   | H     |
review_directly         |                                         | in_review_intake  | S     |
submit_filing_report    | filing_proposed                         | filing_pending    | H     |
endorse_filing | filing_pending | = \
    | S     | answers:submit_filing_report not:team
approve_filing          | filing_pending | filed           | P   | answers:submit_filing_report
record_supervisory_filing | filing_pending | filed         | S   | answers:submit_filing_report
record_county_filing    | filing_pending undecided                | =                 | S     |
record_county_refusal   | filing_pending filed                    | =                 | S     |
reject_filing           | filing_pending | filing_proposed | S P | answers:submit_filing_report
abandon_filing          | filing_proposed                         | not_filed         | S     |
announce_filing | filed | investigating \
    | H     | by:handler
use_measure | filed investigating facts_met supplementing | = \
    | H     | by:handler
record_property | under_case | = \
    | H     | by:handler
record_detention_notice | under_case | = \
    | H S   |
note_unrelated_property | under_case | = \
    | H     | by:handler
release_property | ever_filed | = \
    | H     | by:handler
extend_inquiry          | filed investigating facts_met supplementing | =             | S     |
reassign_team           | unsigned                                | =                 | S     |
declare_recusal | open | = \
    | H M I R D S |
log_interference | open | = \
    | H M I R D S |
update_case_statistics  | ever_filed                              | =                 | H R M |
record_employer_sanction | under_case                             | =                 | H R M |
log_safety_event | under_case | = \
    | H     | by:handler
report_safety_event     | ever_filed                              | =                 | S     |
record_upward_report    | under_case                              | =                 | S     |
propose_withdrawal | filed investigating facts_met | withdrawal_pending \
    | H    | by:handler
withdraw_case           | withdrawal_pending | withdrawn     | S P | answers:propose_withdrawal
reject_withdrawal | withdrawal_pending | ?as_announced \
    | S P   | answers:propose_withdrawal
record_withdrawal_report | withdrawn                              | =                 | S     |
confront_facts | investigating | facts_met \
    | H     | by:handler
submit_inquiry_report | facts_met | report_signing \
    | H     | by:handler
sign_inquiry_report | report_signing | ?signed_by_team | H M I R D S P \
    | by:team answers:submit_inquiry_report
reject_inquiry_report | report_signing transfer_pending | investigating | S \
    | answers:submit_inquiry_report not:team
approve_transfer | transfer_pending | in_review_intake | S \
    | answers:submit_inquiry_report not:team
accept_review           | in_review_intake                        | in_review         | R     |
defer_review            | in_review_intake                        | =                 | R     |
refuse_review           | in_review_intake                        | investigating     | R     |
change_review_team      | in_review supplementing                 | =                 | D S   |
extend_review | in_review | = | S \
    | apart:accept_review
return_reinvestigate | in_review | investigating | S \
    | apart:accept_review
return_supplement | in_review | supplementing | D S \
    | apart:accept_review
resubmit_supplement | supplementing | in_review \
    | H     | by:handler
submit_review_report | in_review | review_reported \
    | R     | by:review_team
send_county_check | review_reported | county_checking | S \
    | answers:submit_review_report
record_county_feedback  | county_checking                         | ?county_said      | R M   |
record_branch_resolution | branch_pending                         | ?branch_voted     | R M   |
escalate_special        | branch_pending                          | county_deciding   | S     |
decide_by_plenary       | branch_resolved                         | decided           | S D   |
agree_by_plenary | branch_resolved \
    | party_committee_pending | S D |
ask_party_committee     | party_committee_pending                 | =                 | S     |
decide_by_party_committee | party_committee_pending               | decided           | S P   |
decline_by_party_committee | party_committee_pending              | branch_resolved   | S P   |
agree_by_party_committee | party_committee_pending | county_request_pending \
    | S P |
request_county          | county_request_pending                  | county_deciding   | S     |
record_county_reply     | county_deciding                         | ?county_replied   | R M   |
record_county_return    | county_deciding                         | in_review         | R M   |
record_admin_sanction   | from_review closed_no_sanction          | ?by_county_alone  | R M   |
record_no_admin_sanction | from_review closed_no_sanction         | =                 | H R   |
decide_no_sanction      | undecided                               | closed_no_sanction | S P  |
issue_decision          | decided                                 | announcing        | R S   |
record_announcement     | announcing                              | executing         | H R D |
announce_change         | executing executed archived             | =                 | H R D |
record_execution_item   | ever_filed                              | =                 | H R   |
extend_formalities      | ever_filed                              | =                 | S     |
deliver_admin_decision  | ever_filed                              | =                 | H R   |
report_execution        | executing                               | executed          | H R D |
file_quarterly          | decision                                | =                 | M R D |
archive_case            | executed closed_no_sanction withdrawn   | archived          | H M   |
change_sanction         | decision                                | =                 | R S   |
revoke_sanction         | decision                                | =                 | R S   |
end_probation           | decision                                | =                 | R S   |
transfer_judicial       | under_case                              | =                 | S     |
record_judicial_result  | ever_filed                              | =                 | H R   |
record_measure          | ever_filed                              | =                 | H R S |
record_organisational_handling | ever_filed                       | =                 | H R S |
hold_accountable        | ever_filed                              | =                 | H R S |
record_handling_formalities    | ever_filed                       | =                 | H R   |
end_suspension          | ever_filed                              | =                 | H R   |
"""
APPEAL = """
receive_appeal          |                                         | received          | I M R |
accept_appeal | received | accepted | S D \
    | apart:receive_appeal
decline_appeal | received | declined | S D \
    | apart:receive_appeal
assign_appeal_team      | accepted                                | reviewing         | S     |
extend_appeal           | accepted reviewing decision_pending     | =                 | S     |
submit_appeal_report | reviewing | decision_pending | H R M I D S P \
    | by:appeal_team
reject_appeal_report | decision_pending | reviewing | S \
    | answers:submit_appeal_report not:appeal_team
decide_appeal | decision_pending | decided | S \
    | answers:submit_appeal_report not:appeal_team
record_county_appeal    | accepted                                | decided           | M R S |
notify_appeal           | decided                                 | notified          | I M R |
declare_recusal | open | = \
    | H M I R D S |
"""

"""The deadlines and effects as the rules tell them; D01 to D61 are the numbers of their table.

A period starts and ends with a step, or a mark of how one came out (outcomes.py). `from` names what
it counts from, `again` lets it run on, `pauses` stops it, `extends` names a later last day. A last
day that stays is not moved to a working day.
"""

from tests.model.effects import effects

GROUPS = {
    "DECISIONS": "decide_by_plenary decide_by_party_committee record_county_reply",
    "CLOSINGS": """approve_closure close_accepted apply_measure close_verified
        record_party_org_reply conclude_clue""",
    "LIGHT": "party_warning party_serious_warning party_serious_warning_in_lieu",
    "HEAVY": "party_removal party_probation_1y party_probation_2y party_expulsion",
    "ANY_PARTY": "party_exemption LIGHT HEAVY",
    "ANY_ADMIN": "admin_warning admin_demerit admin_major_demerit admin_demotion admin_removal"
    " admin_dismissal",
}

TABLE = """
petition forward-up (D01) lasts 5 working days
  starts receive_petition
  when about_head is True
  ends seal_and_forward_up
petition passed-down-sorted (D02) lasts 5 working days
  starts receive_petition
  when petition_channel is passed_down
  ends accept_petition pass_on decline_petition mark_repeat seal_and_forward_up
petition acceptance-notice (D04) lasts 15 working days
  starts accept_petition
  when notice_due is True
  from received_on
  ends notify_acceptance feed_back_result pass_on decline_petition mark_repeat
petition result-feedback (D05) lasts 15 working days
  starts receive_result
  when name_status is real_name
  from closed_on
  ends feed_back_result
petition assigned-report (D06) lasts 3 months
  starts receive_petition
  when report_required is True
  ends report_assigned_result seal_and_forward_up
  extends extend_assigned extend_by_upper_body
clue disposition-opinion (D10) lasts 1 months
  starts sign_receipt reactivated return_from_case reopen_clue abandon_inquiry
  ends propose_disposition transfer_out return_clue merge_duplicate clue_under_case
  again reject_disposition
clue letter-reply (D11) lasts 15 working days
  starts record_letter_delivery
  ends record_reply note_no_reply abandon_inquiry transfer_out
clue talk-report (D12) lasts 1 months
  starts inquiry_completed
  ends submit_talk_report transfer_out
  again reject_talk_report
clue shelved-reexamination (D14) lasts 6 months
  starts approve_shelving shelve_verified kept
  ends reactivated transfer_out
clue party-organisation-reply (local) lasts 0 days
  starts transfer_party_org
  from reply_due_on
  ends record_party_org_reply
clue admonition-effect (effect) lasts 6 months, its last day stays
  starts apply_measure
  when measure is admonition
  from measure_on
clue clue-handling-formalities (D48) lasts 1 months
  starts record_organisational_handling
  ends record_handling_formalities
clue clue-suspension (D25) lasts 6 months
  starts record_organisational_handling
  when organisational_handling is suspension
  ends end_suspension
clue clue-archiving (D60) lasts 30 June
  starts CLOSINGS
  ends archive_clue reopen_clue
clue clue-retention-short (D61) lasts 180 months, its last day stays
  starts archive_clue
  when retention is years_15
clue clue-retention-long (D61) lasts 720 months, its last day stays
  starts archive_clue
  when retention is years_60
case supervisory-inquiry (D23) lasts 12 months
  starts record_supervisory_filing record_county_filing
  ends record_admin_sanction decide_no_sanction DECISIONS withdraw_case abandon_filing
  extends extend_inquiry
case release-unrelated-property (D24) lasts 3 days, its last day stays
  starts note_unrelated_property
  ends release_property
case withdrawal-report (D55) lasts 7 working days
  starts withdraw_case
  when case_track is supervisory both
  ends record_withdrawal_report
case safety-event-report (D56) lasts 1 days, its last day stays
  starts log_safety_event
  ends report_safety_event
case case-review (D30) lasts 1 months
  starts accept_review sent_back record_county_return
  ends submit_review_report return_reinvestigate decide_no_sanction
  again resubmit_supplement
  pauses return_supplement
  extends extend_review
case party-committee-submission (D33) lasts 15 days
  starts agree_by_plenary
  ends ask_party_committee decide_no_sanction
case county-submission (D34) lasts 15 days
  starts agree_by_party_committee
  ends request_county decide_no_sanction
case justice-before-decision (D35) lasts 15 days
  starts transfer_judicial
  when still_to_submit is True
  ends ask_party_committee DECISIONS decide_no_sanction withdraw_case
case announce-decision (D40) lasts 1 months
  starts DECISIONS party_changed
  when party_sanction is ANY_PARTY
  ends record_announcement announce_change party_revoked
case sanction-formalities (D41) lasts 1 months
  starts DECISIONS party_changed
  when party_sanction is HEAVY
  ends formalities_completed party_changed party_revoked
  extends party_formalities_extended
case execution-report (D42) lasts 6 months
  starts DECISIONS
  when party_sanction is LIGHT HEAVY
  ends report_execution party_revoked
case admin-decision-delivery (D43) lasts 1 months
  starts record_admin_sanction record_county_reply admin_changed
  when admin_sanction is ANY_ADMIN
  ends deliver_admin_decision admin_revoked
case admin-sanction-execution (D44) lasts 1 months
  starts record_admin_sanction record_county_reply admin_changed
  when admin_sanction is ANY_ADMIN
  ends formalities_completed admin_revoked
  extends admin_formalities_extended
case quarterly-execution-summary (D45) lasts quarter
  starts decide_by_party_committee record_county_reply
  when party_sanction is ANY_PARTY
  ends file_quarterly party_revoked
case quarterly-filing (D46) lasts quarter
  starts decide_by_plenary
  ends file_quarterly party_revoked
case case-archive (D60) lasts 30 June
  starts report_execution sanctions_ended decide_no_sanction withdraw_case
  ends archive_case review_reopened
case case-retention-60y (D61) lasts 720 months, its last day stays
  starts archive_case
  when retention is years_60
case case-retention-15y (D61) lasts 180 months, its last day stays
  starts archive_case
  when retention is years_15
case case-handling-formalities (D48) lasts 1 months
  starts record_organisational_handling
  ends record_handling_formalities
case case-suspension (D25) lasts 6 months
  starts record_organisational_handling
  when organisational_handling is suspension
  ends end_suspension
case case-admonition-effect (effect) lasts 6 months, its last day stays
  starts record_measure
  when measure is admonition
  from measure_on
case no-sanction-admonition-effect (effect) lasts 6 months, its last day stays
  starts decide_no_sanction
  when measure is admonition
case effect-after-probation (effect) lasts 24 months, its last day stays
  starts rights_restored
  ends party_changed party_revoked
case effect-party-expulsion (effect) lasts 60 months, its last day stays
  starts DECISIONS party_changed expelled
  when party_sanction is party_expulsion
  from party_effect_from
  ends party_changed party_revoked
case admin-review-application (D51) lasts 1 months, its last day stays
  starts deliver_admin_decision
case accountability-appeal-application (D54) lasts 1 months, its last day stays
  starts hold_accountable
clue accountability-appeal-application (D54) lasts 1 months, its last day stays
  starts hold_accountable
appeal admin-second-review-application (D52) lasts 1 months, its last day stays
  starts notify_appeal
  when appeal_track is admin_review
appeal party-appeal (D50) lasts 3 months
  starts accept_appeal
  when appeal_track is party_appeal
  ends decide_appeal
appeal admin-review (D51) lasts 1 months
  starts accept_appeal
  when appeal_track is admin_review
  ends record_county_appeal
appeal admin-second-review (D52) lasts 2 months
  starts accept_appeal
  when appeal_track is admin_second_review
  ends record_county_appeal
appeal handling-appeal (D53) lasts 1 months
  starts accept_appeal
  when appeal_track is handling_appeal and upper_level is False
  ends decide_appeal
appeal handling-appeal-upper (D53) lasts 2 months
  starts accept_appeal
  when appeal_track is handling_appeal and upper_level is True
  ends decide_appeal
  extends extend_appeal
appeal accountability-appeal (D54) lasts 1 months
  starts accept_appeal
  when appeal_track is accountability_appeal
  ends decide_appeal
"""

TEXT = TABLE + effects()

"""The recount of the duties that begin with nobody's report: prevention, supervision, campaigns,
education, the masses, the commission itself: see recount.py.
"""

if __package__:
    from tests.recount_cases import records, some
else:  # called by recount.py, which was run by itself
    from recount_cases import records, some

INSPECTED = {"inspection.inspection_held"}
CHECKED = {"roster.roster_checked"}
FOUND = {"problem.problem_found"}
REVIEWED = {"post.post_reviewed", "post.post_re_reviewed"}
ISSUED_RULE = {"rule_text.rule_adopted", "rule_text.rule_revised"}
OTHER_SESSIONS = ("warning", "circular_meeting", "life_meeting", "other")
ANSWERABLE = {"accountability.accountability_decided"}
ESTABLISHED = {"committee.committee_established", "committee.establishment_changed"}
LEFT = "committee.departure_recorded"
ALL_TOPICS = {"committee_meeting.committee_meeting_recorded"}


def of_duties(in_year, by_its_end):
    """The figures of a year: from its events, and from all before for what stands at its end."""
    of_year = (_responsibility, _inspections, _problems, _visits, _campaigns, _education, _masses)
    stocks = (_posts_and_risks, _commissions)
    figures = [part(in_year) for part in (*of_year, _others)]
    figures += [part(in_year, by_its_end) for part in stocks]
    return {name: figure for part in figures for name, figure in part.items()}


def total(events, name):
    """A number that is said, added up; an event that does not say it adds nothing."""
    return sum(event.public.get(name) or 0 for event in events)


def different(events, name):
    """How many different items are listed, or values said, under a name."""
    said = [event.public.get(name) or () for event in events]
    return len({item for each in said for item in ([each] if isinstance(each, str) else each)})


def opened(events, kind):
    """How many records had this happen."""
    return records(some(events, {kind}))


def of_campaigns(events):
    """Those that belong to a campaign."""
    return [event for event in events if event.public.get("campaign_id")]


def standing(events, begun, ended=""):
    """The records that were begun so and have not been ended."""
    gone = {event.record for event in some(events, {ended})}
    return {event.record for event in some(events, {begun})} - gone


def latest(events, kinds):
    """Of each record the last event of these kinds, by record."""
    ordered = sorted(some(events, kinds), key=lambda event: event.place)
    return {event.record: event for event in ordered}


def _responsibility(events):
    accepted = {"task.material_accepted"}
    return {
        "S01": records(some(events, accepted, on_time=(True,))),
        "RESP_UPLOAD.late": records(some(events, accepted, on_time=(False,))),
        "RESP_LISTS": opened(events, "duty_list.duty_list_issued"),
        "RESP_COMMITTEE": records(some(events, ALL_TOPICS)),
        "U4": records(some(events, ALL_TOPICS, meeting_topic=("ideology",))),
        "SUP_MAJOR_DECISION": opened(events, "major_decision.major_decision_recorded"),
    }


def _posts_and_risks(in_year, by_its_end):
    posts = standing(by_its_end, "post.post_reviewed", "post.post_abolished")
    powers = latest(by_its_end, {"post.powers_listed"})
    points = standing(
        by_its_end, "risk_point.risk_point_identified", "risk_point.risk_point_retired"
    )
    rated = latest(by_its_end, {"risk_point.risk_point_identified", "risk_point.risk_point_rated"})
    levels = [rated[point].public["risk_level"] for point in points]
    adopted, gone = "control_measure_adopted", "control_measure_retired"
    measures = standing(by_its_end, f"control_measure.{adopted}", f"control_measure.{gone}")
    return {
        "S02": records(some(in_year, REVIEWED)),
        "RISK_POST.stock": len(posts),
        "RISK_POWER": total([powers[post] for post in posts & powers.keys()], "power_count"),
        "S03": len(points),
        "RISK_POINT.found": opened(in_year, "risk_point.risk_point_identified"),
        "RISK_LEVEL.high": levels.count("high"),
        "RISK_LEVEL.medium": levels.count("medium"),
        "RISK_LEVEL.low": levels.count("low"),
        "S04": len(measures),
        "RISK_MEASURE.adopted": opened(in_year, f"control_measure.{adopted}"),
        "PROJECT_WATCHED": len(
            standing(by_its_end, "project.project_logged", "project.project_closed")
        ),
        "RESP_DUTIES": len(standing(by_its_end, "duty.duty_assigned", "duty.duty_ended")),
    }


def _inspections(events):
    held, rosters = some(events, INSPECTED), some(events, CHECKED)
    special = of_campaigns(held)
    return {
        "S06": len(held) + len(rosters),
        "S19": len(special),
        "SUP_UNIT": different(held, "units_visited"),
        "S20": different(special, "units_visited"),
        "SUP_UNIT_VISITS": sum(len(event.public["units_visited"]) for event in held),
        "SUP_COVERT": len(some(held, INSPECTED, inspection_mode=("covert",))),
        "U5": different(held, "holiday_window"),
        "SUP_PERSONS": total(held, "persons_checked"),
        "SUP_HOUSEHOLD": total(held, "households_visited"),
        "SUP_PROJECT": different(held, "project_ids"),
        "ROSTER_CHECKS": len(rosters),
        "ROSTER_ABSENCES": total(rosters, "absences"),
    }


def _problems(events):
    verified = "problem.rectification_verified"
    ended = latest(events, {verified, "problem.problem_reopened"})
    right = {record for record, event in ended.items() if event.kind == verified}
    found = some(events, FOUND)
    special = of_campaigns(found)
    return {
        "SUP_PROBLEM": records(found),
        "S21": records(special),
        "SUP_FIXED": len(right & {event.record for event in found}),
        "S22": len(right & {event.record for event in special}),
        "SUP_FIXED.any_year": len(right),
        "SUP_SUGGESTION": opened(events, "suggestion.suggestion_issued"),
        "SUP_ALERT": opened(events, "alert.alert_received"),
        "SUP_ALERT_DONE": opened(events, "alert.alert_closed"),
    }


def _visits(events):
    visits = some(events, {"business_visit.business_visited"})
    return {
        "BIZ_VISIT": len(visits),
        "BIZ_VISIT.firms": different(visits, "business_name"),
        "BIZ_OPINION": total(visits, "opinions_count"),
    }


def _campaigns(events):
    begun = some(events, {"campaign.campaign_opened"})
    widened = some(events, {"campaign.campaign_fields_added"})
    answered = some(events, ANSWERABLE)
    organisations = some(answered, ANSWERABLE, accountable_kind=("organisation",))
    listed = {e.record for e in some(events, {"campaign_problem.campaign_problem_listed"})}
    fixed = {e.record for e in some(events, {"campaign_problem.campaign_fix_verified"})}
    return {
        "CAMP_COUNT": records(begun),
        "S16": different(begun + widened, "campaign_fields"),
        "CAMP_SCOPE": different(begun, "campaign_villages"),
        "S17": len(listed),
        "S18": len(some(events, {"campaign.campaign_measure_adopted"})),
        "CAMP_FIXED": len(fixed),
        "U3": len(fixed & listed),
        "INITIATIVE_ACTIONS": len(some(events, {"initiative.initiative_action_recorded"})),
        "S25": different(of_campaigns(organisations), "accountable_unit"),
        "ACC_ORG.supervision": different(organisations, "accountable_unit"),
        "ACC_PERSON.supervision": records(some(answered, ANSWERABLE, accountable_kind=("cadre",))),
    }


def _education(events):
    held, talks = some(events, {"education.session_held"}), some(events, {"talk.talk_held"})
    sessions = [event.public["session_kind"] for event in held]
    heart = [event for event in talks if event.public["talk_kind"] == "heart_to_heart"]
    summoned = [event for event in talks if event.public["talk_kind"] == "interview"]
    return {
        "S12": sessions.count("case"),
        "S13": len(some(events, {"talk.collective_talk_held"})),
        "S14": sessions.count("film"),
        "S05": total(heart, "heads"),
        "F1_YUETAN": total(summoned, "heads"),
        "EDU_CLASS": sessions.count("class"),
        "EDU_LEARN": sessions.count("study"),
        "EDU_SESSION": sum(sessions.count(kind) for kind in OTHER_SESSIONS),
        "EDU_HEADS": total(held, "heads"),
        "LESSON_DONE": opened(events, "lesson.lesson_completed"),
    }


def _masses(events):
    visitors = some(events, {"reception.visitors_received"})
    asking = [event for event in visitors if event.public["visit_purpose"] == "consultation"]
    return {
        "PET_RECEPTION.heads": total(visitors, "heads"),
        "PET_CONSULT": total(asking, "heads"),
        "SCREENING_ROUNDS": opened(events, "screening.screening_run"),
        "DISPUTE_FOUND": opened(events, "dispute.dispute_listed"),
        "DISPUTE_SOLVED": opened(events, "dispute.dispute_resolved"),
        "POLICE_NOTICE": opened(events, "police_notice.police_notice_received"),
    }


def _others(events):
    rules = some(events, ISSUED_RULE)
    urged = some(rules, ISSUED_RULE, urged_by_commission=(True,))
    return {
        "RULE_COUNT": records(rules),
        "U2": records(urged),
        "RECEPTION_CHECKED": len(some(events, {"official_reception.official_reception_checked"})),
        "TEAM_TRAIN": len(some(events, {"committee.training_recorded"})),
        "INSTR_RECEIVED": opened(events, "instruction.instruction_received"),
        "INSTR_DONE": opened(events, "instruction.instruction_closed"),
        "INSTR_SENT_BACK": len(some(events, {"instruction.instruction_sent_back"})),
        "PROMISE_MADE": opened(events, "promise.promise_made"),
        "PROMISE_DONE": opened(events, "promise.promise_fulfilled"),
    }


def _commissions(_in_year, by_its_end):
    """Who came less who went, against the seats as last set: vacant then, besides who was in."""
    seats = in_post = 0
    for record in standing(
        by_its_end, "committee.committee_established", "committee.committee_dissolved"
    ):
        there = 0
        acts = [event for event in by_its_end if event.record == record]
        for act in sorted(acts, key=lambda event: event.place):
            there += (act.kind == "committee.member_appointed") - (act.kind == LEFT)
            if act.kind in ESTABLISHED:
                set_last = act.public["vacant_seats"] + there
        seats, in_post = seats + set_last, in_post + there
    return {"TEAM_SIZE": in_post, "U1": seats - in_post}

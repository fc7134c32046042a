"""The recount of patrols, publicity, channels, forces and what checks lead to: see recount.py."""

if __package__:
    from tests.recount_cases import some
    from tests.recount_conduct import cents
    from tests.recount_duties import different, latest, standing, total
else:  # called by recount.py, which was run by itself
    from recount_cases import some
    from recount_conduct import cents
    from recount_duties import different, latest, standing, total

FIXED = "patrol_problem.patrol_fix_verified"
BASICALLY = "patrol_problem.patrol_fix_basically_done"
LISTED = "patrol_problem.patrol_problem_listed"
MONEY_BACK = {"problem.money_back_recorded", "patrol_problem.money_back_recorded"}
CORRECTED = {"problem.beneficiaries_corrected", "alert.beneficiaries_corrected"}
FORCES = {
    "organs": "organ",
    "groups": "group",
    "full_time": "full_time",
    "part_time": "part_time",
    "supervisors": "supervisor",
    "informants": "informant",
}


def of_activities(seen):
    """The figures of the year's activities, and of what stands at its end."""
    return {
        **_patrols(seen.in_it, seen.by_its_end),
        **_checks(seen.in_it),
        **_words(seen.in_it),
        **_forces(seen.by_its_end),
        **_channels(seen.by_its_end),
        "CAMP_CODE": len(_with_formula(seen.in_it)),
        "RISK_POWER.key": total(_powers(seen.by_its_end), "key_power_count"),
        "TEAM_AREA": len(
            standing(
                seen.by_its_end,
                "cooperation_area.area_formed",
                "cooperation_area.area_dissolved",
            )
        ),
    }


def _patrols(in_it, by_its_end):
    begun = some(in_it, {"patrol.patrol_begun"})
    listed = {event.record for event in some(in_it, {LISTED})}
    fixed = {event.record for event in some(in_it, {FIXED})}
    degrees = latest(in_it, {FIXED, BASICALLY})
    basically = {r for r, e in degrees.items() if e.public.get("fix_degree") == "basically"}
    mended = {event.record for event in some(by_its_end, {FIXED, BASICALLY})}
    unmended = {event.record for event in some(by_its_end, {LISTED})} - mended
    return {
        "INSP_TEAM": different(begun, "patrol_teams"),
        "INSP_UNIT": different(begun, "patrolled_units"),
        "INSP_PROBLEM": len(listed),
        "INSP_FIXED": len(fixed & listed),
        "INSP_FIXED.basically": len(basically & listed),
        "INSP_FIXED.any_year": len(fixed),
        "INSP_OPEN": len(unmended),
        "INSP_OPEN.listed": len(unmended & listed),
    }


def _checks(events):
    held = some(events, {"inspection.inspection_held"})
    back = some(events, MONEY_BACK)
    by_kind = {
        kind: cents([event for event in back if event.public["money_back_kind"] == kind])
        for kind in ("returned", "collected", "loss_redeemed")
    }
    return {
        "SUP_HOUSEHOLD.visits": total(held, "people_visited"),
        "SUP_FUNDS": cents(held, "funds_checked"),
        "SUP_CORRECT_PERSONS": total(some(events, CORRECTED), "persons_removed"),
        "MONEY_RETURN": by_kind["returned"],
        "MONEY_COLLECT.supervision": by_kind["collected"],
        "MONEY_LOSS.supervision": by_kind["loss_redeemed"],
    }


def _words(events):
    summoned = some(events, {"talk.talk_held"}, talk_kind=("interview",))
    trained = some(events, {"committee.training_recorded"})
    early = [event for event in summoned if event.public.get("interview_ground") == "preventive"]
    return {
        "F1_YUETAN.times": len(summoned),
        "F1_YUETAN.preventive": total(early, "heads"),
        "EDU_MATERIAL": total(some(events, {"publicity.material_put_out"}), "material_count"),
        "EDU_PLEDGE": total(some(events, {"publicity.pledges_signed"}), "pledge_count"),
        "TEAM_TRAIN.heads": total(trained, "heads"),
        "TEAM_TRAIN.away": sum(e.public.get("training_kind") == "away" for e in trained),
    }


def _forces(by_its_end):
    told = {"workforce.workforce_set_up", "workforce.workforce_changed"}
    there = standing(by_its_end, "workforce.workforce_set_up", "workforce.workforce_dissolved")
    now = [event for record, event in latest(by_its_end, told).items() if record in there]
    kinds = {event.record: event.public["workforce_kind"] for event in now}
    return {
        f"TEAM_SIZE.{name}": total([e for e in now if kinds[e.record] == kind], "workforce_count")
        for name, kind in FORCES.items()
    }


def _channels(by_its_end):
    told = {"report_channel.channel_opened", "report_channel.channel_changed"}
    there = standing(by_its_end, "report_channel.channel_opened", "report_channel.channel_closed")
    now = [event for record, event in latest(by_its_end, told).items() if record in there]
    boxes = [event for event in now if event.public["channel_kind"] == "box"]
    return {
        "PET_CHANNEL_SET": total(now, "channel_count"),
        "PET_CHANNEL_SET.boxes": total(boxes, "channel_count"),
    }


def _powers(by_its_end):
    posts = standing(by_its_end, "post.post_reviewed", "post.post_abolished")
    listed = latest(by_its_end, {"post.powers_listed"})
    return [listed[post] for post in posts & listed.keys()]


def _with_formula(events):
    opened = some(events, {"campaign.campaign_opened"})
    return {event.record for event in opened if event.public.get("formula_numbers")}

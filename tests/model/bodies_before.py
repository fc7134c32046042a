"""Bodies for petitions and clues."""

from typing import Any

from tests.histories import SUBJECT
from tests.model.bodies import (
    BUILDERS,
    Body,
    Pick,
    builds,
    choosing,
    extension,
    held_by,
    if_said,
    in_business,
    later,
    of_kind,
    with_handler,
)
from tests.model.people import BY_NAME
from tests.model.situation import Situation
from tests.petition_histories import ANONYMOUS, PETITION

ID_NUMBER = "11010519491231002X"  # the example in GB 11643
MEASURES = ("criticism", "admonition")
MODES = ("talk", "letter", "talk_and_letter")
RETENTIONS = ("years_15", "years_60", "permanent")


def subject(pick: Pick, known: bool) -> dict[str, Any]:
    """Somebody a clue is about; one person is known by the identity number."""
    person: dict[str, Any] = SUBJECT | {
        "main_leader": pick("main_leader", [False, False, True]),
        "management_authority": pick("management_authority", ["township"] * 5 + ["county"]),
    }
    person |= pick(
        "who",
        [
            {},
            {},
            {"person_category": "civil_servant"},
            {"person_category": "neither"},
            {"political_status": "masses_or_other"},
            {"political_status": "probationary_member"},
        ],
    )
    return person | ({"id_number": ID_NUMBER} if known else {})


def subjects(pick: Pick) -> list[dict[str, Any]]:
    """One person or two."""
    first = subject(pick, pick("known", [False, True]))
    return [first, subject(pick, False)] if pick("two", [False, False, True]) else [first]


@builds("petition.receive_petition")
def receive(s: Situation, pick: Pick) -> Body:
    about_head = pick("about_head", [False] * 7 + [True])
    if pick("passed_down", [True, False]):
        required = pick("report_required", [True, False])
        more: dict[str, Any] = {"petition_channel": "passed_down", "sender_organ": "某县纪委"}
        return more | {"about_head": about_head, "report_required": required}
    return {"petition_channel": "letter", "about_head": about_head, "report_required": None}


@builds("petition.register_petition")
def register(s: Situation, pick: Pick) -> Body:
    signed = pick("name_status", ["real_name", "anonymous"])
    classes = ["accusation"] * 4 + ["appeal", "suggestion", "out_of_scope", "no_substance"]
    said = PETITION if signed == "real_name" else ANONYMOUS
    return said | {"petition_class": pick("petition_class", classes)}


@builds("petition.decline_petition")
def decline(s: Situation, pick: Pick) -> Body:
    reason = "no_substance" if s.m.get("petition_class") == "no_substance" else "other_body"
    return {"decline_reason": reason}


@builds("petition.mark_repeat")
def mark_repeat(s: Situation, pick: Pick) -> Body:
    known = [m for m in of_kind(s, "petition") if m.get("summary")]
    others = [m.id for m in known if m.stage != "kept_on_file"]
    others = [id for id in others if s.all[id].get("earlier_petition") != s.m.id]
    return {"earlier_petition": pick("earlier", others)} if others else None


@builds("petition.propose_hand_over")
def propose_hand_over(s: Situation, pick: Pick) -> Body:
    return {"subjects": subjects(pick)}


@builds("petition.receive_result")
def receive_result(s: Situation, pick: Pick) -> Body:
    return {"truth_found": "partly" if s.m.get("petition_class") == "accusation" else None}


@builds("petition.feed_back_result")
def feed_back(s: Situation, pick: Pick) -> Body:
    accusation = s.m.get("petition_class") == "accusation"
    real_name = s.m.get("name_status") == "real_name"
    return {
        "truth_found": "partly" if accusation else None,
        "feedback_way": "in_person" if real_name else None,
    }


@builds("petition.extend_assigned")
def extend_assigned(s: Situation, pick: Pick) -> Body:
    until = extension(s, 6, pick, "assigned-report")
    return if_said(extended_to=until, reported_up_on=str(s.day))


@builds("petition.extend_by_upper_body")
def extend_by_upper_body(s: Situation, pick: Pick) -> Body:
    period = s.m.periods.get("assigned-report")
    return {"extended_to": later(period.unshifted_on if period else s.day, days=40)}


@builds("clue.register_clue")
def register_clue(s: Situation, pick: Pick) -> Body:
    return {"source": pick("source", ["petition", "media"]), "persons": subjects(pick)}


@builds("clue.propose_distribution", "clue.reassign_handler")
def handler(s: Situation, pick: Pick) -> Body:
    able = held_by("H", s.m.recused)
    return {"handler": pick("handler", able)} if able else None


@builds("clue.propose_transfer_out")
def propose_transfer_out(s: Situation, pick: Pick) -> Body:
    ours = s.m.get("management_authority") in ("township", "other")
    return {"transfer_reason": "other_place" if ours else "higher_management"}


@builds("clue.merge_duplicate")
def merge(s: Situation, pick: Pick) -> Body:
    same = [m.id for m in of_kind(s, "clue") if m.get("person") == s.m.get("person")]
    return {"duplicate_of": pick("duplicate_of", same)} if same else None


@builds(*(f"{kind}.declare_recusal" for kind in ("petition", "clue", "case", "appeal")))
def declare_recusal(s: Situation, pick: Pick) -> Body:
    names = ["outsider", "outsider", "colleague", "second_reviewer", "deputy"]
    return {"recused": BY_NAME[pick("recused", names)]}


@builds("clue.propose_disposition")
def propose_disposition(s: Situation, pick: Pick) -> Body:
    chosen = pick("disposition", ["talk_inquiry", "prelim_verification", "shelved", "closed"])
    talk, verification = chosen == "talk_inquiry", chosen == "prelim_verification"
    team = with_handler(s.m.get("handler"), in_business(s.m.recused), pick) if verification else []
    if team is None:
        return None
    return {
        "disposition": chosen,
        "inquiry_mode": pick("inquiry_mode", MODES) if talk else None,
        "closing_reason": "no_substance" if chosen == "closed" else None,
        "work_plan": "方案" if talk or verification else None,
        "team": team or None,
        "studied_on": str(s.day),
    }


@builds("clue.propose_verification_plan", "clue.change_team")
def verification_team(s: Situation, pick: Pick) -> Body:
    kept = s.m.recused | ({s.who.id} if s.row.step == "change_team" else set())
    return if_said(team=with_handler(s.m.get("handler"), in_business(kept), pick))


@builds("clue.send_letter")
def send_letter(s: Situation, pick: Pick) -> Body:
    return {"reply_direct": bool(s.m.get("main_leader"))}


@builds("clue.approve_talk_inquiry")
def approve_talk_inquiry(s: Situation, pick: Pick) -> Body:
    return {"told_party_secretary": True}


@builds("clue.close_accepted")
def close_accepted(s: Situation, pick: Pick) -> Body:
    return {"feedback_sent_on": str(s.day)}


@builds("clue.apply_measure")
def apply_measure(s: Situation, pick: Pick) -> Body:
    first = s.m.opened_on
    days = [str(s.day), str(first)]
    return {"measure": pick("measure", MEASURES), "measure_on": pick("measure_on", days)}


@builds("clue.use_verification_measure")
def use_verification_measure(s: Situation, pick: Pick) -> Body:
    return {"acted_by": s.m.get("team") or list(BY_NAME.values())[:2]}


@builds("clue.extend_verification")
def extend_verification(s: Situation, pick: Pick) -> Body:
    return {"extended_to": later(s.day, days=30)}


@builds("clue.submit_verification_report")
def submit_verification_report(s: Situation, pick: Pick) -> Body:
    truths = ["substantiated", "partly", "unfounded", "unverifiable"]
    return {"truth_found": pick("truth_found", truths)}


@builds("clue.close_verified")
def close_verified(s: Situation, pick: Pick) -> Body:
    fitting = {"unfounded": "unfounded", "unverifiable": "no_evidence"}
    truth = s.m.get("truth_found")
    return {"verified_closing_reason": fitting.get(truth, "minor_handled")}


@builds("clue.transfer_party_org")
def transfer_party_org(s: Situation, pick: Pick) -> Body:
    return {"reply_due_on": later(s.day, days=pick("days", [1, 5, 28]))}


HANDLINGS = "suspension reassignment ordered_resignation dismissal_from_post demotion_of_post"
BUILDERS.update(
    {
        "clue.repeat_talk_inquiry": choosing(inquiry_mode=MODES),
        "clue.reexamine_shelved": choosing(reexamination_outcome=("reactivated", "kept")),
        "clue.record_organisational_handling": choosing(organisational_handling=HANDLINGS.split()),
        "case.record_organisational_handling": choosing(organisational_handling=HANDLINGS.split()),
        "clue.archive_clue": choosing(retention=RETENTIONS),
    }
)

"""信访 in the demo: what comes in, what becomes of it here, what is answered."""

from collections.abc import Callable, Mapping
from datetime import date
from random import Random
from typing import Any

from domain.calendar import ONE_DAY, add_months, is_working_day
from service.demo.agenda import Story
from service.demo.diary import Diary, due_on
from service.demo.tags import sorted_by
from service.demo.teller import Office, Part, Teller
from service.demo.words import invented_name

EARLIER = 8  # working days from the receipt of an accusation to the clue


def came_in(day: date) -> date:
    """The day of receipt of what becomes a clue on a day."""
    left = EARLIER
    while left:
        day -= ONE_DAY
        left -= is_working_day(day)
    return day


def received(office: Office, on: date, rng: Random, what: str) -> Story:
    """A petition that becomes no clue."""
    petition = Teller(office, Diary(rng, on), "", kind="petition")
    if what == "about_head":
        yield from _forwarded(petition, "xinfang", about_head=True)
    elif what == "forwarded_up":
        yield from _forwarded(petition, "shuji", about_head=False)
    else:
        yield from SORTED[what](petition)
    return ()


def _forwarded(petition: Teller, actor: str, about_head: bool) -> Part:
    channel = petition.draw("channel", ("letter", "visit", "phone", "network"))
    yield from _receipt(petition, channel, about_head)
    due = due_on("forward-up", petition.day_of("receive_petition"))
    yield from petition.in_time("seal_and_forward_up", actor, (1, 4), due, "forwarded_late")


def _receipt(petition: Teller, channel: str = "", about_head: bool = False) -> Part:
    body: dict[str, Any] = {"petition_channel": channel or petition.draw("channel")}
    if body["petition_channel"] in ("passed_down", "transferred_in"):
        body["sender_organ"] = petition.said("senders")
        body["outside_number"] = petition.paper("示县信")
    if body["petition_channel"] == "passed_down":
        body["report_required"] = bool(channel) or petition.rng.random() < 0.7
    petition.facts |= body
    day = petition.diary.day
    yield from petition.do("receive_petition", "xinfang", day, about_head=about_head, **body)


def came_and_read(
    petition: Teller, kind: str, accused: tuple[str, ...] = (), channel: str = ""
) -> Part:
    """Receipt and registration."""
    yield from _receipt(petition, channel)
    real = petition.facts["real_name"] = petition.has("real_name")
    joint = petition.draw("joint_kind") if petition.has("joint") else "individual"
    count = 1 if joint == "individual" else petition.rng.randint(2, 4)
    reporters = [_reporter(petition) for _ in range(count)] if real else []
    body = {"petition_class": kind, "name_status": "real_name" if real else "anonymous"}
    petition.facts["summary"] = petition.said("petition_summaries")
    yield from petition.do(
        "register_petition",
        "xinfang",
        (0, 1),
        joint_kind=joint,
        reporters=reporters,
        accused=[{"name": name} for name in accused],
        summary=petition.facts["summary"],
        **body,
        **sorted_by(petition.office, kind),
    )
    if petition.has("desk_recused"):
        out = {"recused": petition.id("jiediao"), "recusal_ground": petition.draw("recusal_ground")}
        yield from petition.do("declare_recusal", "anguan", (0, 1), **out)
    if petition.has("petition_interference"):
        body = {"interference_kind": petition.draw("interference_kind")}
        yield from petition.do("log_interference", "xinfang", (0, 1), **body)


def _reporter(petition: Teller) -> Mapping[str, str]:
    contact = f"演示村{petition.rng.randint(1, 99)}号"
    return {"reporter_name": invented_name(petition.rng), "reporter_contact": contact}


# ---- what is not handled here as a clue


def _repeated(petition: Teller) -> Part:
    yield from came_and_read(petition, "accusation")
    earlier = petition.office.petitions
    if earlier:
        again = petition.rng.choice(earlier[-60:])
        yield from petition.do("mark_repeat", "xinfang", (0, 2), earlier_petition=again)
    else:
        yield from declined_as(petition, "no_substance")
    yield from followed(petition)


def _declined(petition: Teller) -> Part:
    yield from came_and_read(petition, "out_of_scope")
    yield from declined_as(petition, petition.draw("decline_reason"))
    yield from followed(petition)


def _empty(petition: Teller) -> Part:
    yield from came_and_read(petition, "no_substance")
    yield from declined_as(petition, "no_substance")
    yield from followed(petition)


def declined_as(petition: Teller, reason: str) -> Part:
    """Not for a commission to handle."""
    yield from petition.do("decline_petition", "shuji", (0, 2), decline_reason=reason)


def _passed_on(petition: Teller) -> Part:
    yield from came_and_read(petition, "out_of_scope")
    body: dict[str, Any] = {"to_supervisory_body": petition.rng.random() < 0.4}
    due = None
    if body["to_supervisory_body"]:
        due = due_on("pass-on-to-competent-body", petition.day_of("receive_petition"))
    yield from petition.in_time("pass_on", "shuji", (0, 3), due, "passed_on_late", **body)
    yield from followed(petition)


def _answered(kind: str) -> Callable[[Teller], Part]:
    """An appeal or a suggestion is handled at the desk, and answered."""

    def story(petition: Teller) -> Part:
        yield from came_and_read(petition, kind)
        yield from accepted(petition)
        yield from visited(petition)
        if kind == "appeal":
            petition.office.letters.append(petition.record)
        told = (
            {"feedback_way": petition.draw("feedback_way")} if petition.facts["real_name"] else {}
        )
        yield from petition.do("feed_back_result", "xinfang", (5, 20), **told)
        yield from followed(petition)

    return story


SORTED: Mapping[str, Callable[[Teller], Part]] = {
    "repeat": _repeated,
    "declined": _declined,
    "empty": _empty,
    "passed_on": _passed_on,
    "suggestion": _answered("suggestion"),
    "appeal": _answered("appeal"),
}


# ---- what every item shares


def accepted(petition: Teller) -> Part:
    """Accepted; whoever signed with their name is told so, once."""
    yield from petition.do("accept_petition", "xinfang", (0, 2))
    if petition.facts["real_name"] and "notify_acceptance" not in petition.days:
        due = due_on("acceptance-notice", petition.day_of("receive_petition"))
        way = {"notice_way": petition.draw("notice_way")}
        step, late = "notify_acceptance", "notice_late"
        yield from petition.in_time(step, "xinfang", (0, 2), due, late, **way)


def visited(petition: Teller) -> Part:
    """Somebody comes about it, or somebody goes to the place it is about."""
    if petition.facts["petition_channel"] == "visit" or petition.has("reception"):
        yield from petition.do("record_reception", "xinfang", (0, 3))
    if petition.has("field_visit"):
        yield from petition.do("record_field_visit", "fushuji", (1, 6))


def followed(petition: Teller) -> Part:
    """What was assigned from above is reported back there, within three months or more."""
    done = "report_assigned_result" in petition.days
    if done or not petition.facts.get("report_required"):
        return
    due = petition.facts.get("assigned_due")
    due = due or due_on("assigned-report", petition.day_of("receive_petition"))
    step, late = "report_assigned_result", "assigned_late"
    yield from petition.in_time(step, "xinfang", (0, 6), due, late)


def extended(petition: Teller) -> Part:
    """What was assigned from above and will take long is given more time, by whoever may."""
    if not petition.facts.get("report_required") or not petition.has("assigned_extended"):
        return
    received_on, on = petition.day_of("receive_petition"), petition.diary.later(0, 2)
    until = add_months(received_on, 6)
    dates = {"extended_to": until.isoformat(), "reported_up_on": on.isoformat()}
    yield from petition.do("extend_assigned", "shuji", on, **dates)
    if petition.has("assigned_extended_above"):
        until = add_months(received_on, 12)
        above = {"extended_to": until.isoformat()}
        yield from petition.do("extend_by_upper_body", "xinfang", (2, 6), **above)
    petition.facts["assigned_due"] = until

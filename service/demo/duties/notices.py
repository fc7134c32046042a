"""公安机关通报 in the demo: some become clues that live on, others are none."""

from collections.abc import Iterator
from random import Random

from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties.found import found
from service.demo.duties.seasons import begun, season
from service.demo.mishaps import Mishap
from service.demo.teller import Office
from service.demo.words import subject

WRONG = Mishap(
    "police_notice.receive_police_notice", restated={"sending_organ": "示例县公安局演示派出所"}
)
KEPT = Mishap("police_notice.close_police_notice", agreed=False)
# The month in which each comes, what it is about, what becomes of it.
NOTICES = (
    (3, "drunk_driving", Plan("talk_inquiry", outcomes=("warning_talk",))),
    (4, "drink_driving", Plan(mishaps=(WRONG,))),
    (5, "drunk_driving", Plan("prelim_verification", verified="measure_applied")),
    (7, "other", Plan(mishaps=(KEPT,))),
    (9, "drink_driving", Plan()),
    (12, "drink_driving", None),
)


def notices(office: Office, campaign: str, rng: Random) -> Iterator[Story]:
    """What the police tell of in the year; the clues belong to the campaign against it."""
    for month, kind, plan in NOTICES:
        yield _notified(office, rng, month, kind, plan, campaign)


def _notified(
    office: Office, rng: Random, month: int, kind: str, plan: Plan | None, campaign: str
) -> Story:
    who = subject(rng, "village_member")
    told = begun(office, rng, "police_notice", season(office, month, rng.randint(5, 24)))
    told.plan = plan or Plan()
    notice = {"notice_kind": kind, "notice_person": who.name}
    yield from told.do("receive_police_notice", "xinfang", told.diary.day, **notice)
    if plan is None:
        return ()
    if not plan.route:
        yield from told.do("close_police_notice", "anguan", (1, 6))
        return ()
    said = {"discipline": "life", "campaign_id": campaign, "summary": told.said("notice_summaries")}
    life = yield from found(told, "register_as_clue", (1, 3), plan, who, **said)
    return [life]

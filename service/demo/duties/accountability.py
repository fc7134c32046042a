"""问责 in the demo: which Party organisations and leading cadres answered for a failure."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties.seasons import begun, season
from service.demo.mishaps import Mishap
from service.demo.teller import Office
from service.demo.words import invented_name

BODIES = {"shuji": "示例镇纪委", "dangwei": "示例镇党委"}


@dataclass(frozen=True)
class Failed:
    """Who failed in a duty, how they answer for it, and who decides that: nobody where refused."""

    month: int
    unit: str
    form: str
    decided_by: str = ""
    cadre: bool = False
    plan: Plan = field(default_factory=Plan)


WRONG = Mishap(
    "accountability.propose_accountability",
    restated={"duty_failed": "对惠民补贴申报把关不严，造成重复领取。"},
)
TWICE = Mishap("accountability.carry_out_accountability", again={})
OF_CAMPAIGN = (
    Failed(6, "示例三村", "org_notice", "shuji", plan=Plan(mishaps=(WRONG,))),
    Failed(9, "演示西村", "org_self_review", "dangwei"),
    Failed(10, "示例镇财政所", "org_notice"),
)
OF_SUPERVISION = (
    Failed(5, "示例镇村镇建设办", "notice", "shuji", True, Plan(mishaps=(TWICE,))),
    Failed(8, "演示东村", "admonition", "dangwei", True),
)


def accounted(office: Office, rng: Random, failed: Failed, **campaign: str) -> Story:
    """It is proposed, decided or refused, and carried out."""
    on = season(office, failed.month, rng.randint(1, 20))
    told = begun(office, rng, "accountability", on)
    told.plan = failed.plan
    body: dict[str, Any] = campaign | {
        "accountable_kind": "cadre" if failed.cadre else "organisation",
        "accountable_unit": office.units[failed.unit],
        "accountability_form": failed.form,
    }
    if failed.cadre:
        body["accountable_person"] = invented_name(rng)
    yield from told.do("propose_accountability", "fushuji", on, **body)
    if not failed.decided_by:
        yield from told.do("reject_accountability", "shuji", (1, 4))
        return ()
    by = failed.decided_by
    named = {"accountability_body": BODIES[by]}
    yield from told.do("approve_accountability", by, (1, 5), **named)
    yield from told.do("carry_out_accountability", "anguan", (2, 8))
    return ()

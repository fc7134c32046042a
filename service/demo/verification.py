"""初步核实 in the demo: proposed at once, or ordered after a talk inquiry."""

from service.demo.teller import Part, Teller


def verified(clue: Teller) -> Part:
    """Plan and team are agreed to, for a main leader by the Party secretary."""
    approver = "dangwei" if clue.person.main_leader else "shuji"
    yield from clue.do("approve_verification", approver, (1, 4), **clue.agreed())


def ordered(clue: Teller, _: str) -> Part:
    """A breach is suspected; plan and team are proposed and agreed to."""
    reason = clue.said("verifications")
    yield from clue.do("to_verification", "shuji", (1, 4), reason=reason)
    plan = {"work_plan": clue.said("verification_plans"), "team": clue.team()}
    yield from clue.do("propose_verification_plan", clue.handler, (2, 6), **plan)
    if clue.has("plan_rejected"):
        reason = clue.said("plan_rejections")
        yield from clue.do("reject_verification_plan", "shuji", (1, 3), reason=reason)
        yield from clue.do("propose_verification_plan", clue.handler, (2, 5), **plan)
    yield from verified(clue)

"""The cards of the deck: what may become of a clue and its case, and what is certain to come up."""

from dataclasses import dataclass, field, replace

from domain.codes import CODES
from service.demo.mishaps import Meeting, Mishap


@dataclass(frozen=True)
class CasePlan:
    """What will come of a case; what is not said here is drawn when it comes to it."""

    end: str = ""
    track: str = ""
    sanction: str = ""
    admin: str = ""
    probation: str = ""
    reason: str = ""  # why there is no sanction
    appeals: tuple[tuple[str, str], ...] = ()  # track and outcome, or why it is declined


@dataclass(frozen=True)
class Plan:
    """What will come of a clue for one person. Without a route it stays where it is put."""

    route: str = ""
    who: str = ""
    outcomes: tuple[str, ...] = ()  # of one talk inquiry after another
    verified: str = ""
    meeting: Meeting | None = None
    case: CasePlan = field(default_factory=CasePlan)
    happens: tuple[str, ...] = ()  # what is sure to happen
    numbered: bool = False  # their identity number is known, so that they are known again
    fresh: bool = False  # new evidence will make another clue of it
    mishaps: tuple[Mishap, ...] = ()  # what is sure to go wrong

    def without_verified(self) -> "Plan":
        """What is left of the plan when the outcome of a verification has come up."""
        return replace(self, verified="")


def _case(who: str, case: CasePlan, *happens: str) -> Plan:
    route, verified = "prelim_verification", "propose_filing"
    return Plan(route, who, verified=verified, case=case, happens=happens)


def _sanctioned(
    who: str,
    track: str,
    sanction: str,
    *happens: str,
    admin: str = "",
    probation: str = "",
    appeals: tuple[tuple[str, str], ...] = (),
) -> Plan:
    plan = CasePlan("sanctioned", track, sanction, admin, probation, appeals=appeals)
    return _case(who, plan, *happens)


# Two years before: probations that end in the year.
PROBATIONS = tuple(
    _sanctioned("village_cadre", "party", "party_probation_1y", probation=outcome)
    for outcome in CODES["probation_outcome"].codes
)
# The year before: what is executed, appealed against and archived in the year.
CASES = (
    _sanctioned("office_cadre", "both", "party_serious_warning", "no_admin", "employer"),
    _sanctioned(
        "office_cadre",
        "both",
        "party_serious_warning",
        admin="admin_major_demerit",
        appeals=(("admin_review", "changed"), ("admin_second_review", "maintained")),
    ),
    *(
        _sanctioned("village_cadre", "party", sanction, appeals=(("party_appeal", outcome),))
        for sanction, outcome in (
            ("party_warning", "revoked"),
            ("party_serious_warning", "redo"),
        )
    ),
    _sanctioned(
        "office_cadre",
        "both",
        "party_removal",
        "formalities_extended",
        admin="admin_removal",
        appeals=(("party_appeal", "changed"),),
    ),
    _sanctioned(
        "village_cadre",
        "party",
        "party_warning",
        "handled_in_case",
        "review_refused",
        appeals=(("handling_appeal", "maintained"), ("handling_appeal", "upper")),
    ),
    _sanctioned(
        "village_cadre",
        "party",
        "party_warning",
        "accountable_in_case",
        "review_refused",
        appeals=(
            ("accountability_appeal", "out_of_time"),
            ("accountability_appeal", "redo"),
            ("party_appeal", "not_competent"),
            ("handling_appeal", "no_decision"),
        ),
    ),
    *(
        _sanctioned(who, track, "party_expulsion", "justice_of_expelled", admin=admin)
        for who, track, admin in (
            ("village_cadre", "both", "admin_major_demerit"),
            ("village_member", "party", ""),
            ("office_cadre", "both", "admin_dismissal"),
        )
    ),
    *(
        _sanctioned("village_cadre", "party", sanction, "handled_in_case", "accountable_in_case")
        for sanction in ("party_probation_2y", "party_serious_warning_in_lieu", "party_exemption")
    ),
    _sanctioned(
        "office_mass",
        "supervisory",
        "",
        admin="admin_demotion",
        appeals=(("admin_review", "revoked"),),
    ),
)
# In autumn: cases that end in each of the rarer ways.
UNDER_WAY = (
    *(
        _sanctioned("village_cadre", "both", "party_warning", admin=admin)
        for admin in ("admin_warning", "admin_demerit", "admin_major_demerit")
    ),
    *(_case("village_cadre", CasePlan(end=end)) for end in ("not_filed", "withdrawn")),
    *(
        _case(who, CasePlan("no_sanction", track, reason=reason))
        for who, track, reason in (
            ("village_cadre", "party", "minor_first_form"),
            ("village_cadre", "both", "facts_not_established"),
            ("village_cadre", "party", "died"),
            ("probationer", "party", "probationer_handled"),
            ("organisation", "party", "organisation_handled"),
            ("office_mass", "supervisory", "employer_handled"),
        )
    ),
    _case("office_mass", CasePlan("withdrawn", "supervisory"), "withdrawal_report_late"),
    _case("village_cadre", CasePlan("sanctioned", "party"), "county_switches", "handler_recused"),
    _case("village_cadre", CasePlan("sanctioned", sanction="party_expulsion"), "county_returns"),
    *(
        _sanctioned("village_cadre", track, sanction, *happens)
        for track, sanction, happens in (
            ("both", "party_warning", ("county_refuses",)),
            ("party", "party_removal", ("committee_declines",)),
            ("party", "party_warning", ("branch_fails", "escalated")),
            ("party", "party_warning", ("branch_fails",)),
        )
    ),
)
OLD_CLUES = (
    Plan("talk_inquiry", outcomes=("accepted_closed",)),
    Plan("talk_inquiry", outcomes=("admonition",)),
    Plan("shelved"),
    Plan("shelved"),
)
AT_WORK = Plan("prelim_verification", verified="propose_filing")
FRESH = Plan("closed", fresh=True)
# In the year: what needs time first.
EARLY = (
    Plan("talk_inquiry", outcomes=("repeat_talk_inquiry", "admonition")),
    Plan("talk_inquiry", outcomes=("to_verification",), happens=("plan_rejected",)),
    *(
        Plan("talk_inquiry", outcomes=(outcome,), meeting=Meeting(mark, after))
        for mark, after, outcome in (
            ("one", "apply_measure", "admonition"),
            ("one", "apply_measure", "admonition"),
            ("two", "sign_receipt", "accepted_closed"),
            ("two", "sign_receipt", "reminder_talk"),
        )
    ),
    Plan("talk_inquiry", numbered=True, happens=("handler_recused",)),
    Plan("talk_inquiry", happens=("mishap clue.approve_talk_inquiry",)),
    Plan("prelim_verification", verified="measure_applied", happens=("handled", "suspended")),
    *(
        Plan("prelim_verification", who="organisation", verified="measure_applied")
        for _ in range(3)
    ),
    *(
        Plan("prelim_verification", verified=outcome)
        for outcome in CODES["verification_outcome"].codes
    ),
    *(Plan("prelim_verification", verified="closed") for _ in range(2)),
    *(
        Plan(
            "prelim_verification",
            verified="closed",
            happens=("unfounded", "clarified", "new_matter"),
        )
        for _ in CODES["clarification_way"].codes
    ),
    *(Plan("file_directly", "village_cadre") for _ in CODES["direct_filing_reason"].codes),
    Plan("judgment", "village_member", case=CasePlan("sanctioned", "party", "party_expulsion")),
)
LATER = (
    *(
        Plan("talk_inquiry", outcomes=(measure,))
        for measure in ("criticism", "ordered_self_review", "warning_talk", "public_criticism")
    ),
    *(Plan("closed") for _ in CODES["closing_reason"].codes),
    Plan("merge"),
    *(Plan("transfer_out", who) for who in ("county_cadre", "village_mass", "village_mass")),
    Plan("return"),
    Plan("return"),
    Plan("shelved", happens=("mishap clue.approve_shelving",)),
    Plan("twice"),
    Plan(""),
)
# In spring: decided when the approval rules of 2022 are in force.
MIDDLE = tuple(_sanctioned("village_cadre", "party", "party_serious_warning") for _ in range(5))

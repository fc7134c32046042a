"""The recount of who was dealt with and for what, and of money: see recount.py."""

from decimal import Decimal

if __package__:
    from tests.recount_cases import (
        FILED,
        SANCTIONED,
        TALK,
        VERIFICATION,
        numbers,
        people,
        records,
        some,
    )
else:  # called by recount.py, which was run by itself
    from recount_cases import FILED, SANCTIONED, TALK, VERIFICATION, numbers, people, records, some

MEASURED = {
    "clue.measure_applied",
    "clue.party_organisation_replied",
    "case.no_sanction_decided",
    "case.measure_recorded",
}
ORGANISED = {"clue.organisational_handling_decided", "case.organisational_handling_decided"}
ANSWERED = {"clue.held_accountable", "case.held_accountable"}
TRANSFERRED = {"case.transferred_to_justice"}
WITHOUT_CLUE = {"measure.measure_carried_out", "measure.criticism_circulated"}
OF_CAMPAIGNS = ORGANISED | {"clue.measure_applied"} | SANCTIONED
NINE_KINDS = 2019  # the last year in which the table had the hedonism kinds only
HEDONISM, FORMALISM = "hedonism_", "formalism_"
RANKS = {
    "PROV": "provincial_ministerial",
    "BUREAU": "bureau",
    "COUNTY": "county",
    "TOWN": "township_section",
    "GENERAL": "general_cadre",
    "OTHER": "rural_enterprise_other",
}
HELD_PROPERTY = ("collected", "confiscated", "handed_in", "recovered")


def of_conduct(seen):
    """The figures that ask what somebody was dealt with for, and of what rank they are."""
    events = seen.in_it
    return {
        **_handled(events),
        **_eight_rules(events, seen.year),
        **_own_cadres(events),
        **_by_rank(events),
        **_money(events),
    }


def cents(events, name="amount"):
    """Money as added up: 分."""
    return int(sum(Decimal(event.public.get(name) or 0) for event in events) * 100)


def _sanctioned(events):
    given = some(events, SANCTIONED)
    return [
        event
        for event in given
        if event.public.get("party_sanction", "party_exemption") != "party_exemption"
        or "admin_sanction" in event.public
    ]


def _dealt_with(events, also=frozenset()):
    """Every act by which somebody was dealt with: a measure, a handling, a sanction, a transfer."""
    measured = [e for e in some(events, MEASURED | also) if e.public.get("measure")]
    return measured + some(events, ORGANISED | ANSWERED | TRANSFERRED) + _sanctioned(events)


def _persons(events):
    """Of persons only: a Party organisation is dealt with as well, and is none."""
    return people([e for e in events if e.public.get("political_status") != "party_organisation"])


def _tagged(events, tag):
    return [event for event in events if tag in (event.public.get("problem_tags") or ())]


def _marked(events, mark):
    return [event for event in events if mark in (event.public.get("subject_marks") or ())]


def _handled(events):
    dealt = _dealt_with(events)
    masses = _tagged(dealt, "mass_corruption")
    of_campaigns = [e for e in dealt if e.kind in OF_CAMPAIGNS and e.public.get("campaign_id")]
    return {
        "HANDLED_CLUES": numbers(dealt),
        "HANDLED_PERSONS": _persons(_dealt_with(events, WITHOUT_CLUE)),
        "DRUNK_PERSONS": _persons(_tagged(dealt, "drunk_driving")),
        "MASS_CASES": numbers(masses),
        "MASS_HANDLED": _persons(masses),
        "MASS_PUNISHED": people(_tagged(_sanctioned(events), "mass_corruption")),
        "CAMP_CASES": numbers(of_campaigns),
    }


def _eight_rules(events, year):
    dealt = [event for event in _dealt_with(events) if event.public.get("eight_rules")]

    def of_kinds(group):
        kinds = (event.public.get("eight_rules_kind") or "" for event in dealt)
        return [event for event, kind in zip(dealt, kinds, strict=True) if kind.startswith(group)]

    def of_ranks(*names):
        codes = [RANKS[name] for name in names]
        return numbers([event for event in dealt if event.public.get("rank") in codes])

    figures = {
        "EIGHT_PERSONS": _persons(dealt),
        "EIGHT_LEVEL.prov": of_ranks("PROV"),
        "EIGHT_LEVEL.bureau": of_ranks("BUREAU"),
        "EIGHT_LEVEL.county": of_ranks("COUNTY"),
        "EIGHT_LEVEL.township": of_ranks("TOWN", "GENERAL", "OTHER"),
        "EIGHT_TYPE": numbers([e for e in dealt if e.public.get("eight_rules_kind")]),
        "EIGHT_HEDONISM": numbers(of_kinds(HEDONISM)),
    }
    if year <= NINE_KINDS:
        return figures | {"EIGHT_CASES.until_2019": numbers(of_kinds(HEDONISM))}
    formalism = {"EIGHT_FORMALISM": numbers(of_kinds(FORMALISM))}
    return figures | formalism | {"EIGHT_CASES": numbers(dealt)}


def _own_cadres(events):
    own = _marked(events, "discipline_cadre")
    return {
        "SELF_CADRE.clues": numbers(some(own, {"clue.clue_registered"})),
        "SELF_CADRE.inquiry": len(some(own, TALK)),
        "SELF_CADRE.prelim": numbers(some(own, VERIFICATION)),
        "SELF_CADRE.filed": records(some(own, FILED)),
        "SELF_CADRE.handled": _persons(_dealt_with(own)),
        "SELF_CADRE.punished": people(_sanctioned(own)),
        "SELF_CADRE.justice": people(some(own, TRANSFERRED)),
    }


def _by_rank(events):
    filed, named = some(events, FILED), some(events, {"clue.clue_registered"})
    transferred = some(events, TRANSFERRED)
    return {
        **{f"CASE_RANK_{n}": people(some(filed, FILED, rank=(c,))) for n, c in RANKS.items()},
        **{
            f"CLUE_PERSON_RANK.{code}": people([e for e in named if e.public.get("rank") == code])
            for code in RANKS.values()
        },
        "CASE_VILLAGE_HEAD": people(_marked(filed, "village_head")),
        "CASE_BRIBER": people(_marked(filed, "bribe_giver")),
        "CASE_BRIBER_TRANSFER": people(_marked(transferred, "bribe_giver")),
        "CASE_SELF_UNITS": len({event.unit for event in filed}),
        "CASE_CLOSED": records(_closings(events)),
        "DETAIN": people(some(events, {"case.detention_notice_recorded"})),
    }


def _closings(events):
    return some(events, {"case.execution_reported", "case.no_sanction_decided"})


def _money(events):
    found = some(events, {"clue.property_recorded", "case.property_recorded"})
    by_kind = {
        kind: cents([event for event in found if event.public["property_kind"] == kind])
        for kind in (*HELD_PROPERTY, "ordered_refund", "loss_redeemed")
    }
    last = {}
    for event in sorted(_closings(events), key=lambda event: event.place):
        last[event.record] = event
    return {
        **{f"MONEY_COLLECT.{kind}": by_kind[kind] for kind in HELD_PROPERTY},
        "MONEY_COLLECT": sum(by_kind[kind] for kind in HELD_PROPERTY),
        "MONEY_REFUND": by_kind["ordered_refund"],
        "MONEY_LOSS": by_kind["loss_redeemed"],
        "MONEY_INVOLVED": cents(last.values(), "amount_involved"),
    }

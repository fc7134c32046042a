"""For how many months each sanction and each handling takes effect, as rows of deadlines.py."""

# 处分条例 10-13, 46; 政务处分法 8; 组织处理 11: for how many months each takes effect.
PARTY_EFFECTS = {
    "party-warning": 12,
    "party-serious-warning": 18,
    "party-serious-warning-in-lieu": 24,
    "party-removal": 24,
}
ADMIN_EFFECTS = {
    "admin-warning": 6,
    "admin-demerit": 12,
    "admin-major-demerit": 18,
    "admin-demotion": 24,
    "admin-removal": 24,
}
PROBATIONS = {"1y": 12, "2y": 24}
HANDLING_EFFECTS = {
    "reassignment": 12,
    "ordered-resignation": 24,
    "dismissal-from-post": 24,
    "demotion-of-post": 24,
}


def effects() -> str:
    """The rows of the sanctions and of organisational handling."""
    rows = []
    for track, months in (("party", PARTY_EFFECTS), ("admin", ADMIN_EFFECTS)):
        decided = "DECISIONS" if track == "party" else "record_admin_sanction record_county_reply"
        rows += [
            f"""case effect-{sanction} (effect) lasts {n} months, its last day stays
  starts {decided} {track}_changed
  when {track}_sanction is {sanction.replace("-", "_")}
  from {track}_effect_from
  ends {track}_changed {track}_revoked
"""
            for sanction, n in months.items()
        ]
    rows += [
        f"""case probation-{term} (D70) lasts {n} months
  starts DECISIONS party_changed
  when party_sanction is party_probation_{term}
  from party_effect_from
  ends rights_restored expelled party_changed party_revoked
  {"extends probation_extended" if term == "1y" else ""}
"""
        for term, n in PROBATIONS.items()
    ]
    rows += [
        f"""{kind} effect-{handling} (effect) lasts {n} months, its last day stays
  starts record_organisational_handling
  when organisational_handling is {handling.replace("-", "_")}
"""
        for kind in ("clue", "case")
        for handling, n in HANDLING_EFFECTS.items()
    ]
    return "".join(rows)

"""处分批准权限: which body is competent for a Party sanction, by the rules of the day.

免予处分 and 严重警告 in place of 撤销党内职务 changed hands with 批准权限 (2022-09-22); a row of
the rule book says for each whether that holds on a day. What the table names is the least: a higher
body may always decide (批准权限 49). That 免予处分 needs a case that was filed, or opened on a
judgment, holds for every case that comes here.
"""

from domain.codes import CODES
from domain.record import Record
from domain.step import Context, Refused

PLENARY, PARTY_COMMITTEE, COUNTY = "镇纪委全体会议", "镇党委会议", "县纪委"
BODIES = (PLENARY, PARTY_COMMITTEE, COUNTY)  # from the lowest
EXPULSION, BY_COUNTY = "party_expulsion", "county_approves"

COMPETENT = {
    "party_warning": PLENARY,
    "party_serious_warning": PLENARY,
    "party_removal": PARTY_COMMITTEE,
    "party_probation_1y": PARTY_COMMITTEE,
    "party_probation_2y": PARTY_COMMITTEE,
    EXPULSION: COUNTY,
}
# What a row decides: the body where it is in use, and the body where it is not.
BY_ROW = {
    "party_exemption": ("exemption-by-plenary", PLENARY, PARTY_COMMITTEE),
    "party_serious_warning_in_lieu": ("in-lieu-by-party-committee", PARTY_COMMITTEE, PLENARY),
}

SWITCHED = {"township_decides": BY_COUNTY, BY_COUNTY: "township_decides"}


def goes_to_county(record: Record, sanction: str | None) -> bool:
    """Whether the county has to approve: expulsion, what is important or complex, what it asked
    to be sent up.
    """
    chosen = record.fact("review_procedure")
    upward = chosen == BY_COUNTY if chosen else bool(record.fact("important_or_complex"))
    return upward or sanction == EXPULSION


def competent(sanction: str, record: Record, context: Context) -> str:
    """The lowest body that may decide this sanction in this case."""
    if goes_to_county(record, sanction):
        return COUNTY
    if sanction in COMPETENT:
        return COMPETENT[sanction]
    rule, where_in_use, otherwise = BY_ROW[sanction]
    row = context.rulebook.rule(rule, context.occurred_on)
    return where_in_use if row.in_use else otherwise


def must_be_competent(body: str, sanction: str, record: Record, context: Context) -> None:
    """Raises Refused where only a higher body may decide."""
    needed = competent(sanction, record, context)
    if BODIES.index(needed) > BODIES.index(body):
        title = CODES["party_sanction"].title_of(sanction)
        sentence = f"本件的“{title}”须由{needed}决定，请按程序报送。"
        raise Refused("sanction-by-competent-body", sentence)

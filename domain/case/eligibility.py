"""Which sanctions a person can receive at all (处分条例 36; 政务处分法 22; domain checks C06)."""

from domain.record import Record
from domain.step import Refused

VILLAGE_MANAGER = "village_manager"
UNSUPERVISED = ("neither", "ordinary_member")
OF_VILLAGE_MANAGERS = ("admin_warning", "admin_demerit", "admin_major_demerit")


def must_be_eligible(
    record: Record, party_sanction: str | None, admin_sanction: str | None
) -> None:
    """Raises Refused where the person of this case cannot receive one of these."""
    category = record.fact("person_category")
    if party_sanction and record.fact("political_status") != "party_member":
        sentence = "非中共党员和预备党员不适用党纪处分，请改选或者作不予处分处理。"
        raise Refused("party-sanction-for-members", sentence)
    if admin_sanction and category in UNSUPERVISED:
        sentence = "本人不是监察对象，不适用政务处分，请删去政务处分。"
        raise Refused("admin-sanction-for-supervised", sentence)
    if admin_sanction not in (None, *OF_VILLAGE_MANAGERS) and category == VILLAGE_MANAGER:
        sentence = "对基层群众性自治组织管理人员只能给予警告、记过、记大过，请改选。"
        raise Refused("admin-sanction-of-village-managers", sentence)
    _must_fit_track(record.fact("case_track"), party_sanction, admin_sanction)


def _must_fit_track(track: str, party_sanction: str | None, admin_sanction: str | None) -> None:
    if party_sanction and track == "supervisory":
        sentence = "本案只由监委立案，不能给予党纪处分，请删去党纪处分，或者另行呈报纪委立案。"
        raise Refused("sanction-on-track-filed", sentence)
    if admin_sanction and track == "party":
        sentence = "本案只由纪委立案，不能给予政务处分，请删去政务处分，或者先登记县监委立案。"
        raise Refused("sanction-on-track-filed", sentence)

"""班子变动: what the acts on the seats share."""

import pytest

from tests import team_histories as t

LATE = "2026-03-02"
CHANGED = t.ACTED_FOR.did("manager", "record_departure", LATE, **t.DEPARTURE)
ACTS = {
    "change_establishment": {"committee_seats": t.OTHER_SEATS},
    "appoint_member": t.MEMBER,
    "record_departure": t.DEPARTURE | {"member_name": "郑某"},
    "name_acting": t.ACTING,
    "end_acting": {},
    "dissolve_committee": {"dissolution_reason": "合并"},
}


@pytest.mark.parametrize("act", ACTS)
def test_no_act_is_dated_before_the_last_one(given, act):
    who = "secretary" if act == "dissolve_committee" else "manager"
    scene = given(CHANGED).on("2026-03-09").by(who)
    scene.when(act, occurred_on="2026-03-01", **ACTS[act]).then_refused("seat-acts-in-order")
    assert scene.when(act, occurred_on=LATE, **ACTS[act]).refused is None


def test_an_act_is_not_moved_behind_one_that_came_after_it(given):
    wrong = {"target": 2, "restated": {"occurred_on": "2026-03-03"}, "reason": "录入有误"}
    scene = given(CHANGED).on("2026-03-09").by("manager")
    refused = scene.when("propose_correction", **wrong).refused
    assert refused is not None
    assert "班子变动须按先后登记" in str(refused)

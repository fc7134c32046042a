"""事实见面."""

import pytest

from domain.case.confront_facts import FactsMet
from tests.case_histories import FACTS, INVESTIGATING
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER

CASE = Case(INVESTIGATING, "2026-04-20", "handler", FACTS)


def meeting(given, **fields):
    scene = given(INVESTIGATING).on("2026-04-20").by("handler")
    return scene.when("confront_facts", **FACTS | fields)


def test_the_person_sees_the_facts_and_signs(given):
    outcome = meeting(given).at_stage("facts_met")
    outcome.then(FactsMet("违纪事实材料", (HANDLER, COLLEAGUE), "agrees", None))


@pytest.mark.parametrize("opinion", ["differs", "refused", "unable"])
def test_a_differing_opinion_or_a_refusal_is_explained(given, opinion):
    meeting(given, person_opinion=opinion).then_refused("differing-opinion-explained")
    outcome = meeting(given, person_opinion=opinion, opinion_explained="对金额有异议，已核对")
    outcome.then(FactsMet("违纪事实材料", (HANDLER, COLLEAGUE), opinion, "对金额有异议，已核对"))


def test_two_people_meet_the_person(given):
    meeting(given, acted_by=[HANDLER]).then_refused("inquiry-by-two")

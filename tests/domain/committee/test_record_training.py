"""登记业务培训."""

from domain.committee.record_training import TrainingRecorded
from tests.cases import Case
from tests.team_histories import ACTED_FOR, MANNED, TRAINED, appointed

TRAINING = {"training_title": "谈话实务", "heads": 6}
CASE = Case(ACTED_FOR, "2026-02-10", "manager", TRAINING, recurs=True)


def test_a_training_says_how_many_took_part(given):
    outcome = given(MANNED).on("2026-02-10").by("manager").when("record_training", **TRAINING)
    outcome.then(TrainingRecorded("谈话实务", 6)).at_stage("in_place")
    assert outcome.record.fact("members_in_post") == 2


def test_a_training_leaves_the_seats_as_they_are(given):
    record = appointed(TRAINED, "孙某", "member", "2026-02-11").record
    assert (record.fact("vacant_seats"), record.fact("members_in_post")) == (1, 3)


def test_a_training_may_say_where_it_was(given):
    scene = given(MANNED).on("2026-02-10").by("manager")
    outcome = scene.when("record_training", **TRAINING, training_kind="away")
    outcome.then(TrainingRecorded("谈话实务", 6, "away"))

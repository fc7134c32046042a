"""印发通报."""

from domain.circular.issue_circular import CircularIssued
from domain.measure.by_circular import CriticismCirculated
from domain.person.register_person import PersonRegistered
from domain.step import Context
from tests.cases import Case
from tests.histories import HOUSE, ID_NUMBER, KNOWN
from tests.measure_histories import CIRCULAR, CRITICISED, ISSUED, SIGNED, signed

CASE = Case(SIGNED, "2026-03-11", "manager")
OTHER_CASES = [Case(signed(criticised=None), "2026-03-11", "manager")]
NUMBER = "通〔2026〕1号"


def issuing(given, world=SIGNED):
    return given(world).on("2026-03-11").by("manager").when("issue_circular")


def criticism(n, person, circular):
    return CriticismCirculated(
        measure_number=f"{NUMBER}之{n}",
        person_id=person,
        unit_and_post="某村党支部委员",
        rank="rural_enterprise_other",
        political_status="party_member",
        measure="public_criticism",
        measure_ground="supervision",
        campaign_id=None,
        circular_id=circular,
    )


def test_each_person_criticised_has_a_record_of_it(given):
    outcome = issuing(given, signed(criticised=[CRITICISED, CRITICISED | {"name": "周某"}]))
    command = outcome.recorded[0].command_id
    persons = [Context.id_for(command, f"person {n}") for n in (1, 2)]
    measures = tuple(Context.id_for(command, f"measure {n}") for n in (1, 2))
    outcome.then(
        CircularIssued(NUMBER, "supervision", None, measures),
        criticism(1, persons[0], outcome.record.id),
        criticism(2, persons[1], outcome.record.id),
        PersonRegistered("王某", None),
        PersonRegistered("周某", None),
    ).at_stage("issued")
    assert {outcome.world.records[id].stage for id in measures} == {"done"}
    assert {r.caused_by for r in outcome.recorded[1:]} == {outcome.record.id}


def of_known(name="王某"):
    """A circular about somebody whom a clue has made known by their number."""
    known = HOUSE.did("manager", "clue.register_clue", "2026-03-01", **KNOWN)
    whom = CRITICISED | {"id_number": ID_NUMBER, "name": name}
    body = CIRCULAR | {"criticised": [whom]}
    drafted = known.did("manager", "circular.draft_circular", "2026-03-09", **body)
    return known, drafted.did("secretary", "approve_circular", "2026-03-10")


def test_who_is_known_by_their_number_is_the_same_person(given):
    known, world = of_known()
    outcome = issuing(given, world)
    person = known.record.fact("person_id")
    assert [r.event.person_id for r in outcome.recorded[1:]] == [person]


def test_a_number_known_under_another_name_is_refused(given):
    issuing(given, of_known("周某")[1]).then_refused("id-number-one-person")


def correcting(given, target, **restated):
    wrong = {"target": target, "restated": restated, "reason": "录入有误"}
    return given(ISSUED).on("2026-03-12").by("manager").when("propose_correction", **wrong)


def test_a_corrected_day_leaves_number_and_criticisms_as_they_are(given):
    asked = correcting(given, 3, occurred_on="2026-03-10").world
    outcome = given(asked).on("2026-03-12").by("secretary").when("approve_correction")
    assert outcome.record.slots[3].event == ISSUED.record.slots[3].event
    assert str(outcome.record.slots[3].occurred_on) == "2026-03-10"


def test_a_draft_that_was_issued_is_not_corrected_away(given):
    body = CIRCULAR | {"criticised": [CRITICISED | {"name": "周某"}]}
    correcting(given, 1, **body).then_refused("correction-keeps-history-legal")


def test_what_is_voided_takes_its_criticisms_along(given):
    gone = {"target": 3, "reason": "误印发"}
    asked = ISSUED.did("manager", "propose_voiding", "2026-03-12", **gone)
    outcome = given(asked).on("2026-03-12").by("secretary").when("approve_voiding")
    outcome.at_stage("approved")
    (criticism,) = ISSUED.record.fact("criticisms")
    assert outcome.world.records[criticism].stage is None

"""Names that one record holds and no second one may take."""

import pytest

from domain.step import Refused
from projections.log import PublicEvent
from tests import histories as h
from tests.domain.fields.forms import SAMPLE


def keys(office) -> set[tuple[str, str]]:
    rows = office.house.store.recorder.rows("SELECT namespace, key FROM keys")
    return {(namespace, key) for namespace, key in rows}


def identified(name: str = "王某") -> dict:
    return {"persons": [h.SUBJECT | {"name": name, "id_number": SAMPLE}]}


def test_login_names_units_and_clue_numbers_are_keys(office):
    office.registered()
    staff = {("login_name", name) for name in office.ids}
    assert keys(office) == staff | {("unit_code", "zjw"), ("clue_number", "线索〔2026〕1号")}


def test_a_login_name_is_taken_once(office):
    with pytest.raises(Refused) as refused:
        office.hire("manager", "auditor")
    assert (refused.value.rule, str(refused.value)) == (
        "key-taken-once",
        "登录名已被使用，请换一个。",
    )


def test_a_record_is_found_by_its_key(office):
    clue = office.registered(**identified())
    store = office.house.store
    assert store.holder("clue_number", "线索〔2026〕1号") == clue
    assert store.holder("id_number", SAMPLE) == office.record(clue).fact("person_id")
    assert store.holder("login_name", "nobody") is None


def test_an_identity_number_known_already_names_the_same_person(office):
    first = office.record(office.registered(**identified()))
    second = office.record(office.registered(**identified()))
    assert first.fact("person_id") == second.fact("person_id")


def test_an_identity_number_under_two_names_is_refused(office):
    office.registered(**identified())
    with pytest.raises(Refused) as refused:
        office.registered(**identified("李某"))
    assert refused.value.rule == "id-number-one-person"


def test_an_identity_number_learnt_later_is_taken_once(office):
    for name in ("王某", "李某"):
        office.registered(persons=[h.SUBJECT | {"name": name}])
    persons = [e.record for e in office.house.store.events(8, 99) if e.kind.startswith("person")]
    office.did("manager", "person.learn_identity", "", persons[0], id_number=SAMPLE)
    with pytest.raises(Refused) as refused:
        office.did("manager", "person.learn_identity", "", persons[1], id_number=SAMPLE)
    assert refused.value.rule == "key-taken-once"


def test_an_identity_number_lies_nowhere_but_in_the_sealed_part(office):
    office.registered(**identified())
    store = office.house.store
    (digest,) = {key for namespace, key in keys(office) if namespace == "id_number"}
    assert digest == store.pseudonym(SAMPLE)
    everything = office.everything()
    sealed = store.recorder.rows("SELECT sealed FROM events")
    assert any(SAMPLE.encode() in bytes(row[0]) for row in sealed)
    outside = [row[:-1] for row in everything["events"]] + everything["keys"]
    assert [row for row in outside if SAMPLE in repr(row) or "王某" in repr(row)] == []
    public = [row for row in store.after(0, 99) if isinstance(row, PublicEvent)]
    assert [row for row in public if SAMPLE in repr(row) or "王某" in repr(row)] == []


def test_the_same_number_has_another_digest_in_another_house(office, tmp_path, open_house):
    other = open_house(type(office.house.settings)(tmp_path / "another"))
    assert other.store.pseudonym(SAMPLE) != office.house.store.pseudonym(SAMPLE)

"""Who may read what: by role, by secrecy class, as it was known then."""

import pytest

from service import reading
from service.reading import SEALED, open_record, reader_of
from service.take import Absent
from tests import histories as h
from tests.stores import Office


def reader(office: Office, login_name: str) -> reading.Reader:
    return reader_of(office.house, office.ids.get(login_name, login_name))


@pytest.fixture
def staffed(here: Office) -> Office:
    """The office with an intake officer, an auditor and an audit administrator besides."""
    here.hire("intake", "intake_officer")
    here.hire("auditor", "auditor")
    here.hire("audit", "audit_admin")
    return here


@pytest.mark.parametrize(
    ("who", "opens"),
    [
        ("manager", {"clue", "person"}),
        ("handler", {"clue", "person"}),
        ("auditor", {"clue", "person"}),
        ("security", {"account"}),
        ("audit", {"account"}),
        ("console", {"account"}),
        ("nobody", set()),
    ],
)
def test_business_is_for_those_who_do_it_and_accounts_for_administrators(staffed, who, opens):
    clue = staffed.registered()
    person = staffed.record(clue).fact("person_id")
    records = {"clue": clue, "person": person, "account": staffed.ids["colleague"]}

    def is_open(record: str) -> bool:
        try:
            return bool(open_record(reader(staffed, who), record))
        except Absent:
            return False

    assert {kind for kind, record in records.items() if is_open(record)} == opens
    assert {kind for kind in records if reader(staffed, who).may_list(kind)} == opens


def test_everybody_may_read_their_own_account(staffed):
    own = staffed.ids["handler"]
    assert open_record(reader(staffed, "handler"), own).fact("login_name") == "handler"


def test_what_may_not_be_known_of_is_absent_in_the_same_words(staffed):
    clue = staffed.registered()
    said = []
    for id in (clue, "f" * 32):
        with pytest.raises(Absent) as absent:
            open_record(reader(staffed, "security"), id)
        said.append(str(absent.value).replace(id, "…"))
    assert said[0] == said[1]


def test_an_account_out_of_use_reads_nothing(staffed):
    clue = staffed.registered()
    staffed.did("security", "account.disable_account", "", staffed.ids["handler"], reason="离岗")
    with pytest.raises(Absent):
        open_record(reader(staffed, "handler"), clue)


@pytest.mark.parametrize(
    ("who", "source", "name", "summary"),
    [
        ("intake", "王老汉", "王某", h.CLUE["summary"]),
        ("secretary", "王老汉", "王某", h.CLUE["summary"]),
        ("manager", SEALED, "王某", h.CLUE["summary"]),
        ("handler", SEALED, "王某", h.CLUE["summary"]),
        ("auditor", SEALED, SEALED, h.CLUE["summary"]),
        ("nobody", SEALED, SEALED, SEALED),
    ],
)
def test_each_class_is_sealed_to_whoever_may_not_read_it(staffed, who, source, name, summary):
    record = staffed.record(staffed.registered(source_note="王老汉"))
    reads = reader(staffed, who)
    meanings = reading.procedure().meanings
    told = [
        reading.in_words(reads, meanings[field], record.fact(field))
        for field in ("source_note", "person_id", "summary")
    ]
    assert told == [source, name, summary]
    assert reading.subject_name(reads, record) == name


def test_codes_and_references_are_read_in_words(staffed):
    record = staffed.record(staffed.assessed(staffed.registered()))
    reads, meanings = reader(staffed, "manager"), reading.procedure().meanings
    told = {
        field: reading.in_words(reads, meanings[field], record.fact(field))
        for field in ("source", "disciplines", "main_leader", "handler")
    }
    assert told == {
        "source": "信访举报",
        "disciplines": "违反群众纪律",
        "main_leader": "否",
        "handler": "handler",
    }
    assert reading.name_of(reads, record.id) == "线索〔2026〕1号"
    assert reading.name_of(reads, "console") == "本机控制台"


def test_a_record_is_opened_as_it_was_known(staffed):
    clue = staffed.assessed(staffed.registered())
    opened_at = staffed.record(clue).history[0].position
    reads = reader(staffed, "manager")
    assert open_record(reads, clue, opened_at).stage == "registered"
    assert open_record(reads, clue).stage == "assessing"
    with pytest.raises(Absent):
        open_record(reads, clue, opened_at - 1)


def test_a_page_offers_what_may_be_done_now_and_says_why_the_rest_may_not(staffed):
    clue = staffed.registered()
    reads = reader(staffed, "manager")
    steps = reading.next_steps(reads, open_record(reads, clue))
    now = [step.name for step, refused in steps if refused is None]
    own = ["propose_distribution", "declare_recusal", "propose_correction", "propose_voiding"]
    assert [name for name in now if name in own] == own, "in the order of the procedure"
    assert "approve_distribution" not in now
    assert "register_clue" not in {step.name for step, _ in steps}
    assert all(refused is None or refused.sentence for _, refused in steps)


@pytest.mark.parametrize(
    ("who", "kind", "steps"),
    [
        ("manager", "clue", ["register_clue"]),
        ("handler", "clue", []),
        ("security", "account", ["create_account"]),
        ("manager", "account", []),
    ],
)
def test_a_page_offers_to_open_what_the_reader_may_open(staffed, who, kind, steps):
    assert [s.name for s in reading.opening_steps(reader(staffed, who), kind)] == steps


def test_a_form_offers_the_accounts_in_use(staffed):
    staffed.did("security", "account.disable_account", "", staffed.ids["colleague"], reason="离岗")
    handlers = [(staffed.ids["handler"], "handler")]
    assert reading.accounts_with(staffed.house, "handler") == handlers
    assert len(reading.accounts_with(staffed.house)) == len(staffed.ids) - 1


def test_records_of_a_kind_are_listed_oldest_first(staffed):
    clues = [staffed.registered() for _ in range(3)]
    assert list(reading.records_of(staffed.house, "clue")) == clues

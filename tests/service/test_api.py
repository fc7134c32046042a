"""The API: a clue's whole life, reading, versions, repetition, and who may."""

from uuid import uuid4

import pytest

from tests import histories as h
from tests.service.api_fixtures import Api, error_of
from tests.stores import Office


@pytest.fixture
def api(here: Office) -> Api:
    return Api(here)


def live(api: Api) -> str:
    """A clue from registration to its end, each step by its own version."""
    clock, ids = api.office.clock, api.office.ids
    clock.set("2026-03-02")
    record = api.post("clue/register_clue", h.CLUE).get_json()["record"]
    disposition = {**h.VERIFICATION, "team": [ids["handler"], ids["colleague"]]}
    opinion = {"handler": ids["handler"], "distribution_opinion": "请承办"}
    for version, (day, by, step, body) in enumerate(
        [
            ("2026-03-03", "manager", "propose_distribution", opinion),
            ("2026-03-04", "secretary", "approve_distribution", {"decides_on": 2}),
            ("2026-03-05", "handler", "sign_receipt", {}),
            ("2026-03-20", "handler", "propose_disposition", disposition),
            ("2026-03-23", "secretary", "approve_verification", {"approval_opinion": "同意"}),
        ],
        1,
    ):
        clock.set(day)
        answer = api.post(f"clue/{record}/{step}", body, by, version)
        assert answer.status_code == 201, answer.get_json()
        receipt = answer.get_json()
        assert (receipt["record"], receipt["version"]) == (record, version + 1)
        assert answer.headers["Location"] == f"/api/v1/clue/{record}"
    return record


def test_a_clue_lives_its_whole_life(office: Office):
    api = Api(office)
    record = live(api)
    found = api.get(f"clue/{record}")
    assert found.headers["ETag"] == '"6"'
    shape = found.get_json()
    assert (shape["stage"], shape["version"]) == ("verification_planned", 6)
    assert shape["facts"]["handler"] == office.ids["handler"]
    assert [deadline["met_on"] for deadline in shape["deadlines"]] == ["2026-03-20"]
    entries = api.get(f"clue/{record}/trail").get_json()["entries"]
    assert [entry["version"] for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert entries[2]["actor"] == {"id": office.ids["secretary"], "name": "secretary"}
    assert all(entry["articles"] and entry["state"] == "stands" for entry in entries)
    rows = api.get("clue?stage=verification_planned").get_json()
    assert (rows["total"], rows["rows"][0]["record"]) == (1, record)
    tallies = api.get("tallies/2026?unit=zjw").get_json()
    values = {cell["indicator"]: cell["value"] for cell in tallies["cells"]}
    assert values["CLUE_FOUND"] == values["CLUE_PRELIM"] == 1
    behind = api.get("tallies/2026/CLUE_PRELIM").get_json()["cells"][0]
    assert behind["value"] == len(behind["units"]) == 1
    assert behind["units"][0]["facts"][0]["record"] == record


def test_figures_stand_beside_those_of_the_year_before_and_by_a_dimension(api: Api):
    for day in ("2026-03-02", "2027-03-04", "2027-04-06"):
        api.office.registered(day)
    told = api.get("tallies/2027Q1?months=1").get_json()
    assert (told["span"], told["title"], told["year"]) == ("2027Q1", "2027年第一季度", 2027)
    assert (told["standing"], told["falls"]) == ("over", [])
    assert told["position"] == api.office.house.store.size()
    (found,) = (cell for cell in told["cells"] if cell["indicator"] == "CLUE_FOUND")
    assert (found["value"], found["before"], found["change"], found["growth"]) == (1, 1, 0, 0)
    (parts,) = api.get("tallies/2027/CLUE_FOUND/by/source").get_json()["breakdowns"]
    assert (parts["dimension"], parts["sum"], parts["holds"]) == ("source", 2, True)
    said = {part["code"]: (part["value"], part["share"]) for part in parts["parts"]}
    assert (said["petition"], said["audit"], said[""]) == ((2, 1000), (0, 0), (0, 0))
    (narrowed,) = api.get("tallies/2027/CLUE_FOUND:source=petition").get_json()["cells"]
    assert (narrowed["value"], len(narrowed["units"])) == (2, 2)


def test_a_record_is_read_as_it_stood(api: Api):
    record = live(api)
    then = api.get(f"clue/{record}?as_of=2026-03-04").get_json()
    assert (then["stage"], then["version"], then["next_steps"]) == ("assigned", 3, [])
    position = api.get(f"clue/{record}/trail").get_json()["entries"][0]["position"]
    assert api.get(f"clue/{record}?as_of={position}").get_json()["version"] == 1
    assert len(api.get(f"clue/{record}/trail?as_of={position}").get_json()["entries"]) == 1
    assert api.get(f"clue/{record}?as_of=2026-03-01").status_code == 404
    assert error_of(api.get(f"clue/{record}?as_of=正月"))["fields"][0]["field"] == "as_of"
    assert api.get("tallies/2026?as_of=2026-03-01").get_json()["note"]


def test_the_next_steps_say_why_they_are_closed(api: Api):
    record = api.office.registered()
    steps = {s["step"]: s for s in api.get(f"clue/{record}").get_json()["next_steps"]}
    assert steps["propose_distribution"]["open"]
    assert steps["approve_distribution"]["because"] == "role"
    assert "镇纪委书记" in steps["approve_distribution"]["reason"]
    assert "register_clue" not in steps


# ---- versions and repetition


def test_a_write_names_the_version_it_has_seen(api: Api):
    record = api.office.registered()
    opinion = {"handler": api.office.ids["handler"], "distribution_opinion": "请承办"}
    path = f"clue/{record}/propose_distribution"
    assert error_of(missing := api.post(path, opinion))["code"] == "no_version"
    assert missing.status_code == 428
    for malformed in ('x"', "1.5", "9" * 30, '"'):
        assert api.post(path, opinion, version=malformed).status_code == 422
    ahead = api.post(path, opinion, version=99)
    assert (ahead.status_code, error_of(ahead)["changed"]) == (409, [])
    assert "大于现有版本" in error_of(ahead)["message"]
    assert api.post(path, opinion, version=1).status_code == 201
    stale = api.post(path, opinion, version=1)
    assert stale.status_code == 409
    (changed,) = error_of(stale)["changed"]
    assert (changed["version"], changed["title"]) == (2, "提出分办意见")
    assert changed["actor"]["name"] == "manager"


def test_the_same_request_twice_is_recorded_once(api: Api):
    key = str(uuid4())
    first = api.post("clue/register_clue", h.CLUE, key=key)
    again = api.post("clue/register_clue", h.CLUE, key=key.upper())
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.get_json() == first.get_json() | {"again": True}
    other = api.post("clue/register_clue", h.CLUE | {"summary": "另一件"}, key=key)
    assert (other.status_code, error_of(other)["code"]) == (422, "key_reused")
    assert api.get("clue").get_json()["total"] == 1


def test_a_repeated_request_needs_no_newer_version(api: Api):
    record, key = api.office.registered(), str(uuid4())
    opinion = {"handler": api.office.ids["handler"], "distribution_opinion": "请承办"}
    answers = [
        api.post(f"clue/{record}/propose_distribution", opinion, version=1, key=key)
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [201, 200]


@pytest.mark.parametrize("key", ["1", "x" * 36, "{0cb4f619-f0d5-40fd-af89-18dbfbfe0d00}", "0" * 33])
def test_a_malformed_key_is_refused(api: Api, key: str):
    answer = api.post("clue/register_clue", h.CLUE, key=key)
    assert (answer.status_code, error_of(answer)["fields"][0]["field"]) == (422, "Idempotency-Key")


# ---- who may


def test_without_a_good_token_nothing_is_told(api: Api):
    record = api.office.registered()
    for headers in (
        {},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer nonsense"},
        {"Authorization": f"Basic {api.token('manager')}"},
        {"Authorization": "Bearer \xff\xfe"},
        {"Cookie": f"session={api.token('manager')}"},
    ):
        for path in (f"clue/{record}", "clue", "steps", "nothing/here"):
            answer = api.call("GET", f"/api/v1/{path}", headers=headers)
            assert answer.status_code == 401
            assert answer.headers["WWW-Authenticate"] == "Bearer"
            assert error_of(answer)["code"] == "token"


def test_a_disabled_account_has_no_good_token(api: Api):
    assert api.get("clue").status_code == 200
    manager = api.office.ids["manager"]
    reason = {"reason": "调离"}
    assert api.post(f"account/{manager}/disable_account", reason, "security", 1).status_code == 201
    assert api.get("clue").status_code == 401


def test_a_step_belongs_to_its_role_and_stage(api: Api):
    record = api.office.registered()
    early = api.post(f"clue/{record}/approve_distribution", {}, "secretary", 1)
    assert (early.status_code, error_of(early)["code"]) == (409, "refused_stage")
    foreign = api.post(f"clue/{record}/approve_distribution", {}, "handler", 1)
    assert foreign.status_code == 403
    error = error_of(foreign)
    assert (error["rule"], error["article"]) == ("clue.approve_distribution", "执纪规则第二十三条")
    nobody = {"handler": "0" * 32, "distribution_opinion": "请承办"}
    wrong = api.post(f"clue/{record}/propose_distribution", nobody, version=1)
    assert (wrong.status_code, error_of(wrong)["rule"]) == (422, "handler-in-service")


def test_what_may_not_be_seen_is_as_if_it_were_not_there(api: Api):
    record = api.office.registered()
    account = api.office.ids["manager"]
    for path, by in (
        (f"clue/{record}", "security"),
        (f"clue/{record}/trail", "security"),
        (f"account/{account}", "handler"),
        (f"person/{record}", "manager"),
        ("clue/" + "0" * 32, "manager"),
        ("clue/1", "manager"),
        ("clue/" + record.upper(), "manager"),
        ("clue/%00", "manager"),
        ("correction", "manager"),
        ("nothing", "manager"),
    ):
        answer = api.get(path, by)
        assert answer.status_code == 404, path
        assert error_of(answer)["code"] == "not_found"
    hidden = api.post(f"clue/{record}/sign_receipt", {}, "security", 1)
    assert hidden.status_code == 404
    assert api.get(f"account/{account}", "manager").status_code == 200  # one's own
    assert api.get("clue", "security").status_code == 403
    assert api.get("tallies/2026", "security").status_code == 403
    assert api.get("account", "security").get_json()["total"] == 6


def test_a_password_is_chosen_on_a_page_only(api: Api):
    manager = api.office.ids["manager"]
    answer = api.post(f"account/{manager}/set_password", {}, "manager", 1)
    assert answer.status_code == 403
    assert "网页" in error_of(answer)["message"]


def test_an_informant_is_told_to_no_one_else(api: Api):
    canary = "举报人金丝雀"
    api.office.hire("intake", "intake_officer")
    api.office.hire("auditor", "auditor")
    clue = h.CLUE | {"source_note": canary}
    record = api.post("clue/register_clue", clue, "intake").get_json()["record"]
    wrong = {"target": 1, "restated": {"summary": "更正"}, "reason": "录入有误"}
    proposed = api.post(f"clue/{record}/propose_correction", wrong, "intake", 1)
    assert proposed.status_code == 201
    paths = (f"clue/{record}", f"clue/{record}/trail", "clue", "tallies/2026/CLUE_FOUND")
    for by in ("manager", "handler", "auditor", "party_secretary"):
        for path in paths:
            told = api.get(path, by)
            assert told.status_code == 200
            assert canary not in told.get_data(as_text=True), (by, path)
    sealed = api.get(f"clue/{record}", "manager").get_json()
    assert sealed["facts"]["source_note"] is None
    assert sealed["sealed"] == ["source_note"]
    for by in ("intake", "secretary"):
        assert api.get(f"clue/{record}", by).get_json()["facts"]["source_note"] == canary
    auditor = api.get(f"clue/{record}", "auditor").get_json()
    assert auditor["facts"]["unit_and_post"] is None

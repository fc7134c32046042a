"""People named in a table of a form, as the API gives them back: whole, or sealed."""

from tests.petition_histories import REGISTERED
from tests.service.api_fixtures import Api
from tests.stores import Office


def test_people_are_objects_to_whoever_may_know_them(here: Office) -> None:
    here.hire("intake", "intake_officer")
    record = here.retold(REGISTERED)[REGISTERED.subject]
    path = f"petition/{record}"
    seen = Api(here).get(path, by="intake").json
    assert seen["facts"]["reporters"] == [
        {"reporter_name": "张某", "reporter_contact": "13800000000", "reporter_id_number": None}
    ]
    accused = [{"name": "王某", "unit_and_post": "某村党支部委员"}]
    assert seen["facts"]["accused"] == accused
    kept = Api(here).get(path, by="manager").json
    assert (kept["facts"]["reporters"], kept["facts"]["accused"]) == (None, accused)
    assert set(kept["sealed"]) == {"reporters", "petition_text"}

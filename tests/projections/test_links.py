"""Links: what names a record can be found from it, also what was said only once and taken back."""

from projections.links import naming
from tests import supervision_histories as s
from tests.projections.test_facts import rebuilt


def test_a_record_knows_what_names_it_the_latest_first(here):
    inspection = s.inspected()
    ids = here.retold(s.found(s.found(inspection, inspection_id=inspection.subject)))
    here.house.views.catch_up()
    inspected = ids[inspection.subject]
    (problem,) = naming(here.house.views, inspected)
    assert here.record(problem).fact("inspection_id") == inspected
    assert naming(here.house.views, problem) == []
    assert rebuilt(here.house, "links")


def test_accounts_persons_and_units_are_not_linked(here):
    clue = here.assessed(here.registered())
    here.house.views.catch_up()
    person = here.record(clue).fact("person_id")
    assert naming(here.house.views, person) == naming(here.house.views, here.ids["handler"]) == []

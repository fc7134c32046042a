"""Which of the four forms a result counts as."""

from datetime import date

import pytest

from domain.codes import CODES
from domain.results import FORMS, form_of
from domain.rulebook import rulebook

DAY = date(2026, 6, 1)
LISTS = ("first_form_measure", "organisational_handling", "party_sanction", "admin_sanction")


@pytest.mark.parametrize(
    ("results", "form"),
    [
        ([], "not_counted"),
        ([None, "shelved"], "not_counted"),
        (["talk_inquiry_closed"], "form_1"),
        (["verified_faced"], "form_1"),
        (["admonition"], "form_1"),
        (["notice"], "form_1"),
        (["party_exemption"], "form_1"),
        (["party_warning", "criticism"], "form_2"),
        (["party_serious_warning_in_lieu"], "form_2"),
        (["admin_demotion"], "form_2"),
        (["suspension"], "form_2"),
        (["demotion_of_post"], "form_3"),
        (["party_serious_warning", "admin_removal"], "form_3"),
        (["party_probation_1y", "suspension"], "form_3"),
        (["party_expulsion", "admin_dismissal"], "form_3"),
        (["party_expulsion", "judicial_transfer", "criticism"], "form_4"),
    ],
)
def test_the_heaviest_result_of_a_person_decides(results, form):
    assert form_of(results, DAY) == form
    assert form_of(reversed(results), DAY) == form


@pytest.mark.parametrize("code", [code for id in LISTS for code in CODES[id].codes])
def test_every_measure_handling_and_sanction_counts(code):
    assert form_of([code], DAY) in FORMS[1:]


def test_a_row_is_called_as_the_code_it_is_for():
    titles = {code: title for id in LISTS for code, title in CODES[id].codes.items()}
    rows = {id: editions[-1].title for id, editions in rulebook().forms.items()}
    assert {code: rows[code] for code in titles if code in rows} == titles


def test_each_row_counts_as_one_of_the_forms():
    for editions in rulebook().forms.values():
        for row in editions:
            assert row.form in FORMS[1:]
            assert row.article.startswith(tuple(rulebook().instruments))

"""登记问责."""

import pytest

from domain.clue.hold_accountable import HeldAccountable
from domain.codes import CODES
from tests.cases import Case
from tests.histories import CLUE, HOUSE, SUBJECT, UNTRUE_CLOSED, VERIFIED

ORGANISATIONS = {"org_self_review", "org_notice", "org_reorganise"}
HELD = {
    "accountability_form": "notice",
    "accountability_body": "某镇纪委",
    "accountability_document": "某纪问〔2026〕1号",
    "accountability_reason": "监督不力",
}
CASE = Case(VERIFIED, "2026-04-24", "handler", HELD, recurs=True)


def closed_on_an_organisation():
    subject = SUBJECT | {"name": "某村党支部", "political_status": "party_organisation"}
    clue = CLUE | {"persons": [subject]}
    return (
        HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
        .did(
            "manager",
            "propose_distribution",
            "2026-03-03",
            handler=HOUSE.account("handler"),
            distribution_opinion="请承办",
        )
        .did("secretary", "approve_distribution", "2026-03-04")
        .did("handler", "sign_receipt", "2026-03-05")
        .did(
            "handler",
            "propose_disposition",
            "2026-03-20",
            disposition="closed",
            closing_reason="no_substance",
            disposition_reason="无实质内容",
            studied_on="2026-03-19",
        )
        .did("secretary", "approve_closure", "2026-03-23")
    )


def holding(given, world, form):
    scene = given(world).on("2026-04-30").by("handler")
    return scene.when("hold_accountable", **HELD | {"accountability_form": form})


@pytest.mark.parametrize("form", CODES["accountability_form"].codes)
def test_organisations_and_persons_have_forms_of_their_own(given, form):
    fitting, other = UNTRUE_CLOSED, closed_on_an_organisation()
    if form in ORGANISATIONS:
        fitting, other = other, fitting
    outcome = holding(given, fitting, form)
    counted = fitting.record.fact("form") or "not_counted"
    if form in ("notice", "admonition"):
        counted = "form_1"
    event = HeldAccountable(form, "某镇纪委", "某纪问〔2026〕1号", "监督不力", counted)
    outcome.then(event).at_stage("closed")
    holding(given, other, form).then_refused("clue.hold_accountable")

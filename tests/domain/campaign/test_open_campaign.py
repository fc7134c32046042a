"""启动专项整治."""

from datetime import date

import pytest

from domain.campaign.open_campaign import CampaignOpened
from tests.campaign_histories import CAMPAIGN, INITIATIVE_OPEN
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-02", "manager", CAMPAIGN)
UNDER_INITIATIVE = CAMPAIGN | {"initiative_id": INITIATIVE_OPEN.subject}
OTHER_CASES = [Case(INITIATIVE_OPEN, "2026-03-02", "deputy", UNDER_INITIATIVE)]
OPENED = CampaignOpened(
    campaign_number="专〔2026〕1号",
    campaign_title="“六不”专项整治",
    plan_document="某纪发〔2026〕5号",
    campaign_formula="1+2+3+10",
    formula_numbers=(1, 2, 3, 10),
    campaign_fields=("惠民补贴", "村务公开"),
    campaign_villages=("甲村", "乙村"),
    campaign_from=date(2026, 3, 2),
    campaign_until=date(2026, 11, 30),
    initiative_id=None,
)


def opening(given, world=HOUSE, **campaign):
    scene = given(world).on("2026-03-02").by("manager")
    return scene.when("campaign.open_campaign", **CAMPAIGN | campaign)


def test_a_campaign_keeps_its_label_and_the_numbers_in_it(given):
    outcome = opening(given).then(OPENED).at_stage("open")
    assert outcome.deadline("campaign-until").due_on == date(2026, 11, 30)


def test_a_campaign_without_label_villages_or_paper_says_none(given):
    bare = dict.fromkeys(("campaign_formula", "campaign_villages", "plan_document"))
    event = opening(given, **dict.fromkeys(bare, "")).recorded[0].event
    assert vars(event) == vars(OPENED) | bare | {"formula_numbers": None}


def test_fields_are_pasted_one_a_line(given):
    outcome = opening(given, campaign_fields="惠民补贴\n村务公开\n征地补偿")
    assert outcome.record.fact("campaign_fields") == ("惠民补贴", "村务公开", "征地补偿")


@pytest.mark.parametrize(
    ("label", "numbers"), [("１＋２＋３", (1, 2, 3)), ("3个领域12个问题", (3, 12))]
)
def test_a_label_is_read_however_it_is_written(given, label, numbers):
    outcome = opening(given, campaign_formula=label)
    assert outcome.record.fact("formula_numbers") == numbers


def test_a_label_without_numbers_is_refused(given):
    opening(given, campaign_formula="全面整治").then_refused("campaign-formula-counts")


def test_a_campaign_does_not_end_before_it_begins(given):
    opening(given, campaign_until="2026-03-01").then_refused("campaign-days-in-order")
    opening(given, campaign_until="2026-03-02").at_stage("open")


def test_an_initiative_that_is_not_there_is_refused(given):
    opening(given, initiative_id="0" * 32).then_refused("reference-exists")

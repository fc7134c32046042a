"""Every action the rules name is a step of the house: the table of docs/glossary.md against what
`mingjian steps --json` lists.
"""

import json
import re
from functools import cache

import pytest
from click.testing import CliRunner

from service.cli import main
from tests.test_house import ROOT

KINDS = {"信访举报": "petition", "问题线索": "clue", "案件": "case", "申诉": "appeal"}
# What the rules name, a state machine after the other; shelving and archiving come up twice.
NAMED = {
    "petition": """
        register seal_and_forward_up accept decline mark_repeat pass_on notify_acceptance
        hand_over_as_clue return_to_intake feed_back_result receive_new_evidence receive_petition
    """,
    "clue": """
        propose_distribution approve_distribution transfer_out sign_receipt propose_disposition
        reject_disposition approve_talk_inquiry send_letter record_talk delegate_talk record_reply
        submit_talk_report close_accepted apply_measure repeat_talk_inquiry to_verification
        approve_verification start_verification add_matter submit_verification_report
        propose_filing close_verified transfer_party_org shelve reactivate close_direct clarify
        reopen archive record_letter_delivery note_no_reply conclude_clue register_clue
    """,
    "case": """
        submit_filing_report approve_filing reject_filing announce_filing use_measure
        extend_inquiry withdraw_case confront_facts submit_inquiry_report approve_transfer
        review_directly accept_review defer refuse return_reinvestigate return_supplement resubmit
        submit_review_report send_county_check record_county_feedback record_branch_resolution
        escalate_special decide_by_plenary agree_by_plenary decide_by_party_committee
        request_county record_county_reply decide_no_sanction issue_decision record_announcement
        record_execution_item report_execution archive open_appeal transfer_judicial
    """,
    "appeal": "receive accept decide notify",
}


@cache
def glossary():
    """The rows of the table: kind, what the rules call it, the steps, the article."""
    rows, kind = [], ""
    for line in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = KINDS.get(line[3:], "")
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if kind and len(cells) == 4 and cells[0] not in ("动作", "---"):
            rows.append((kind, cells[1].strip("`"), re.findall("`([^`]+)`", cells[2]), cells[3]))
    return rows


@cache
def listed():
    """Each step with its articles, as the command line lists them."""
    answer = CliRunner().invoke(main, ["steps", "--json"], catch_exceptions=False)
    return {
        f"{each['kind']}.{each['step']}": each["articles"] for each in json.loads(answer.output)
    }


@pytest.mark.parametrize("kind", NAMED)
def test_every_action_the_rules_name_has_its_row(kind):
    assert set(NAMED[kind].split()) <= {name for of, name, _, _ in glossary() if of == kind}


@pytest.mark.parametrize("row", glossary(), ids=lambda row: row[1])
def test_every_action_is_a_step_under_its_article(row):
    _, _, steps, article = row
    assert steps
    assert set(steps) <= set(listed())
    instrument, number = re.fullmatch("(.*?)(第.*)", article).groups()
    cited = [said for step in steps for said in listed()[step]]
    assert any(said.startswith(instrument) and number in said for said in cited)


def test_every_step_is_a_verb_and_a_noun():
    own = {name.partition(".")[2] for name in listed()}
    assert [name for name in own if not re.fullmatch("[a-z]+(_[a-z0-9]+)+", name)] == []

"""澄清正名, what follows what: proposed, approved, carried out (检控规则 50)."""

from domain.clue.in_turn import in_turn
from domain.clue.results import REOPENED

PROPOSED = "clue.clarification_proposed"
APPROVED = "clue.clarification_approved"
REJECTED = "clue.clarification_rejected"
KINDS = (PROPOSED, APPROVED, REJECTED, "clue.clarification_recorded", REOPENED)

# The guards: of the proposal, of its answers, of what is then recorded.
not_yet_proposed = in_turn("澄清已经提出或者已经办结", KINDS, None, REJECTED, REOPENED)
awaiting_answer = in_turn("没有待批的澄清方案，请先提出", KINDS, PROPOSED)
awaiting_record = in_turn("没有已批准而未实施的澄清方案", KINDS, APPROVED)

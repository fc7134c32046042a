"""新增核实事项: a new matter found in a verification is reported, and answered, one at a time."""

from domain.clue.in_turn import in_turn

PROPOSED = "clue.matter_proposed"
KINDS = (PROPOSED, "clue.matter_added", "clue.matter_rejected")

# The guards: one for whatever waits until the matter is answered, one for its answers.
while_none_waits = in_turn("有新增事项待批复，请先批复", KINDS, None, *KINDS[1:])
while_one_waits = in_turn("没有待批复的新增事项，请先提出", KINDS, PROPOSED)

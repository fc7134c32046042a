"""What a clue's result counts as: the heaviest since it was last taken up (统计指标)."""

from datetime import date

from domain.record import Record
from domain.results import FORMS, form_of

REOPENED = "clue.clue_reopened"


def form_after(record: Record, day: date, *results: str | None) -> str:
    """The form of these results together with what was decided before in the same round."""
    forms = [form_of(results, day)]
    for recorded in record:
        if recorded.kind == REOPENED:
            del forms[1:]
        forms.append(getattr(recorded.event, "form", None) or FORMS[0])
    return max(forms, key=FORMS.index)

"""四种形态: which of the four forms a person's result counts as (纪委条例 31, 统计指标).

The heaviest single result decides; nobody types it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from domain.codes import CODES
from domain.fields import PUBLIC
from domain.rulebook import in_force, rulebook
from domain.step import Fact

NOT_COUNTED = "not_counted"
FORMS = (NOT_COUNTED, "form_1", "form_2", "form_3", "form_4")  # from none to the heaviest

# The event field that says what a result counts as; older events of some kinds do not.
FORM = Fact("形态", PUBLIC, labels=CODES["form"].codes)
Form = Annotated[str, FORM]
FormIfSaid = Annotated[str | None, FORM]


def form_of(results: Iterable[str | None], day: date) -> str:
    """The form of the heaviest of these results, codes of measures, handling and sanctions, by the
    rows in force that day. What no row names counts as nothing.
    """
    rows = rulebook().forms
    forms = [in_force(rows[result], day).form for result in results if result and result in rows]
    return max(forms, key=FORMS.index, default=NOT_COUNTED)

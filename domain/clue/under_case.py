"""转立案程序: what is recorded on a clue when a case is opened from it by a step on the case."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from domain.step import Fact

# The event field that names the case a clue has become.
ItsCase = Annotated[str, Fact("案件", reference="case")]


@dataclass(frozen=True)
class ClueUnderCase:
    """The clue waits for the outcome of the case."""

    TITLE: ClassVar[str] = "转立案程序"
    case_id: ItsCase

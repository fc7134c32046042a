"""据此采取措施: what is recorded on a problem when a measure is proposed because of it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from domain.fields import PUBLIC
from domain.step import Fact


@dataclass(frozen=True)
class ProblemMeasured:
    """Somebody is to be reminded or criticised; the problem is put right all the same."""

    TITLE: ClassVar[str] = "据此提出措施"
    measure_id: Annotated[str, Fact("据此提出的措施", PUBLIC, reference="measure")]

"""按申诉办理: what is recorded on a petition when an appeal is received by it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from domain.step import Fact


@dataclass(frozen=True)
class PetitionTakenAsAppeal:
    """The appeal goes its own way; the petition is answered as others are."""

    TITLE: ClassVar[str] = "按申诉办理"
    appeal_id: Annotated[str, Fact("申诉", reference="appeal")]

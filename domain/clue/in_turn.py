"""What may follow what where the stage stays: a proposal, its answer, what is then carried out."""

from collections.abc import Callable

from domain.record import Record
from domain.step import Context, Refused


def in_turn(
    why_not: str, kinds: tuple[str, ...], *open_after: str | None
) -> Callable[[Record, Context], Refused | None]:
    """The guard of a step that is open only while the latest event among `kinds` is one of these;
    None stands for there being none yet.
    """

    def closed_because(record: Record, context: Context) -> Refused | None:
        latest = record.last(*kinds)
        if (latest.kind if latest else None) in open_after:
            return None
        return Refused("side-proposals-in-order", f"现在不能办理：{why_not}。", "stage")

    return closed_because

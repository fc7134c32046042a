"""What a command says, as an event keeps it."""

from collections.abc import Mapping
from typing import Any

IN_ENVELOPE = ("occurred_on", "decides_on")


def as_said(command: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a command without those the envelope holds; what was listed is frozen."""
    return {
        name: tuple(said) if isinstance(said, list) else said
        for name, said in command.items()
        if name not in IN_ENVELOPE
    }

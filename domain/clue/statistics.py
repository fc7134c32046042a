"""统计事项: what the national tables ask of a clue, which its case carries on (统计指标)."""

from collections.abc import Mapping
from typing import Any

from domain.step import Refused


def must_name_kind(stated: Mapping[str, Any]) -> None:
    """Refuses a breach of the eight rules without its kind, and a kind without a breach."""
    if bool(stated["eight_rules"]) != bool(stated["eight_rules_kind"]):
        sentence = "违反中央八项规定精神的须选主要问题类型，不违反的不选，请核对。"
        raise Refused("eight-rules-problem-named", sentence)

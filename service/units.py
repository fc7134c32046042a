"""Whose figures: the units a reader may ask for."""

from projections.units import unit_tree
from service.reading import Reader


def units_asked(reader: Reader, text: str) -> frozenset[str] | None:
    """The units that a choice means. Raises ValueError with a sentence for the user."""
    code = text.strip()
    if not code:
        return None
    tree = unit_tree(reader.house.views, reader.house.store.unit)
    if code not in tree:
        raise ValueError("没有这个单位，或不在您单位之下，请核对单位代码")
    return frozenset({code}) if code == reader.unit else tree.under(code)


def units_offered(reader: Reader) -> list[tuple[str, str]]:
    """What a list of units offers; empty where there is nothing to choose."""
    tree = unit_tree(reader.house.views, reader.house.store.unit)
    below = [unit for unit in tree.units.values() if unit.code != reader.unit]
    if not below:
        return []
    own = (reader.unit, f"本级（{tree.title(reader.unit)}）")
    return [("", "本级及下级"), own, *((unit.code, unit.title) for unit in below)]

"""Where figures come from: it is printed with them wherever they go."""

from dataclasses import dataclass

from projections.tallies import Asked
from service import words
from service.reading import Reader

ALL_UNITS = "全部单位"


@dataclass(frozen=True)
class Provenance:
    """Whose figures they are, up to where the log was read, and when the table was made."""

    units: str
    until: str
    made_at: str

    @property
    def lines(self) -> list[str]:
        """As it is printed."""
        return [f"范围：{self.units}", f"数据：{self.until}", f"制表时间：{self.made_at}"]


def position_of(reader: Reader, asked: Asked) -> int:
    """Up to where the log is read."""
    return asked.as_of if asked.as_of is not None else reader.house.views.position("facts")


def provenance(reader: Reader, asked: Asked, unit: str, as_of: str) -> Provenance:
    """Where what a reader asks for comes from; `unit` and `as_of` are as the reader put them."""
    position = position_of(reader, asked)
    day = f"{as_of}，" if as_of and as_of != str(position) else ""
    made_at = words.instant(reader.house.store.clock())
    return Provenance(_units(reader, unit.strip()), f"截至{day}第{position}号位置", made_at)


def _units(reader: Reader, unit: str) -> str:
    """Whose figures a choice of units means."""
    if not unit and reader.units is None:
        return ALL_UNITS
    title = reader.tree.title(unit or reader.unit)
    return f"{title}本级" if unit == reader.unit else f"{title}及下级"

"""截至: which position of the log a person means by a number or a day."""

from marshmallow import ValidationError

from domain.fields import Day
from service.house import House


def position_as_of(house: House, text: str) -> int | None:
    """The position that 截至 means: a position, or the end of a day; None for an empty text.

    Raises ValueError with a sentence for the user.
    """
    text = text.strip()
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) < 10 and len(text) != 8:
        return _known_position(house, int(text))
    try:
        return house.store.position_on(Day("截至").deserialize(text))
    except ValidationError as error:
        raise ValueError(f"截至日期：{error.messages[0]}") from error


def _known_position(house: House, position: int) -> int:
    last = house.store.size()
    if position > last:
        raise ValueError(f"截至位置：日志还没有第{position}号位置，最后一个是第{last}号")
    return position

"""What every kind of field shares: title, secrecy class, sentences, and blank meaning absent."""

from collections.abc import Mapping
from typing import Any, ClassVar

from marshmallow import ValidationError, fields, missing

from domain.fields.errors import Message

INFORMANT, PERSON, CASE, PUBLIC = "informant", "person", "case", "public"

WHITE = " \t\r\n\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
NARROW = str.maketrans("０１２３４５６７８９．／－Ｘｘ\u3000", "0123456789./-Xx ")


class Asked(fields.Field[Any]):
    """What all kinds share: title, secrecy, widget, Chinese sentences, and blank meaning absent."""

    loads_to: ClassVar[type] = str
    widget: ClassVar[str] = "text"
    verb: ClassVar[str] = "填写"
    invalid: ClassVar[str] = "格式不正确，请重新填写"

    def __init__(
        self,
        title: str,
        *,
        secrecy: str = CASE,
        required: bool = True,
        hint: str = "",
        group: str = "",
        **more: Any,
    ) -> None:
        shown = {"title": title, "x-secrecy": secrecy, "x-widget": self.widget}
        shown |= ({"description": hint} if hint else {}) | more.pop("metadata", {})
        shown |= {"x-group": group} if group else {}
        default = missing if required else None
        more |= {"required": required, "load_default": default, "metadata": shown}
        super().__init__(pre_load=self._absent_if_blank, **more)
        self.title = title
        absent = Message(f"请{self.verb}{title}", "required")
        invalid = Message(f"{title}{self.invalid}", "invalid")
        self.error_messages |= {"required": absent, "null": absent, "invalid": invalid}

    def read(self, value: Any) -> Any:
        """The typed value, or a refusal; called with anything that is not blank."""
        if not isinstance(value, str):
            raise self.make_error("invalid")
        return value.strip(WHITE)

    def refusal(self, code: str, sentence: str) -> ValidationError:
        return ValidationError(Message(sentence, code))

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any
    ) -> Any:
        return self.read(value)

    def _absent_if_blank(self, value: Any) -> Any:
        if value != [] and not (isinstance(value, str) and not value.strip(WHITE)):
            return value
        if self.required:
            raise self.make_error("required")
        return None

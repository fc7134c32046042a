"""The kinds of thing a form can ask for: the only definitions of input fields.

Every command schema is made of these, so a trap closed here is closed in every channel.
"""

from domain.fields.asked import CASE, INFORMANT, NARROW, PERSON, PUBLIC, WHITE, Asked
from domain.fields.choices import Choice, Choices, Flag, Version, Whole
from domain.fields.dates import BusinessDate, Day
from domain.fields.errors import COMMAND_MESSAGES, Command, FieldError, Message, errors_of
from domain.fields.files import FILES_MAX, Files, clean_name
from domain.fields.lists import Reference, References, Restatement, Rows
from domain.fields.papers import Articles, DocumentNumber, Money
from domain.fields.pasted import Names, Pasted
from domain.fields.texts import IdNumber, Line, PersonName, Text

# Every widget a page knows how to draw.
WIDGETS = (
    "text",
    "textarea",
    "number",
    "date",
    "radios",
    "checkboxes",
    "select",
    "hidden",
    "rows",
    "paste",
    "files",
    "restatement",
)

__all__ = [
    "CASE",
    "COMMAND_MESSAGES",
    "FILES_MAX",
    "INFORMANT",
    "NARROW",
    "PERSON",
    "PUBLIC",
    "WHITE",
    "WIDGETS",
    "Articles",
    "Asked",
    "BusinessDate",
    "Choice",
    "Choices",
    "Command",
    "Day",
    "DocumentNumber",
    "FieldError",
    "Files",
    "Flag",
    "IdNumber",
    "Line",
    "Message",
    "Money",
    "Names",
    "Pasted",
    "PersonName",
    "Reference",
    "References",
    "Restatement",
    "Rows",
    "Text",
    "Version",
    "Whole",
    "clean_name",
    "errors_of",
]

"""The form on which the petition desk says which clue it sees in an accusation."""

from typing import Any

from marshmallow import post_load

from domain.clue.clue_form import ClueFacts, Subject
from domain.fields import PERSON, BusinessDate, Command, Rows
from domain.petition.people import ClueSubject
from domain.step import as_said


class SubjectRow(Subject):
    @post_load
    def subject(self, row: dict[str, Any], **_: Any) -> ClueSubject:
        return ClueSubject(**as_said(row))


class ProposeHandOver(ClueFacts):
    occurred_on = BusinessDate("提出移送日期")
    subjects = Rows("移送的被反映人", SubjectRow, secrecy=PERSON)

    class Meta(Command.Meta):
        exclude = ("source", "campaign_id")  # it is this petition; the desk knows no campaign

"""The fields by which a command names files: of the matter, and those that tell who reported it."""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.fields import INFORMANT, Files

ATTACHMENTS = "attachments"
OF_INFORMANTS = "informant_attachments"  # what a reporter wrote or sent tells who wrote it
FIELDS = {
    ATTACHMENTS: Files("附件", hint="一次最多10个；不得含反映人信息"),
    OF_INFORMANTS: Files("涉反映人附件", secrecy=INFORMANT, hint="来信原件等能看出反映人的材料"),
}


def digests_in(command: Mapping[str, Any]) -> Iterator[str]:
    """The files a command names."""
    return (row["digest"] for name in FIELDS for row in command.get(name) or ())

"""段落: which sections of a report people have written themselves, and how these read."""

from collections.abc import Mapping

from domain.record import Record


def paragraphs_of(record: Record) -> Mapping[str, str]:
    """The text of each section that was revised and not given back since, by section."""
    found: dict[str, str] = {}
    for recorded in record:
        match recorded.kind:
            case "report_text.paragraph_revised":
                found[recorded.event.report_section] = recorded.event.report_paragraph
            case "report_text.paragraph_restored":
                found.pop(recorded.event.report_section, None)
    return found

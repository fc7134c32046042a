"""渠道、宣传和队伍 in the demo: what stands ready, and what is put out in the year."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from service.demo.agenda import Story
from service.demo.duties.seasons import about, begun, season
from service.demo.teller import Office, Teller
from service.demo.words import WORDS, invented_name

CHANGES, ENDS = (7, 4), (11, 7)
# What opens each kind of record; what changes and what ends it, where something does.
STEPS = {
    "report_channel": ("open_channel", "change_channel", "close_channel"),
    "workforce": ("set_up_workforce", "change_workforce", "dissolve_workforce"),
    "cooperation_area": ("form_area", "", "dissolve_area"),
}
CLERKS = ("xinfang", "anguan")


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """Channels, workforce and areas, most of them all year; now and then posters and pledges."""
    for kind in STEPS:
        for words in WORDS["standing"][kind]:
            on = about(rng, season(office, 1, 4))
            yield _standing(begun(office, rng, kind, on), words)
    for step, said in (("put_out_material", "materials"), ("sign_pledges", "pledges")):
        for words in WORDS[said]:
            on = about(rng, season(office, words["month"]))
            yield _put_out(begun(office, rng, "publicity", on), step, words["says"])


def _standing(told: Teller, words: Mapping[str, Any]) -> Story:
    """It begins with the year, may be changed in summer and end in autumn."""
    opens, changes, ends = STEPS[told.kind]
    body = dict(words["says"])
    if told.kind == "report_channel":
        body["responsible_person"] = invented_name(told.rng)
    yield from told.do(opens, "anguan", told.diary.day, **body)
    if "changed" in words:
        on = season(told.office, *CHANGES)
        yield from told.do(changes, "anguan", on, **words["changed"])
    if "ended" in words:
        yield from told.do(ends, "anguan", season(told.office, *ENDS), reason=words["ended"])
    return ()


def _put_out(told: Teller, step: str, says: Mapping[str, Any]) -> Story:
    yield from told.do(step, told.rng.choice(CLERKS), told.diary.day, **says)
    return ()

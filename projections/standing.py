"""What stands of one record, as counting sees it: what is corrected once is corrected after."""

import json
from collections.abc import Sequence
from dataclasses import fields

from domain.procedure import procedure
from domain.record import net_history
from projections.log import PublicEvent


def net_public(history: Sequence[PublicEvent]) -> dict[int, PublicEvent]:
    """The standing events by slot, each with the record's dimensions as they stand now.

    An event froze the dimensions (rank, source …) of its moment; where a later correction restated
    them or took them back, what it froze is out of date.
    """
    standing = procedure().kinds[history[0].kind.partition(".")[0]].standing
    dimensions: dict[str, object] = {}
    net = net_history(history)
    for slot, entry in net.items():
        public = json.loads(entry.public)
        own = {field.name for field in fields(procedure().events[entry.kind])}
        dimensions |= {name: public[name] for name in standing if name in own & public.keys()}
        said = {name: value for name, value in public.items() if name not in standing}
        net[slot] = entry._replace(public=as_pulled(said | dimensions))
    return net


def as_pulled(public: object) -> str:
    """A public part as the log gives it: canonical JSON text."""
    return json.dumps(public, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

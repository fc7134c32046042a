"""Keys: the names by which one record is found and which no second one may take, as events say."""

from collections.abc import Mapping, Sequence

from domain.procedure import procedure
from domain.record import Record, Recorded, net_history
from domain.step import Refused
from service.store import Store
from service.store.recorder import Writing


def change_keys(
    store: Store, writing: Writing, known: Mapping[str, Record], events: Sequence[Recorded]
) -> None:
    """Reserves what the events name, and frees what they no longer do; `known` are the records as
    they were before. Raises Refused for a key that another record holds.
    """
    freed, taken = set[tuple[str, str]](), dict[tuple[str, str], str]()
    for event in events:
        replaced = known[event.record].slots[event.corrects] if event.corrects else None
        before = set(_stored(store, replaced)) if replaced else set[tuple[str, str]]()
        after = dict.fromkeys(_stored(store, event))
        freed |= {key for key in before if key not in after and not _is_number(key[0])}
        for key in after:
            if key not in before:
                taken.setdefault(key, event.record)
    writing.release(freed)
    writing.reserve([(*key, id) for key, id in taken.items() if _is_free(writing, key, id)])


def _is_free(writing: Writing, key: tuple[str, str], record: str) -> bool:
    """Whether a key is to be had; the record itself may hold it already. Raises Refused."""
    holder = writing.holder(*key)
    if holder not in (None, record):
        title = procedure().meaning(key[0]).title
        raise Refused("key-taken-once", f"{title}已被使用，请换一个。")
    return holder is None


def _stored(store: Store, event: Recorded) -> list[tuple[str, str]]:
    return [(name, store.key_text(name, value)) for name, value in keys_of(event)]


def _is_number(namespace: str) -> bool:
    """Whether keys of this name are numbers of a series: once used they are never free again."""
    return any(step.series and step.series.name == namespace for step in procedure().steps.values())


def keys_of(event: Recorded) -> list[tuple[str, str]]:
    """The keys an event reserves: namespace and value, in the clear."""
    step = procedure().step_of.get(event.kind)
    facts = vars(event.event)
    names = step.reserves if step else ()
    return [(name, str(facts[name])) for name in names if facts.get(name) is not None]


def keys_held(history: Sequence[Recorded]) -> list[tuple[str, str]]:
    """The keys a record holds: those of its standing events, and every number it ever used."""
    held = [key for entry in net_history(history).values() for key in keys_of(entry)]
    used = [key for entry in history for key in keys_of(entry) if _is_number(key[0])]
    return list(dict.fromkeys([*used, *held]))

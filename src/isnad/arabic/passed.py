"""What stages pass on to one another and a reading does not hold, as bytes and back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.number import Number, NumberKind
from isnad.model import Event, Figure, Link, Reading, Statement, Timing
from isnad.model.links import links, relinked

_FACTS = ("statements", "figures", "events")
_FIELDS = Number.__slots__
_SAME = ("furniture", "credits", "quality", "published", "actors")


class _Number(msgspec.Struct, array_like=True):
    """The fields of ``Number``; a whole value stays a whole number, which MessagePack tells apart."""

    first: int
    last: int
    value: int | float
    kind: NumberKind
    digits: bool
    clitic: int
    alternatives: tuple[tuple[int | float, str], ...]


class _Passed(msgspec.Struct, array_like=True):
    """``dates`` as they are before the day of publication is known, ``names`` of links before they have actors."""

    numbers: tuple[_Number, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[Timing, ...]
    names: tuple[str | None, ...]


def pack(passed: Mapping[str, Any]) -> bytes:
    """``passed`` (names of the fields of a draft with their values), without what the reading of the draft holds.

    Links of facts are told apart from those of the reading by their names alone: which actor they are is what the stage
    ``actors`` adds.
    """
    names = tuple(link.name for fact in _facts(passed) for link in links(fact))
    numbers = tuple(_Number(*(getattr(number, name) for name in _FIELDS)) for number in passed["numbers"])
    return msgspec.msgpack.encode(_Passed(numbers, passed["names"], passed["dates"], names))


def unpack(body: bytes, reading: Reading) -> Mapping[str, Any] | None:
    """What ``pack`` was given for the draft of ``reading``; ``None`` where ``body`` is empty or of other rules."""
    try:
        kept = msgspec.msgpack.decode(body, type=_Passed)
    except msgspec.MsgspecError:
        return None
    facts = {name: getattr(reading, name) for name in _FACTS}
    if len(kept.names) != sum(len(links(fact)) for fact in _facts(facts)):
        return None
    left = iter(kept.names)

    def bare(link: Link) -> Link:
        return replace(link, name=next(left), actor=None)

    opened = {name: tuple(relinked(fact, bare) for fact in found) for name, found in facts.items()}
    same = {name: getattr(reading, name) for name in _SAME}
    numbers = tuple(Number(*(getattr(number, name) for name in _FIELDS)) for number in kept.numbers)
    return same | opened | {"numbers": numbers, "names": kept.mentions, "dates": kept.dates}


def _facts(passed: Mapping[str, Any]) -> list[Statement | Figure | Event]:
    return [fact for name in _FACTS for fact in passed[name]]

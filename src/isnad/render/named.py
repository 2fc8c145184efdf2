"""Who is named, as text for people and as JSON."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from isnad.model import Named
from isnad.render.json import encoded, plain
from isnad.render.outline import Line, Section, line, muted, strong
from isnad.render.outline_reading import reason
from isnad.render.strings import COMMA, Tongue, word
from isnad.render.text import written

MOST_SPELLINGS, MOST_REPORTS = 12, 8
"""Spellings and reports of a name that the text shows; JSON has them all."""


def named_text(found: Sequence[Named], *, tongue: Tongue = "en", colour: bool = False) -> str:
    """The names by kind: how often and in how many reports, the spellings, the reports, and why they are one."""
    sections = [
        Section(f"{word(f'named.{kind}', tongue)} ({len(names)})", tuple(entry for item in names for entry in _entry(item, tongue)))
        for kind, names in ((kind, list(group)) for kind, group in groupby(found, key=lambda item: item.kind))
    ]  # fmt: skip
    return written(tuple(sections), tongue, colour=colour)


def named_line(item: Named) -> bytes:
    """One name as one line of JSON Lines, the newline included (UTF-8; schema ``isnad/named/1``)."""
    return encoded(plain(item)) + b"\n"


def named_json(found: Sequence[Named]) -> bytes:
    """All names as one indented list in JSON."""
    return msgspec.json.format(encoded(plain(tuple(found))), indent=1) + b"\n"


def _entry(item: Named, tongue: Tongue) -> Iterator[Line]:
    reports = word("named.reports", tongue, count=str(len(item.reports)))
    yield line(strong(item.name), word("times", tongue, count=str(item.count)), muted(reports), muted(item.id))
    spellings = [f"{one.text} {word('times', tongue, count=str(one.count))}" for one in item.spellings]
    if len(spellings) > 1:
        yield line(_listed(spellings, MOST_SPELLINGS, tongue), level=1)
    yield line(muted(_listed(list(item.reports), MOST_REPORTS, tongue)), level=1)
    if len(item.reports) > 1 and len(item.spellings) > 1 or ";" in item.why:
        yield line(reason(item.why, tongue), level=1)


def _listed(items: Sequence[str], most: int, tongue: Tongue) -> str:
    left = [word("named.more", tongue, count=str(len(items) - most))] if len(items) > most else []
    return COMMA[tongue].join([*items[:most], *left])

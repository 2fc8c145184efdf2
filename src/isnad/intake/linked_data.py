"""Objects of the linked data (JSON-LD) of a page, whatever state it is in."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from isnad.model import Hint

MAX_OBJECTS = 500
_MAX_DEPTH = 12
_LONGEST = 300

_ARTICLES = ("article", "newsarticle", "reportage", "blogposting", "report", "webpage", "liveblogposting")
_DATES = ("datePublished", "dateModified", "dateCreated", "uploadDate")
_NAMES = ("headline", "url", "@type")
_FIELD = re.compile(r'"(datePublished|dateModified|dateCreated)"\s*:\s*"([^"\\]{4,80})"')
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_OF_ITS_OWN = frozenset({"@graph", "mainentity", "mainentityofpage", "ispartof", "haspart"})


def linked_data(script: str) -> Iterator[Hint]:
    """The dates, the headline and the publisher that the objects of ``script`` tell, each with whose it is.

    What belongs to an object that is no article (a video, a comment, an item of a list) is ``embedded``. Of broken
    JSON only dates are taken, and only where all that it publishes has one date.

    >>> [(h.name, h.value, h.embedded) for h in linked_data('{"@type": "NewsArticle", "datePublished": "2026-03-04"}')]
    [('NewsArticle.datePublished', '2026-03-04', False)]
    >>> [(h.name, h.value) for h in linked_data('{"datePublished": "2026-03-04", "headline": "قال "نعم""}')]
    [('datePublished', '2026-03-04')]
    """
    script = _WRAPPED.sub("", _WRAPPED.sub("", script))
    try:
        made = msgspec.json.decode(_clean(script))
    except (msgspec.DecodeError, RecursionError):
        yield from _broken(script)
        return
    todo: list[tuple[Any, bool, int]] = [(made, True, 0)]
    seen = 0
    while todo and seen < MAX_OBJECTS:
        value, own, depth = todo.pop(0)
        if isinstance(value, list):
            todo.extend((item, own, depth + 1) for item in value[:MAX_OBJECTS] if depth < _MAX_DEPTH)
        elif isinstance(value, dict):
            seen += 1
            yield from _hints(value, own=own)
            for key, item in value.items():
                if isinstance(item, dict | list) and depth < _MAX_DEPTH:
                    todo.append((item, own and key.lower() in _OF_ITS_OWN, depth + 1))


def _clean(script: str) -> str:
    """Line ends within strings, which JSON does not allow and pages have, become spaces."""
    return re.sub("[\x00-\x1f]", " ", script)


def _hints(made: dict[str, Any], *, own: bool) -> Iterator[Hint]:
    kinds = made.get("@type")
    kind = next((str(item) for item in (kinds if isinstance(kinds, list) else [kinds]) if item), "")
    short = kind.lower().rpartition("/")[2]
    own = own and (not short or short in _ARTICLES or short.endswith("newsarticle"))
    label = f"{kind[:40]}." if kind else ""
    for name in (*_DATES, "headline"):
        value = made.get(name)
        if isinstance(value, str) and value.strip() and len(value) <= _LONGEST:
            yield Hint("json-ld", label + name, value.strip(), embedded=not own)
    publisher = made.get("publisher")
    outlet = publisher.get("name") if isinstance(publisher, dict) else None
    if own and isinstance(outlet, str) and outlet.strip() and len(outlet) <= _LONGEST:
        yield Hint("json-ld", "publisher.name", outlet.strip())


def _broken(script: str) -> Iterator[Hint]:
    found = dict.fromkeys(match.groups() for match in _FIELD.finditer(script))
    published = {value for name, value in found if name == "datePublished"}
    for name, value in list(found)[:MAX_OBJECTS]:
        yield Hint("json-ld", name, value.strip(), embedded=len(published) > 1)

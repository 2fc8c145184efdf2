"""Markup on which a parser would spend without bound is cut back before it is parsed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_DEPTH = 500
"""Open elements within one another: browsers stop at about as many, and parsers take the square of it."""

MAX_TAGS = 200_000
MAX_OPTIONS = 5_000
MAX_FORMATS = 20
"""Formatting elements that were opened and not closed: a parser opens all of them again in every paragraph."""
MAX_ATTRIBUTES = 500

_FEW, _LONG = 3_000, 16_384
_TAG = re.compile(
    r"<!--(?:(?!-->).)*+(?:-->)?"
    r"|<(?P<raw>script|style|textarea|title|iframe|noembed|noframes|xmp)\b(?:(?!</(?P=raw)).)*+"
    r"|<(?P<close>/?)(?P<name>[a-z][^\s/>]*+)(?P<rest>(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>=]|=)*+)>?",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"[^\s=/\"']+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']*+))?")
_LONG_TAG = re.compile(f"<[a-zA-Z][^<>]{{{_LONG}}}")
_FORMATS = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_NEVER_NEST = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source tbody td th tr track wbr".split()
)
_OPTIONS = frozenset({"option", "optgroup"})


@dataclass(slots=True)
class _Count:
    depth: int = 0
    tags: int = 0
    options: int = 0
    formats: int = 0
    open: Counter[str] = field(default_factory=Counter)


def tame(markup: str) -> str:
    """``markup`` as it is, or without the tags and attributes that are more than any page of news has.

    Kept within bounds are depth, number of tags, of options, of unclosed formatting and of attributes; text stays.

    >>> tame("<p>خبر</p>")
    '<p>خبر</p>'
    >>> tame("<div>" * 100_000 + "خبر").count("<div>") == MAX_DEPTH
    True
    """
    if markup.count("<") <= _FEW and _LONG_TAG.search(markup) is None:
        return markup
    return "".join(_kept(markup))


def _kept(markup: str) -> Iterator[str]:
    count, at = _Count(), 0
    for match in _TAG.finditer(markup):
        yield markup[at : match.start()]
        at = match.end()
        name = match["name"]
        if name is None or _stays(count, name.lower(), closing=bool(match["close"])):
            yield _short(match) if name else match.group()
        else:
            yield " "
    yield markup[at:]


def _stays(count: _Count, name: str, *, closing: bool) -> bool:
    """Whether a tag may stand; closing tags always may, and count where there is something to close."""
    if closing:
        if count.open[name] > 0:
            count.open[name] -= 1
            count.depth -= 1
            count.formats -= name in _FORMATS
        return True
    count.tags += 1
    if name in _OPTIONS:
        count.options += 1
        return count.options <= MAX_OPTIONS
    if count.tags > MAX_TAGS or (name in _FORMATS and count.formats >= MAX_FORMATS):
        return False
    if name in _NEVER_NEST:
        return True
    if count.depth >= MAX_DEPTH:
        return False
    count.depth += 1
    count.open[name] += 1
    count.formats += name in _FORMATS
    return True


def _short(match: re.Match[str]) -> str:
    """The tag, with no more than the first of very many attributes."""
    if match.end() - match.start() < _LONG:
        return match.group()
    kept = []
    for number, attribute in enumerate(_ATTRIBUTE.finditer(match["rest"])):
        if number >= MAX_ATTRIBUTES:
            break
        kept.append(attribute.group())
    return f"<{match['close']}{match['name']} {' '.join(kept)}>"

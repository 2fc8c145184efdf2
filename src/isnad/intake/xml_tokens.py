"""XML in order, however broken: elements, and what stands in them, without a tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TOKEN = re.compile(
    r"<!\[CDATA\[(?P<data>(?:(?!\]\]>).)*+)(?:\]\]>)?"
    r"|<!--(?:(?!-->).)*+(?:-->)?"
    r"|<[?!][^>]*+>?"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*+)(?P<rest>(?:\"[^\"<]*+\"|'[^'<]*+'|[^<>])*+)>?",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([A-Za-z_][\w:.-]*+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++))")
_LONGEST_TAG = 16_384


@dataclass(frozen=True, slots=True)
class Tag:
    """An element that begins or ends at ``[start, end)``; one that is empty does both. Names are in lower case."""

    name: str
    start: int
    end: int
    closing: bool
    empty: bool
    rest: str

    def attributes(self) -> dict[str, str]:
        """Its attributes, the first of a name."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.rest):
            found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
        return found


def tags(text: str) -> Iterator[Tag]:
    """The tags of ``text`` in order; what stands in CDATA and comments is none.

    >>> [tag.name for tag in tags("<a x='1'><![CDATA[<b>]]></A>")]
    ['a', 'a']
    """
    for match in _TOKEN.finditer(text):
        name = match["name"]
        if name:
            rest = match["rest"][:_LONGEST_TAG]
            yield Tag(name.lower(), match.start(), match.end(), bool(match["close"]), rest.endswith("/"), rest)


def inner(text: str) -> str:
    """What an element holds, as the markup that its writer meant: CDATA as it is, the rest without its escapes.

    >>> inner("<![CDATA[<p>خبر &amp; خبر]]>"), inner("&lt;p&gt;خبر"), inner("<div>خبر")
    ('<p>خبر &amp; خبر', '<p>خبر', '<div>خبر')
    """
    parts, at = [], 0
    for match in _TOKEN.finditer(text):
        parts.append(unescape(text[at : match.start()]))
        at = match.end()
        if match["data"] is not None:
            parts.append(match["data"])
        elif match["name"]:
            parts.append(match.group())
    parts.append(unescape(text[at:]))
    return "".join(parts)

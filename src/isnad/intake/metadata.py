"""What the markup of a page tells of the report: dates, title, outlet, address, language."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from isnad.intake.linked_data import linked_data
from isnad.model import Hint

TELLING = frozenset({"meta", "link", "title", "script", "time", "abbr", "span"})
"""The elements that a walk tells of."""

MAX_HINTS = 200
_LONGEST, _LONGEST_ADDRESS = 300, 4_000
_LONGEST_SCRIPT = 2**20
_DATED = ("date", "time", "pub", "issued", "created", "modified", "updated", "lastmod")
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
_OUTLETS = ("og:site_name", "application-name", "publisher.name", "dc.publisher")
_ADDRESSES = ("canonical", "og:url")
_ELSEWHERE = frozenset({"nav", "aside", "footer", "blockquote"})


@dataclass(slots=True)
class Metadata:
    """The hints in the order of the page."""

    hints: list[Hint] = field(default_factory=list)

    def told(self, node: LexborNode, name: str, around: Sequence[str], at: int) -> None:
        """Take what the element ``node`` tells; ``around`` are the names of the elements around it."""
        if len(self.hints) >= MAX_HINTS:
            return
        embedded = not _ELSEWHERE.isdisjoint(around) or around.count("article") > 1
        if name == "title":
            self._take("title", "title", node.text(deep=True), embedded="body" in around)
        elif name == "script":
            self._script(node)
        elif name == "link":
            attributes = node.attributes
            if "canonical" in (attributes.get("rel") or "").lower().split():
                self._take("link", "canonical", attributes.get("href"))
        else:
            self._element(node, name, at, embedded=embedded)

    def _script(self, node: LexborNode) -> None:
        if "ld+json" in (node.attributes.get("type") or "").lower():
            script = node.text(deep=True)
            if len(script) <= _LONGEST_SCRIPT:
                self.hints.extend(list(linked_data(script))[: MAX_HINTS - len(self.hints)])

    def _element(self, node: LexborNode, name: str, at: int, *, embedded: bool) -> None:
        """A ``meta`` or ``time`` element, or any with a date of a vocabulary such as ``itemprop``."""
        attributes = node.attributes
        item = attributes.get("itemprop")
        if name == "meta":
            for key in ("property", "name", "itemprop", "http-equiv"):
                label = (attributes.get(key) or "").strip()[:_LONGEST]
                if label and _wanted(label):
                    self._take("meta", label, attributes.get("content"), embedded=embedded)
        elif name == "time" or (item and item.lower().startswith("date")):
            value = attributes.get("datetime") or attributes.get("content") or node.text(deep=True)
            published = "pubdate" in attributes or _published_class(attributes.get("class") or "")
            label = item or ("pubdate" if published else "datetime")
            self._take("time", label[:_LONGEST], value, embedded=embedded, at=at)

    def _take(self, where: str, name: str, value: str | None, *, embedded: bool = False, at: int | None = None) -> None:
        value = " ".join((value or "")[: _LONGEST_ADDRESS + 1].split())
        if value and len(value) <= (_LONGEST_ADDRESS if name.lower() in _ADDRESSES else _LONGEST):
            self.hints.append(Hint(where, name, value, embedded, at))

    def title(self) -> str | None:
        """The headline that the markup names, if any."""
        return self._first(_TITLES)

    def outlet(self) -> str | None:
        """The name of the site, if the markup gives one that is no address."""
        found = self._all(_OUTLETS)
        return next((value for value in found if "://" not in value and "www." not in value), None)

    def address(self) -> str | None:
        """The page's own address; one that is only that of the site is none of the page."""
        for url in self._all(_ADDRESSES):
            try:
                parts = urlsplit(url)
            except ValueError:
                continue
            if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
                return url
        return None

    def _first(self, names: Sequence[str]) -> str | None:
        return next(iter(self._all(names)), None)

    def _all(self, names: Sequence[str]) -> list[str]:
        return [hint.value for name in names for hint in self.hints if not hint.embedded and _is(hint, name)]


def _is(hint: Hint, name: str) -> bool:
    printed = hint.name.lower()
    return printed == name or (hint.where == "json-ld" and printed.endswith("." + name))


def _wanted(label: str) -> bool:
    label = label.lower()
    return label == "generator" or label in _TITLES + _OUTLETS + _ADDRESSES or any(word in label for word in _DATED)


def _published_class(value: str) -> bool:
    value = value.lower()
    return "publish" in value or "pubdate" in value or "entry-date" in value

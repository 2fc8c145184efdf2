"""Feeds: RSS, Atom and JSON Feed, each entry one report."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from isnad.intake.decode import Decoded
from isnad.intake.entry import Entry, entry_report
from isnad.intake.limits import MAX_ENTRIES, MAX_FEED_BYTES, SAMPLE_BYTES
from isnad.intake.page import decoded_page
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.intake.xml_tokens import Tag, inner, tags
from isnad.model import Received, Trouble

_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_JSON = re.compile(rb"""\A[\s\xef\xbb\xbf]*\{(?s:.{0,4000}?)"https?://jsonfeed\.org/version/""")
_JSON_TYPE, _XML_TYPE = "application/feed+json", "application/rss+xml"
_MEGABYTE = 2**20
_PREFIX = re.compile(r"^(?:atom\d*|a10|rss|ns\d+):")
_ENTRIES = frozenset({"item", "entry"})
_FIELDS = {
    "title": "title",
    "description": "summary",
    "summary": "summary",
    "content:encoded": "content",
    "content": "content",
    "link": "url",
    "guid": "name",
    "id": "name",
    "pubdate": "published",
    "published": "published",
    "dc:date": "published",
    "issued": "published",
    "author": "author",
    "dc:creator": "author",
    "source": "outlet",
}
_LATER = "updated"
_AUTHOR = re.compile(r"<name\b[^>]*+>(.*?)(?:</name|\Z)", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(r"<title\b[^>]*+>(.*?)(?:</title|\Z)", re.IGNORECASE | re.DOTALL)


def is_feed(sample: bytes) -> bool:
    """Whether bytes that begin as ``sample`` does are a feed.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<html><p>rss"), is_feed(b'{"text": ""}')
    (True, False, False)
    """
    head = sample[:SAMPLE_BYTES].replace(b"\x00", b"")
    if _JSON.match(head):
        return True
    match = _ROOT.search(head)
    return match is not None and b"<html" not in head[: match.start()].lower()


def feed_entries(
    body: bytes, source: str, key: str, url: str = "", declared: str | None = None
) -> Iterator[Taken | Trouble]:
    """The reports of the feed that ``body`` is, in its order.

    ``url`` is the address it came from, and ``declared`` the encoding that its sender names, if known.

    An entry that gives none gives a ``Trouble``, and the rest goes on. XML need not be well-formed: what is not closed
    ends with its entry, or with the file. A report's bytes are those of its entry.

    >>> feed = "<rss><channel><title>أحداث</title><item><title>وصول الوفد</title><link>https://a.example/7</link></item>"
    >>> [(item.report.key, item.report.outlet, item.report.text) for item in feed_entries(feed.encode(), "rss.xml", "rss")]
    [('https://a.example/7', 'أحداث', 'وصول الوفد')]
    """
    if len(body) > MAX_FEED_BYTES:
        yield trouble(source, f"the feed is over {MAX_FEED_BYTES // _MEGABYTE} MB", "give a shorter one")
        return
    decoded = decoded_page(body, declared)
    json = decoded.text.lstrip().startswith("{")
    received = Received(_JSON_TYPE if json else _XML_TYPE, decoded.encoding, replaced=decoded.replaced)
    number = 0
    for item in _json(decoded, source) if json else _xml(decoded):
        if isinstance(item, Trouble):
            yield item
            return
        number += 1
        if number > MAX_ENTRIES:
            yield trouble(source, f"the feed holds more than {MAX_ENTRIES} entries", "give a shorter one")
            return
        entry, base = item
        yield entry_report(entry, base or url, f"{source}:{number}", f"{key}:{number}", received)
    if not number:
        yield trouble(source, "the feed holds no entries", "check that it is the whole feed")


def _xml(decoded: Decoded) -> Iterator[tuple[Entry, str]]:
    text, feed = decoded.text, Entry()
    # Above the entries stand the fields of the feed itself; an entry is open from its tag to its end.
    entry, begun, ending = feed, 0, ""
    field: Tag | None = None
    for tag in tags(text):
        name = _PREFIX.sub("", tag.name)
        if name in _ENTRIES and (name == ending or not ending or not tag.closing):
            if ending:
                end = tag.end if tag.closing else tag.start
                yield _whole(entry, feed, text[begun:end], field, begun, decoded.encoding), feed.url
                ending = ""
            if not tag.closing:
                entry, begun, ending = Entry(), tag.start, name
            field = None
        elif field is None and not tag.closing:
            if tag.empty or (name == "link" and "href" in tag.attributes()):
                _link(entry, name, tag)
            elif name in _FIELDS or name == _LATER:
                field = tag
        elif field is not None and tag.closing and tag.name == field.name:
            _set(entry, _PREFIX.sub("", tag.name), text[field.end : tag.start])
            field = None
    if ending:
        yield _whole(entry, feed, text[begun:], field, begun, decoded.encoding), feed.url


def _whole(entry: Entry, feed: Entry, raw: str, field: Tag | None, begun: int, encoding: str) -> Entry:
    """The entry at its end, with what it left open, and the name of its feed where it names no other."""
    if field is not None:
        _set(
            entry, _PREFIX.sub("", field.name), raw[field.end - begun :].partition("</item")[0].partition("</entry")[0]
        )
    entry.outlet = entry.outlet or feed.title
    entry.body = raw.encode(encoding, "replace")
    return entry


def _link(entry: Entry, name: str, tag: Tag) -> None:
    """The address of an Atom entry: its alternate."""
    told = tag.attributes()
    if name == "link" and told.get("rel", "alternate") == "alternate" and not entry.url:
        entry.url = told.get("href", "")


def _set(entry: Entry, name: str, raw: str) -> None:
    """The first value of a field counts; of two contents the longer one."""
    field = "published" if name == _LATER else _FIELDS[name]
    value = inner(raw).strip()
    if field == "author":
        match = _AUTHOR.search(value)
        value = match[1] if match else value
    elif field == "outlet":
        match = _SOURCE.search(value)
        value = match[1] if match else value
    old = getattr(entry, field)
    if not old or (field in ("content", "summary") and len(value) > len(old)) or name in ("pubdate", "published"):
        setattr(entry, field, value)


class _Author(msgspec.Struct):
    name: str = ""


class _Item(msgspec.Struct):
    id: str | int | float = ""
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    authors: list[_Author] | None = None
    author: _Author | None = None


class _Feed(msgspec.Struct):
    title: str = ""
    home_page_url: str | None = None
    items: list[msgspec.Raw] = []


def _json(decoded: Decoded, source: str) -> Iterator[tuple[Entry, str] | Trouble]:
    try:
        feed = msgspec.json.decode(decoded.text, type=_Feed)
    except (msgspec.MsgspecError, RecursionError) as error:
        yield trouble(source, f"the feed is not JSON Feed ({shown(str(error))})", "mend it")
        return
    for raw in feed.items:
        try:
            item = msgspec.json.decode(raw, type=_Item, strict=False)
        except (msgspec.MsgspecError, RecursionError):
            item = _Item()
        yield _of_json(item, feed, bytes(raw)), feed.home_page_url or ""


def _of_json(item: _Item, feed: _Feed, body: bytes) -> Entry:
    authors: list[Any] = item.authors or ([item.author] if item.author else [])
    return Entry(
        title=item.title or "",
        summary=item.summary or "",
        content=item.content_html or item.content_text or "",
        url=item.url or item.external_url or "",
        name=str(item.id),
        published=item.date_published or item.date_modified or "",
        author="، ".join(author.name for author in authors),
        outlet=feed.title,
        body=body,
    )

"""One entry of a feed as one report."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from isnad.intake.row import Row, row_report
from isnad.intake.taken import Taken
from isnad.intake.tame import tame
from isnad.intake.walk import walk
from isnad.model import Received, Trouble

_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-f]+|\w+);", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """What a feed tells of one report, in the markup in which it tells it; ``body`` are its bytes."""

    title: str = ""
    summary: str = ""
    content: str = ""
    url: str = ""
    name: str = ""
    published: str = ""
    author: str = ""
    outlet: str = ""
    body: bytes = b""


def plain(markup: str) -> str:
    """The text that ``markup`` shows; what holds none is returned as it is.

    >>> plain("<p>وصل <b>الوفد</b><p>وعاد"), plain("نوران &amp; نهران"), plain("3 < 5")
    ('وصل الوفد\\nوعاد', 'نوران & نهران', '3 < 5')
    """
    if _MARKUP.search(markup) is None:
        return markup.strip()
    try:
        root = LexborHTMLParser(tame(markup)).root
    except SelectolaxError:
        return ""
    return "" if root is None else walk(root, frozenset(), lambda *_: None).text


def address(url: str, base: str) -> str:
    """``url`` as an absolute address of the web, or nothing.

    >>> address("/news/7", "https://ahdath.example/rss"), address("tag:ahdath,2026:7", "")
    ('https://ahdath.example/news/7', '')
    """
    if not url.strip():
        return ""
    try:
        full = urljoin(base, url.strip())
        parts = urlsplit(full)
    except ValueError:
        return ""
    return full if parts.scheme in ("http", "https") and parts.netloc else ""


def entry_report(entry: Entry, base: str, place: str, key: str, received: Received) -> Taken | Trouble:
    """The report of ``entry``: its title, and its content, else its summary, else nothing more.

    Its key is its address, else its name in the feed, else ``key``. ``base`` is the address that relative ones go from.

    >>> entry = Entry(title="وصول الوفد", summary="<b>وصل أمس</b> إلى نوران", url="/7")
    >>> made = entry_report(entry, "https://ahdath.example/", "rss.xml:1", "rss:1", Received("application/rss+xml", "utf-8"))
    >>> made.report.key, made.report.text
    ('https://ahdath.example/7', 'وصول الوفد\\nوصل أمس إلى نوران')
    """
    title = " ".join(plain(entry.title).split())
    text = plain(entry.content) or plain(entry.summary)
    url = address(entry.url, base) or address(entry.name, "")
    row = Row(
        text=text or title,
        title=title,
        id=url or entry.name.strip(),
        url=url,
        outlet=" ".join(plain(entry.outlet).split()),
        published=entry.published.strip(),
        author=" ".join(plain(entry.author).split()),
    )
    return row_report(row, place, key, received, entry.body)

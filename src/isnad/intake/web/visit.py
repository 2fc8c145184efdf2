"""Addresses as reports: what each of them holds, once it is fetched."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BufferedReader, BytesIO
from typing import IO
from urllib.parse import unquote, urlsplit

from isnad.intake.feed import feed_entries
from isnad.intake.file import page_of
from isnad.intake.kind import kind
from isnad.intake.limits import MAX_FIELD, SAMPLE_BYTES
from isnad.intake.stream import stream_reports
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.intake.web.address import RefusedError
from isnad.intake.web.connection import FailedError
from isnad.intake.web.fetch import Fetched, Fetcher, GoneError, Seen
from isnad.model import Trouble

MAX_ADDRESSES = 100_000
GONE = "410 Gone"
"""Stands for the tag of an address that is gone for good; tags of hosts stand in quotation marks."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_WEB = re.compile(rb"https?://\S+\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Visited:
    """An address all reports of which were given before: what its host said of it, and whether it was as before.

    ``moved`` is the address to which it has moved for good, if it has, and ``gone`` says that it is there no more.
    """

    url: str
    seen: Seen
    unchanged: bool = False
    moved: str = ""
    gone: bool = False


def is_address(path: str) -> bool:
    """Whether ``path`` is an address with a scheme, and no path.

    >>> is_address("https://ahdath.example/7"), is_address("أخبار/7.html")
    (True, False)
    """
    return _ADDRESS.match(path) is not None


def is_list(sample: bytes) -> bool:
    """Whether a file that begins with ``sample`` is a list of addresses, one a line, with ``#`` before remarks.

    >>> is_list(b"# news\\nhttps://ahdath.example/7\\n"), is_list("خبر https://ahdath.example/7".encode())
    (True, False)
    """
    lines = sample.splitlines()
    if len(sample) >= SAMPLE_BYTES:
        lines = lines[:-1]
    told = [line for line in (line.strip() for line in lines) if line and not line.startswith(b"#")]
    return bool(told) and all(_WEB.match(line) for line in told)


def listed(stream: IO[bytes], source: str) -> Iterator[str | Trouble]:
    """The addresses of a list."""
    for number in range(MAX_ADDRESSES):
        line = stream.readline(MAX_FIELD)
        if not line:
            return
        text = line.decode("utf-8", "replace").strip()
        if text and not text.startswith("#"):
            yield text
        elif len(line) == MAX_FIELD:
            yield trouble(f"{source}:{number + 1}", "the line is too long", "give one address a line")
    yield trouble(source, f"it lists more than {MAX_ADDRESSES} addresses", "split it")


def visit(
    url: str, fetcher: Fetcher, before: Callable[[str], Seen | None] = lambda _: None
) -> Iterator[Taken | Trouble | Visited]:
    """The reports at ``url``, be it a page, a feed, a table or an archive; then, where it was reached, that it was.

    ``before`` is what is known of an address from an earlier visit. What cannot be had gives a ``Trouble``.
    """
    seen = before(url)
    try:
        made = fetcher.fetch(url, None if seen is not None and seen.tag == GONE else seen)
    except RefusedError as error:
        yield trouble(url, f"it is not fetched: {error}", "check the address")
        return
    except GoneError as error:
        yield trouble(url, str(error), "take it out of your list")
        yield Visited(url, Seen(GONE), gone=True)
        return
    except FailedError as error:
        yield trouble(url, str(error), "try it again later, or save the page and give that")
        return
    except OSError as error:
        yield trouble(url, f"it cannot be fetched ({error.strerror or error})", "check the connection")
        return
    if not made.unchanged:
        yield from _reports(made, url, fetcher)
    yield Visited(url, made.seen, made.unchanged, made.moved)


def _reports(made: Fetched, url: str, fetcher: Fetcher) -> Iterator[Taken | Trouble]:
    name = unquote(urlsplit(made.url).path)
    found = kind(made.body[:SAMPLE_BYTES], name)
    place = shown(url)
    if found == "page":
        yield from page_of(made.body, url, place, url=made.url, at=made.at, head=made.head)
        return
    if found == "feed":
        items = feed_entries(made.body, url, place, made.url, made.head.charset)
    else:
        stream = BufferedReader(BytesIO(made.body), SAMPLE_BYTES)
        items = stream_reports(stream, url, place, fetcher.options, name)
    for item in items:
        if isinstance(item, Trouble):
            yield item
        else:
            received = replace(item.report.received, at=item.report.received.at or made.at)
            yield replace(item, report=replace(item.report, received=received), head=item.head or made.head.printed)

"""Feeds that are followed: which, how often, and what each holds that was not there before."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import msgspec

from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.intake.web.address import RefusedError, target
from isnad.intake.web.fetch import Fetcher, Seen
from isnad.intake.web.visit import GONE, Visited, visit
from isnad.model import Trouble

_FEED = re.compile(r"feeds\[(\d+)\]")

LEAST = 60
"""Seconds between two looks at a feed: nobody wants to be asked more often."""


class FeedsError(Exception):
    """A list of feeds that cannot be used; the message says why, in one line."""


class Feed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One feed: its address, the outlet, seconds between two looks, and whether the pages of its entries are fetched."""

    url: str
    outlet: str = ""
    every: Annotated[int, msgspec.Meta(ge=LEAST)] | None = None
    pages: bool = False


class Feeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is followed: ``feeds``, seconds between two looks, and an address that changes are told to."""

    feeds: list[Feed]
    every: Annotated[int, msgspec.Meta(ge=LEAST)] = 900
    webhook: str = ""

    def pause(self, feed: Feed) -> int:
        """Seconds between two looks at ``feed``."""
        return feed.every or self.every


def feeds_of(path: Path) -> Feeds:
    """The feeds that the TOML file at ``path`` lists. Raises ``FeedsError`` where it lists none, or is none.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     made = Path(folder, "feeds.toml")
    ...     _ = made.write_text("[[feeds]]\\nurl = 'https://ahdath.example/rss'\\n")
    ...     [feed.url for feed in feeds_of(made).feeds]
    ['https://ahdath.example/rss']
    """
    try:
        text = path.read_text(encoding="utf-8")
        found = msgspec.convert(tomllib.loads(text), Feeds)
    except OSError as error:
        raise FeedsError(f"{path} cannot be opened ({error.strerror})") from error
    except msgspec.ValidationError as error:
        raise FeedsError(f"{path} is no list of feeds ({_placed(str(error), text)}); docs/desk.md shows one") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FeedsError(f"{path} is no list of feeds ({error}); docs/desk.md shows one") from error
    if not found.feeds:
        raise FeedsError(f"{path} lists no feeds; docs/desk.md shows one")
    told: set[str] = set()
    for number, feed in enumerate(found.feeds):
        wrong = "it is listed twice" if feed.url in told else _wrong(feed.url)
        if wrong:
            raise FeedsError(f"{path}, {_line(number, text)}: {shown(feed.url)}: {wrong}")
        told.add(feed.url)
    return found


def _wrong(url: str) -> str | None:
    try:
        target(url)
    except RefusedError as error:
        return str(error)
    return None


def _placed(message: str, text: str) -> str:
    """What is wrong, with the line of the feed that it is about."""
    match = _FEED.search(message)
    return f"{_line(int(match[1]), text)}: {message}" if match else message


def _line(number: int, text: str) -> str:
    """Where the feed of a number (from 0) begins."""
    begun = [at for at, line in enumerate(text.splitlines(), 1) if line.replace(" ", "").startswith("[[feeds]]")]
    return f"line {begun[number]}" if number < len(begun) else f"feed {number + 1}"


def follow(feed: Feed, fetcher: Fetcher, before: Callable[[str], Seen | None]) -> Iterator[Taken | Trouble | Visited]:
    """What ``feed`` holds now: its entries, or with ``pages`` the pages of those entries that are new or have changed.

    An entry whose page cannot be had is kept itself. ``before`` is as for ``visit``. A feed that is gone for good is not
    asked again; one that has moved for good is told.
    """
    seen = before(feed.url)
    if seen is not None and seen.tag == GONE:
        yield trouble(feed.url, "it was gone for good (410) when it was asked last", "take it out of your list")
        return
    for item in visit(feed.url, fetcher, before):
        if not isinstance(item, Taken):
            yield item
            if isinstance(item, Visited) and item.moved:
                yield trouble(feed.url, f"it has moved for good to {shown(item.moved)}", "change it in your list")
            continue
        entry = replace(item, report=replace(item.report, outlet=feed.outlet or item.report.outlet))
        if feed.pages and entry.report.url:
            yield from _page(entry, entry.report.url, feed, fetcher, before)
        else:
            yield entry


def _page(
    entry: Taken, url: str, feed: Feed, fetcher: Fetcher, before: Callable[[str], Seen | None]
) -> Iterator[Taken | Trouble | Visited]:
    # The bytes of an entry tell whether it changed; an address with a fragment stands for it among the visits.
    mark = f"{feed.url}#{entry.report.id}"
    if before(mark) is not None:
        return
    had = False
    for item in visit(url, fetcher, before):
        if isinstance(item, Taken):
            outlet, given = feed.outlet or item.report.outlet or entry.report.outlet, entry.report.given
            yield replace(item, report=replace(item.report, outlet=outlet, given=given))
        else:
            yield item
        had = had or not isinstance(item, Trouble)
    if not had:
        yield entry
    yield Visited(mark, Seen())

"""Feeds that are followed side by side: threads fetch, the thread that asks keeps."""

from dataclasses import dataclass
from functools import partial
from typing import Self

from isnad.desk.kept import Added, Desk
from isnad.intake.taken import Taken
from isnad.intake.web.beside import Beside
from isnad.intake.web.fetch import Fetcher
from isnad.intake.web.follow import Feed, follow
from isnad.intake.web.tour import host_of
from isnad.intake.web.visit import Visited
from isnad.model import Trouble


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of some items of a feed, in its order; ``done`` says that they were its last ones for now."""

    feed: Feed
    items: tuple[Added | Trouble, ...]
    done: bool


class Following:
    """Feeds of several hosts looked at side by side, so that a slow host holds up none but its own.

    What is told of a feed is kept, in the order in which the feed holds it.
    """

    def __init__(self, desk: Desk, fetcher: Fetcher) -> None:
        """Nothing is asked for yet."""
        self._desk = desk
        self._fetcher = fetcher
        self._asked: set[Feed] = set()
        self._beside: Beside[Feed, Taken | Trouble | Visited] = Beside()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Ask for nothing more; what comes yet is not kept, and is found again next time."""
        self._beside.__exit__()

    @property
    def asked(self) -> frozenset[Feed]:
        """The feeds that are being looked at."""
        return frozenset(self._asked)

    def ask(self, feed: Feed) -> None:
        """Look at ``feed`` as soon as its host is free."""
        self._asked.add(feed)
        before = (lambda _: None) if self._desk.in_memory else self._desk.visited
        self._beside.put(host_of(feed.url), feed, partial(follow, feed, self._fetcher, before))

    def kept(self, seconds: float | None) -> Kept | None:
        """Keep what comes next of any feed, and tell what became of it; ``None`` where nothing comes within ``seconds``."""
        part = self._beside.take(seconds)
        if part is None:
            return None
        made = Kept(part.name, tuple(self._desk.taken_in(part.items)), part.last)
        if part.last:
            self._asked.discard(part.name)
        return made

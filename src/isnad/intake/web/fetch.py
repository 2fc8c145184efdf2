"""Fetching as a guest: by the rules of each host, at its pace, and not again what has not changed."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock
from urllib.parse import urljoin

from protego import Protego

from isnad.intake.http_message import Head
from isnad.intake.limits import MAX_PAGE_BYTES
from isnad.intake.web.address import Target, target
from isnad.intake.web.connection import Answer, FailedError, ask
from isnad.model import Options

AGENT = "isnad"
MAX_REDIRECTS, MAX_TRIES = 5, 3
MAX_ROBOTS_BYTES = 512 * 2**10
LONGEST_DELAY, LONGEST_WAIT = 60.0, 120.0
"""Seconds between two requests that a host may ask for, and seconds that a host may ask to wait before another try."""
_OK, _UNCHANGED = 200, 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_GONE = 410
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})


class GoneError(FailedError):
    """A page that its host took away for good."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a host said of a page when it was fetched last: its tag and its time, as printed."""

    tag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: the address it came from in the end, when (RFC 3339), its head, and its body, its codings undone.

    ``unchanged`` says that it is as it was ``Seen``; there is no body then. ``moved`` is the address to which it has moved
    for good, if it has.
    """

    url: str
    at: str
    head: Head
    body: bytes
    unchanged: bool = False
    moved: str = ""

    @property
    def seen(self) -> Seen:
        """What to say when the page is asked for again."""
        return Seen(self.head.fields.get("etag", ""), self.head.fields.get("last-modified", ""))


@dataclass(slots=True)
class Fetcher:
    """Asks each host one thing at a time, no more often than it likes; one for each run, of all its threads."""

    options: Options
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _rules: dict[str, Protego | None] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)
    _turns: dict[str, Lock] = field(default_factory=dict)
    _guard: Lock = field(default_factory=Lock)

    def fetch(self, url: str, seen: Seen | None = None, most: int = MAX_PAGE_BYTES) -> Fetched:
        """The page at ``url``, redirects followed. Raises ``RefusedError`` or ``FailedError`` where it cannot be had.

        Every address on the way is checked, and the rules of its host (robots.txt) are kept.
        """
        here = target(url)
        fields = {"If-None-Match": seen.tag, "If-Modified-Since": seen.modified} if seen else {}
        fields = {name: value for name, value in fields.items() if value}
        moved, for_good = "", True
        for _ in range(MAX_REDIRECTS + 1):
            if not self._allowed(here):
                raise FailedError("its host does not want it to be fetched by programs (robots.txt)")
            answer = self._tried(here, fields, most)
            status = answer.head.status
            if status in _REDIRECTS and "location" in answer.head.fields:
                here = target(urljoin(here.url, _printed(answer.head.fields["location"])))
                for_good = for_good and status in _FOR_GOOD
                moved = here.url if for_good else moved
                continue
            if status == _GONE:
                raise GoneError("it is gone for good, its host says (410)")
            if status not in (_OK, _UNCHANGED) or (status == _UNCHANGED and not fields):
                raise FailedError(f"its host answers {status}")
            at = datetime.now(UTC).isoformat(timespec="seconds")
            return Fetched(here.url, at, answer.head, answer.body, status == _UNCHANGED, moved)
        raise FailedError(f"it leads on more than {MAX_REDIRECTS} times")

    def _tried(self, here: Target, fields: dict[str, str], most: int) -> Answer:
        """The answer, asked for again after a while where a host is busy or a connection breaks."""
        with self._turn(here.host):
            return self._asked(here, fields, most)

    def _turn(self, name: str) -> Lock:
        with self._guard:
            return self._turns.setdefault(name, Lock())

    def _asked(self, here: Target, fields: dict[str, str], most: int) -> Answer:
        for number in range(1, MAX_TRIES + 1):
            self._wait(here)
            try:
                answer = ask(here, _fields(fields), most, private=self.options.private)
            except FailedError as error:
                if not error.again or number == MAX_TRIES:
                    raise
                self.sleep(2.0 ** (number - 1))
                continue
            if answer.head.status not in _LATER or number == MAX_TRIES:
                return answer
            self.sleep(_pause(answer.head, number))
        raise AssertionError  # the last try returns or raises

    def _wait(self, here: Target) -> None:
        rules = self._rules.get(here.origin)
        asked = float((rules.crawl_delay(AGENT) if rules else 0) or 0)
        delay = max(self.options.delay, min(asked, LONGEST_DELAY))
        last = self._last.get(here.host)
        if last is not None and (left := last + delay - self.clock()) > 0:
            self.sleep(left)
        self._last[here.host] = self.clock()

    def _allowed(self, here: Target) -> bool:
        with self._turn(f"rules of {here.origin}"):
            if here.origin not in self._rules:
                self._rules[here.origin] = self._rules_of(here)
        rules = self._rules[here.origin]
        return rules is not None and rules.can_fetch(here.url, AGENT)

    def _rules_of(self, here: Target) -> Protego | None:
        """The rules of a host: none at all where it has no robots.txt, and ``None`` (nothing) where it cannot say."""
        rules = target(here.origin + "/robots.txt")
        try:
            for _ in range(MAX_REDIRECTS + 1):
                answer = self._tried(rules, {}, MAX_ROBOTS_BYTES)
                if answer.head.status not in _REDIRECTS or "location" not in answer.head.fields:
                    break
                rules = target(urljoin(rules.url, _printed(answer.head.fields["location"])))
        except FailedError as error:
            if error.again:
                raise
            return None
        status = answer.head.status
        if status >= 500 or status == 429:
            return None
        return Protego.parse(answer.body.decode("utf-8", "replace") if status == _OK else "")


def _fields(more: dict[str, str]) -> dict[str, str]:
    return {
        "User-Agent": f"{AGENT} (reader of news reports)",
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **more,
    }


def _printed(location: str) -> str:
    """The address of a redirect, whose bytes HTTP hands out as Latin letters."""
    try:
        return location.encode("latin-1").decode("utf-8").strip()
    except UnicodeError:
        return location.strip()


def _pause(head: Head, number: int) -> float:
    """Seconds until the next try: what the host asks for, within limits."""
    asked = head.fields.get("retry-after", "")
    if asked.isascii() and asked.isdigit():
        return min(float(asked), LONGEST_WAIT)
    try:
        return min(max(0.0, (parsedate_to_datetime(asked) - datetime.now(UTC)).total_seconds()), LONGEST_WAIT)
    except (ValueError, TypeError):
        return 2.0**number

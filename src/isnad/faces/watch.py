"""The verb that follows feeds: what they hold is kept, and what it changes is told."""

import math
import os
import signal
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import FrameType

import click

from isnad import desk as library
from isnad.faces.desk_verbs import at
from isnad.faces.ends import BAD_INPUT, ends
from isnad.faces.output import OutputError
from isnad.faces.tagging import tagging
from isnad.faces.teller import Teller
from isnad.faces.webhook import SECRET, Webhook
from isnad.model import Options

HOLD = 30.0
"""Seconds that what came waits for the feeds that are still being looked at before it is compared and told."""

LONGEST = 1.0
"""Seconds to wait at once: a signal whose exception was lost (Python drops those raised while an object is let go of) is seen then."""


@click.command(
    epilog="""
Exit status: 0 done (with --once); 1 isnad failed; 2 wrong usage; 3 with --once, where a feed could not be had; 130 stopped from the keyboard or by a signal: what was
told is kept, and the same call goes on.
"""
)
@click.argument("file", metavar="FEEDS.TOML", type=click.Path(path_type=Path))
@at
@click.option("--once", is_flag=True, help="Look at every feed once, and end.")
@click.option("--webhook", metavar="URL", help="Post changes there too, as JSON (else as FEEDS.TOML says).")
@click.option("--private", is_flag=True, help="Fetch from private networks and this machine too.")
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=2.0,
    show_default=True,
    help="Seconds between two requests to a host.",
)
@tagging
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--traceback", is_flag=True, help="Where isnad fails, show where in its code.")
def watch(
    file: Path,
    address: str,
    once: bool,
    webhook: str | None,
    private: bool,
    delay: float,
    tagger: str | None,
    format_: str,
    traceback: bool,
) -> None:
    """Follow the feeds that FEEDS.TOML lists, keep their reports on the desk, and tell what changes in a story.

    Told are new figures, conflicts, denials, withdrawals, admissions and revisions, on standard output and to the webhook.
    It goes on until it is stopped; the same call goes on where it was. Where ISNAD_WEBHOOK_SECRET is set, what is posted
    is signed with it.
    """
    with ends(traceback=traceback):
        try:
            feeds = library.feeds_of(file)
        except library.FeedsError as error:
            raise OutputError(str(error)) from error
        hook = Webhook(webhook or feeds.webhook, os.environ.get(SECRET, "")) if webhook or feeds.webhook else None
        fetcher = library.Fetcher(Options(private=private, delay=delay))
        with _stoppable() as stopped, library.Desk(address, tagger=tagger) as desk:
            had = _follow(desk, feeds, fetcher, Teller(hook, format_), stopped, once=once)
        if not had:
            raise click.exceptions.Exit(BAD_INPUT)


def _follow(
    desk: "library.Desk",
    feeds: "library.Feeds",
    fetcher: "library.Fetcher",
    teller: Teller,
    stopped: Event,
    *,
    once: bool,
) -> bool:
    """Look at feeds when their time comes; whether all of them could be had, with ``once``."""
    desk.look()
    due = dict.fromkeys(feeds.feeds, 0.0)
    had = True
    looked = time.monotonic()
    with library.Following(desk, fetcher) as following:
        while True:
            if stopped.is_set():
                raise KeyboardInterrupt
            for feed in feeds.feeds:
                if due[feed] <= time.monotonic() and feed not in following.asked:
                    following.ask(feed)
            kept = following.kept(_pause(due, following.asked, looked))
            if kept is not None:
                had = teller.kept(kept) and had
            if kept is not None and kept.done:
                due[kept.feed] = math.inf if once else time.monotonic() + feeds.pause(kept.feed)
            # Reports that come together are compared with what was there before, not with one another: a look waits for
            # all feeds that are being looked at, but for no slow one for long.
            if not following.asked or time.monotonic() - looked > HOLD:
                desk.look()
                teller.tell(desk)
                looked = time.monotonic()
            if once and not following.asked:
                return had


def _pause(due: "dict[library.Feed, float]", asked: "Collection[library.Feed]", looked: float) -> float:
    """Seconds until something is to be done even where nothing comes."""
    now = time.monotonic()
    next_feed = min((at for feed, at in due.items() if feed not in asked), default=math.inf)
    next_look = looked + HOLD if asked else math.inf
    return max(0.0, min(next_feed - now, next_look - now, LONGEST))


@contextmanager
def _stoppable() -> Iterator[Event]:
    """Both signals that stop a program interrupt what is done, once: what is put in order after the first goes on."""
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if not stopped.is_set():
            stopped.set()
            raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""The verb that follows feeds: what they hold is kept, and what it changes is told."""

import signal
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

import click
import msgspec

from isnad.desk import Desk, Feed, Feeds, FeedsError, Fetcher, Options, feeds_of
from isnad.faces.desk_verbs import at, told_of
from isnad.faces.ends import ends, say
from isnad.faces.output import OutputError
from isnad.faces.webhook import checked, send
from isnad.model import Trouble
from isnad.render.changed import changed_text


@click.command(
    epilog="""
Exit status: 0 done (with --once); 1 isnad failed; 2 wrong usage; 130 stopped from the keyboard or by a signal: what was
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
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--traceback", is_flag=True, help="Where isnad fails, show where in its code.")
def watch(
    file: Path,
    address: str,
    once: bool,
    webhook: str | None,
    private: bool,
    delay: float,
    format_: str,
    traceback: bool,
) -> None:
    """Follow the feeds that FEEDS.TOML lists, keep their reports on the desk, and tell what changes in a story.

    Told are new figures, conflicts, denials, withdrawals, admissions and revisions, on standard output and to the webhook.
    It goes on until it is stopped; the same call goes on where it was.
    """
    with ends(traceback=traceback):
        try:
            feeds = feeds_of(file)
        except FeedsError as error:
            raise OutputError(str(error)) from error
        hook = checked(webhook or feeds.webhook) if webhook or feeds.webhook else ""
        fetcher = Fetcher(Options(private=private, delay=delay))
        before = signal.signal(signal.SIGTERM, _stop)
        try:
            with Desk(address) as desk:
                _follow(desk, feeds, fetcher, hook, format_, once=once)
        finally:
            signal.signal(signal.SIGTERM, before)


def _follow(desk: Desk, feeds: Feeds, fetcher: Fetcher, hook: str, format_: str, *, once: bool) -> None:
    desk.look()
    due = dict.fromkeys(feeds.feeds, 0.0)
    while True:
        _round(desk, feeds, fetcher, due)
        desk.look()
        _tell(desk, hook, format_)
        if once:
            return
        time.sleep(max(0.0, min(due.values()) - time.monotonic()))


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _round(desk: Desk, feeds: Feeds, fetcher: Fetcher, due: dict[Feed, float]) -> None:
    """Look at every feed whose time has come; what cannot be had is named, and is looked for again next time."""
    for feed in feeds.feeds:
        if due[feed] > time.monotonic():
            continue
        told: Counter[str] = Counter()
        for item in desk.follow(feed, fetcher):
            if isinstance(item, Trouble):
                say(item.line)
            else:
                told[item.status] += 1
        if told["added"]:
            say(told_of(told, feed.url))
        due[feed] = time.monotonic() + feeds.pause(feed)


def _tell(desk: Desk, hook: str, format_: str) -> None:
    """Tell what was found and not told yet; what the webhook does not take is sent again next time."""
    for change in desk.untold():
        click.echo(msgspec.json.encode(change) if format_ == "jsonl" else changed_text(change))
        sys.stdout.flush()
        desk.told([change])
    if hook and (found := desk.untold(sent=True)):
        wrong = send(hook, found)
        if wrong is None:
            desk.told(found, sent=True)
        else:
            say(f"{hook}: {wrong}; {len(found)} changes are sent again next time")

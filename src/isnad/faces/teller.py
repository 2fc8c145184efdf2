"""What `isnad watch` tells: what became of the feeds, and what changed in a story."""

import sys
import time
from collections import Counter

import click

from isnad import desk as library
from isnad import render
from isnad.faces.desk_verbs import told_of
from isnad.faces.ends import say
from isnad.faces.webhook import Webhook
from isnad.model import Trouble

FIRST_PAUSE, LONGEST_PAUSE = 60.0, 3600.0
"""Seconds for which a webhook that took nothing is left alone: twice as long after each time, up to an hour."""


class Teller:
    """Says each thing once: of a feed that goes on failing, the same lines are not said after every look."""

    def __init__(self, hook: Webhook | None, format_: str) -> None:
        """``format_`` is ``text`` or ``jsonl``, of standard output."""
        self._hook, self._format = hook, format_
        self._counts: dict[library.Feed, Counter[str]] = {}
        self._lines: dict[library.Feed, list[str]] = {}
        self._said: dict[library.Feed, list[str]] = {}
        self._failures, self._quiet_until = 0, 0.0

    def kept(self, kept: "library.Kept") -> bool:
        """Say what became of a part of a feed; whether the feed itself could be had."""
        counts, lines = self._counts.setdefault(kept.feed, Counter()), self._lines.setdefault(kept.feed, [])
        had = True
        for item in kept.items:
            if isinstance(item, library.Added):
                counts[item.status] += 1
            else:
                lines.append(item.line)
                if item.line not in self._said.get(kept.feed, ()):
                    say(item.line)
                had = had and not (isinstance(item, Trouble) and item.source == kept.feed.url and not counts)
        if kept.done:
            if counts["added"]:
                say(told_of(counts, kept.feed.url))
            self._said[kept.feed] = self._lines.pop(kept.feed)
            del self._counts[kept.feed]
        return had

    def tell(self, desk: "library.Desk") -> None:
        """Tell what was found and not told yet; what the webhook does not take is sent again later."""
        for change in desk.untold():
            if self._format == "text":
                click.echo(render.changed_text(change))
            else:
                click.echo(render.changed_line(change), nl=False)
            sys.stdout.flush()
            desk.told([change])
        if self._hook is None or time.monotonic() < self._quiet_until:
            return
        found = desk.untold(sent=True)
        wrong, sent = self._hook.send(found)
        if sent:
            desk.told(sent, sent=True)
        if wrong is None:
            self._failures = 0
            return
        pause = min(FIRST_PAUSE * 2.0**self._failures, LONGEST_PAUSE)
        self._failures += 1
        self._quiet_until = time.monotonic() + pause
        say(f"{self._hook.shown}: {wrong}; {len(found) - len(sent)} changes are sent again in {pause:.0f} s or later")

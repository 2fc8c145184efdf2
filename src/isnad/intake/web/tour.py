"""A list of addresses visited, several hosts side by side, and told in its order."""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from isnad.intake.taken import Taken
from isnad.intake.web.beside import Beside
from isnad.intake.web.fetch import Fetcher, Seen
from isnad.intake.web.visit import Visited, visit
from isnad.model import Trouble

AHEAD = 100
"""Addresses that are asked for, or wait for their turn, before the first of them is told."""


def host_of(url: str) -> str:
    """The host of an address; nothing where it has none.

    >>> host_of("https://ahdath.example/7"), host_of("https://[")
    ('ahdath.example', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def tour(
    urls: Iterator[str | Trouble] | Iterator[str], fetcher: Fetcher, before: Callable[[str], Seen | None]
) -> Iterator[Taken | Trouble | Visited]:
    """What ``visit`` gives for each of ``urls``, in their order; a host is asked for one at a time.

    ``before`` is asked by the thread that asks for the tour.
    """
    order: deque[int | Trouble] = deque()
    found: dict[int, list[Taken | Trouble | Visited]] = {}
    done: set[int] = set()
    number, more = 0, True
    with Beside[int, Taken | Trouble | Visited]() as beside:
        while True:
            while more and len(order) < AHEAD:
                url = next(urls, None)
                if url is None:
                    more = False
                elif isinstance(url, Trouble):
                    order.append(url)
                else:
                    number += 1
                    order.append(number)
                    beside.put(host_of(url), number, partial(visit, url, fetcher, {url: before(url)}.get))
            if not order:
                return
            first = order[0]
            if isinstance(first, Trouble):
                yield first
                order.popleft()
                continue
            yield from found.pop(first, ())
            if first in done:
                done.discard(first)
                order.popleft()
                continue
            part = beside.take()
            if part is not None:
                found.setdefault(part.name, []).extend(part.items)
                if part.last:
                    done.add(part.name)

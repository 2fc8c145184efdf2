"""Many reports read, in this process or in several, none of which can fail the run."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal
from typing import TypeVar

from isnad.model import Made, Reading, Report, Trouble
from isnad.reading import read, read_to_keep

PER_TASK = 16
"""Reports handed to a process at a time: enough that passing them costs little."""

AHEAD = 6
"""Tasks for each process that are handed out before their results are taken: none waits while the first process writes."""

T = TypeVar("T")


def read_or_trouble(received: Report | Trouble, tagger: str | None = None) -> Reading | Trouble:
    """The reading of a report; a ``Trouble`` stays what it is, and what cannot be read becomes one."""
    return _or_trouble(partial(read, tagger=tagger), received)


def made_or_trouble(received: Report | Trouble, tagger: str | None = None) -> Made | Trouble:
    """As ``read_or_trouble``, with what a desk keeps for reading again."""
    return _or_trouble(partial(read_to_keep, tagger=tagger), received)


def _or_trouble(work: Callable[[Report], T], received: Report | Trouble) -> T | Trouble:
    if isinstance(received, Trouble):
        return received
    try:
        return work(received)
    except Exception as error:  # noqa: BLE001 — a fault in a rule costs its report, and never the run
        name = type(error).__name__
        line = f"{received.source}: isnad failed on the report {received.key} ({name}: {error}); please tell its makers"
        return Trouble(received.source, line)


def read_in_processes(
    work: Callable[[Report | Trouble], T], received: Iterator[Report | Trouble], jobs: int
) -> Iterator[T]:
    """What ``work`` makes of all that was ``received``, in order, made in ``jobs`` processes."""
    # An executor, unlike a pool, fails where one of its processes dies, and does not wait for it for ever.
    # Ctrl-C goes to every process; the first one tells of it, for all.
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), signal, (SIGINT, SIG_IGN))
    tasks: deque[Future[list[T]]] = deque()
    try:
        for group in groups(received, PER_TASK):
            tasks.append(executor.submit(_each, work, group))
            if len(tasks) == jobs * AHEAD:
                yield from tasks.popleft().result()
        while tasks:
            yield from tasks.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)


def _each(work: Callable[[Report | Trouble], T], received: Sequence[Report | Trouble]) -> list[T]:
    return [work(item) for item in received]


def groups(items: Iterator[T], size: int) -> Iterator[Sequence[T]]:
    """``items`` in groups of ``size``; the last one may be smaller.

    >>> [list(group) for group in groups(iter("abcde"), 2)]
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    while group := list(islice(items, size)):
        yield group

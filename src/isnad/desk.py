"""What both faces may ask: read a report, read whatever lies under some paths, compare readings."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from os import PathLike
from signal import SIG_IGN, SIGINT, signal
from typing import BinaryIO, TypeVar

from isnad.compare import dossier as comparing
from isnad.intake import paths as intake
from isnad.intake import text as intake_text
from isnad.model import Dossier, Given, Reading, Report, Trouble
from isnad.reading import LANGUAGES
from isnad.reading import read as read_report

PER_PROCESS = 64
"""Reports handed to one process at a time: enough that passing them costs little, few enough for a flat memory."""

T = TypeVar("T")


def read(
    report: Report | str,
    *,
    key: str = "text",
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    author: str | None = None,
) -> Reading:
    """The reading of one report; a string is the text itself, never a path.

    What is known beside the text (``url``, ``outlet``, ``published`` as ISO 8601 …) may be given; with a
    ``Report`` it stands in the report already, and is not looked at.

    >>> reading = read("أعلنت بلدية نهران اليوم إجلاء 300 أسرة.", published="2026-03-04")
    >>> [(figure.text, figure.low) for figure in reading.figures]
    [('300 أسرة', 300)]
    >>> [(date.text, date.value) for date in reading.dates]
    [('اليوم', '2026-03-04')]
    """
    if isinstance(report, str):
        given = Given(published, author)
        report = intake_text.report(report, key=key, url=url, outlet=outlet, title=title, given=given)
    return read_report(report)


def read_all(
    paths: Iterable[str | PathLike[str]] | str | PathLike[str], *, stdin: BinaryIO | None = None, jobs: int = 1
) -> Iterator[Reading | Trouble]:
    """The readings of all reports under ``paths``, one by one and in order; what cannot be read is a ``Trouble``.

    A path is a file, a folder, a table in JSON Lines, or ``-`` for ``stdin``. No reading is kept, so that a
    long stream needs little more memory than a short one. ``jobs`` is the number of processes; where it is more
    than one, the module that calls this must be importable (its work under ``if __name__ == "__main__"``).
    """
    several = (paths,) if isinstance(paths, str | PathLike) else tuple(paths)
    received = intake.reports([str(path) for path in several], stdin)
    return map(_read_or_trouble, received) if jobs <= 1 else _read_in_processes(received, jobs)


def dossier(readings: Iterable[Reading]) -> Dossier:
    """All that ``readings`` say, side by side.

    >>> made = dossier([read("قتل 12 شخصا في انهيار سد نهران.", key="a", published="2026-03-04")])
    >>> [story.reports for story in made.stories]
    [('a',)]
    """
    return comparing.dossier(list(readings), LANGUAGES["ar"])


def _read_or_trouble(received: Report | Trouble) -> Reading | Trouble:
    if isinstance(received, Trouble):
        return received
    try:
        return read_report(received)
    except Exception as error:  # noqa: BLE001 — a fault in a rule costs its report, and never the run
        name = type(error).__name__
        line = f"{received.source}: isnad failed on the report {received.key} ({name}: {error}); please tell its makers"
        return Trouble(received.source, line)


def _read_in_processes(received: Iterator[Report | Trouble], jobs: int) -> Iterator[Reading | Trouble]:
    # An executor, unlike a pool, fails where one of its processes dies, and does not wait for it for ever.
    # Ctrl-C goes to every process; the first one tells of it, for all.
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), signal, (SIGINT, SIG_IGN))
    try:
        for group in _groups(received, jobs * PER_PROCESS):
            yield from executor.map(_read_or_trouble, group, chunksize=PER_PROCESS // 4)
    finally:
        executor.shutdown(cancel_futures=True)


def _groups(items: Iterator[T], size: int) -> Iterator[Sequence[T]]:
    while group := list(islice(items, size)):
        yield group

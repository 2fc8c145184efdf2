"""What both faces may ask: read a report, read whatever lies under some paths, compare readings, keep them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from os import PathLike
from signal import SIG_IGN, SIGINT, signal
from typing import BinaryIO, Self, TypeVar, cast

from isnad.compare import dossier as comparing
from isnad.compare.named import named
from isnad.intake import paths as intake
from isnad.intake import text as intake_text
from isnad.intake.taken import Taken
from isnad.intake.web.fetch import Seen
from isnad.intake.web.visit import Visited
from isnad.model import Dossier, Found, Given, Named, Options, Query, Reading, Report, TaggerError, Trouble
from isnad.reading import LANGUAGES
from isnad.reading import read as read_report
from isnad.store import moves, visits, write
from isnad.store import read as stored
from isnad.store.engine import StoreError, opened, writing
from isnad.store.received import Page
from isnad.store.search import search

__all__ = [
    "Added",
    "Desk",
    "Found",
    "Options",
    "Query",
    "StoreError",
    "TaggerError",
    "dossier",
    "names",
    "read",
    "read_all",
]

DEFAULT = Options()

PER_PROCESS = 64
"""Reports handed to one process at a time: enough that passing them costs little, few enough for a flat memory."""

PER_WRITE = 32
"""Reports written at once: a transaction for each would wait for the disk each time."""

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
    tagger: str | None = None,
) -> Reading:
    """The reading of one report; a string is the text itself, never a path.

    What is known beside the text (``url``, ``outlet``, ``published`` as ISO 8601 …) may be given; with a
    ``Report`` it stands in the report already, and is not looked at. ``tagger`` is a folder with a token classifier
    of Hugging Face that finds the names instead of the tagger that ships (``isnad[neural]``); raises ``TaggerError``
    where it cannot be loaded.

    >>> reading = read("أعلنت بلدية نهران اليوم إجلاء 300 أسرة.", published="2026-03-04")
    >>> [(figure.text, figure.low) for figure in reading.figures]
    [('300 أسرة', 300)]
    >>> [(date.text, date.value) for date in reading.dates]
    [('اليوم', '2026-03-04')]
    """
    if isinstance(report, str):
        given = Given(published, author)
        report = intake_text.report(report, key=key, url=url, outlet=outlet, title=title, given=given)
    return read_report(report, tagger=tagger)


def read_all(
    paths: Iterable[str | PathLike[str]] | str | PathLike[str],
    *,
    stdin: BinaryIO | None = None,
    jobs: int = 1,
    tagger: str | None = None,
    options: Options = DEFAULT,
) -> Iterator[Reading | Trouble]:
    """The readings of all reports under ``paths``, one by one and in order; what cannot be read is a ``Trouble``.

    A path is a file, a folder, an address of the web, or ``-`` for ``stdin``; a file is a text, an HTML page, a table, a feed or a web archive,
    and ``options`` say of them what they do not tell themselves. No reading is kept, so that a long stream needs little
    more memory than a short one. ``jobs`` is the number of processes; where it is more
    than one, the module that calls this must be importable (its work under ``if __name__ == "__main__"``).
    ``tagger`` is as for ``read``.
    """
    several = (paths,) if isinstance(paths, str | PathLike) else tuple(paths)
    received = intake.reports([str(path) for path in several], stdin, options)
    if tagger is not None:
        LANGUAGES["ar"].tagged_by(tagger)  # what cannot be loaded is told once, here, and not for every report
    work = partial(_read_or_trouble, tagger=tagger)
    return map(work, received) if jobs <= 1 else _read_in_processes(work, received, jobs)


def dossier(readings: Iterable[Reading]) -> Dossier:
    """All that ``readings`` say, side by side.

    >>> made = dossier([read("قتل 12 شخصا في انهيار سد نهران.", key="a", published="2026-03-04")])
    >>> [story.reports for story in made.stories]
    [('a',)]
    """
    return comparing.dossier(list(readings), LANGUAGES["ar"])


def names(readings: Iterable[Reading]) -> tuple[Named, ...]:
    """Who is named in ``readings``, the one that most reports name first, with all spellings.

    >>> one = read("قال وزير النقل سيرغي مالتوف إن الجسر آمن.", key="a")
    >>> other = read("وصل سيرجي مالتوف إلى نهران.", key="b")
    >>> [(item.name, item.count, [spelling.text for spelling in item.spellings]) for item in names([one, other])][:1]
    [('سيرجي مالتوف', 2, ['سيرجي مالتوف', 'سيرغي مالتوف'])]
    """
    return named(readings, LANGUAGES["ar"])


def _read_or_trouble(received: Report | Trouble, tagger: str | None = None) -> Reading | Trouble:
    if isinstance(received, Trouble):
        return received
    try:
        return read_report(received, tagger=tagger)
    except Exception as error:  # noqa: BLE001 — a fault in a rule costs its report, and never the run
        name = type(error).__name__
        line = f"{received.source}: isnad failed on the report {received.key} ({name}: {error}); please tell its makers"
        return Trouble(received.source, line)


def _read_in_processes(
    work: Callable[[Report | Trouble], Reading | Trouble], received: Iterator[Report | Trouble], jobs: int
) -> Iterator[Reading | Trouble]:
    # An executor, unlike a pool, fails where one of its processes dies, and does not wait for it for ever.
    # Ctrl-C goes to every process; the first one tells of it, for all.
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), signal, (SIGINT, SIG_IGN))
    try:
        for group in _groups(received, jobs * PER_PROCESS):
            yield from executor.map(work, group, chunksize=PER_PROCESS // 4)
    finally:
        executor.shutdown(cancel_futures=True)


def _groups(items: Iterator[T], size: int) -> Iterator[Sequence[T]]:
    while group := list(islice(items, size)):
        yield group


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one page that was added: the key of the report that holds it.

    ``status`` is ``added`` for a new report, ``known`` for a page that is kept already, and ``same text`` for a new
    page with the text of a report that is kept already. An address that is ``unchanged`` since its last visit has no
    report here; ``key`` is then the address.
    """

    key: str
    status: write.Status


class Desk:
    """What a newsroom keeps: every page as received, its reading, and the index of their words and facts.

    >>> from io import BytesIO
    >>> with Desk(":memory:") as desk:
    ...     table = BytesIO('{"id": "سد", "text": "قتل 12 شخصا في انهيار سد نهران."}'.encode())
    ...     [item.status for item in desk.add("-", stdin=table)]
    ...     [found.key for found in desk.search("بانهيارات")]
    ...     [found.key for found in desk.search(Query(fate="killed", least=10))]
    ['added']
    ['سد']
    ['سد']
    """

    def __init__(self, address: str = "isnad.db") -> None:
        """Open the desk at ``address``: a SQLite file, ``sqlite:///FILE`` or ``postgresql://…``.

        A desk that is not there is made. Raises ``StoreError`` where it cannot be opened.
        """
        self._engine = opened(address)
        self._language = LANGUAGES["ar"]
        self._reader = sha256("".join(stage.version for stage in self._language.stages).encode()).hexdigest()[:16]

    def __enter__(self) -> Self:
        """The desk itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __len__(self) -> int:
        """How many reports are kept."""
        with self._engine.connect() as connection:
            return stored.count(connection)

    def add(
        self,
        paths: Iterable[str | PathLike[str]] | str | PathLike[str],
        *,
        stdin: BinaryIO | None = None,
        jobs: int = 1,
        options: Options = DEFAULT,
    ) -> Iterator[Added | Trouble]:
        """Read and keep all reports under ``paths`` (as for ``read_all``), and tell what became of each.

        A page that is kept already is not read again. What was told is kept whatever happens to the run, and the same
        call goes on with a run that was cut short.
        """
        several = (paths,) if isinstance(paths, str | PathLike) else tuple(paths)
        waiting: deque[Taken | Added | Trouble | Visited] = deque()
        fresh = self._fresh(intake.visited([str(path) for path in several], stdin, options, self._before), waiting)
        found = map(_read_or_trouble, fresh) if jobs <= 1 else _read_in_processes(_read_or_trouble, fresh, jobs)
        for group in _groups(found, PER_WRITE):
            yield from self._keep(group, waiting)
        yield from self._keep((), waiting)

    def _before(self, url: str) -> Seen | None:
        with self._engine.connect() as connection:
            found = visits.last(connection, url)
        return None if found is None else Seen(*found)

    def _fresh(
        self, items: Iterator[Taken | Trouble | Visited], waiting: deque[Taken | Added | Trouble | Visited]
    ) -> Iterator[Report]:
        """The reports that are not kept yet; all that came, in order, waits in ``waiting``."""
        for group in _groups(items, PER_WRITE):
            ids = [item.report.id for item in group if isinstance(item, Taken)]
            with self._engine.connect() as connection:
                kept = write.known(connection, ids)
            for item in group:
                old = kept.get(item.report.id) if isinstance(item, Taken) else None
                waiting.append(item if old is None else Added(old, "known"))
                if isinstance(item, Taken) and old is None:
                    yield item.report

    def _keep(
        self, group: Sequence[Reading | Trouble], waiting: deque[Taken | Added | Trouble | Visited]
    ) -> Iterator[Added | Trouble]:
        """Write what was read in one transaction; then tell, in the order in which it all came.

        What waits behind the last one that was read, up to the next one that was not, belongs to it.
        """
        told: list[Added | Trouble | Visited] = []
        kept: dict[int, write.Kept] = {}
        for made in group:
            while not isinstance(item := waiting.popleft(), Taken):
                told.append(item)
            if isinstance(made, Reading):
                kept[len(told)] = self._kept(item, made)
            told.append(made if isinstance(made, Trouble) else Added(made.report.key, "added"))
        while waiting and not isinstance(waiting[0], Taken):
            told.append(cast("Added | Trouble | Visited", waiting.popleft()))
        with writing(self._engine) as connection:
            for place, each in kept.items():
                written = write.write(connection, each, self._language)
                told[place] = Added(written.key, written.status)
            for item in told:
                if isinstance(item, Visited):
                    visits.visited(connection, item.url, item.seen.tag, item.seen.modified)
        for item in told:
            if not isinstance(item, Visited):
                yield item
            elif item.unchanged:
                yield Added(item.url, "unchanged")

    def _kept(self, item: Taken, made: Reading) -> write.Kept:
        report, at = item.report, datetime.now(UTC).isoformat(timespec="seconds")
        page = Page(item.body, report.source, report.received.media_type, at, item.head)
        return write.Kept(page, made, self._language.search_words(report.text), self._reader)

    def report(self, key: str) -> Report | None:
        """The report of ``key`` as it was received, if it is kept."""
        with self._engine.connect() as connection:
            return stored.report(connection, key)

    def pages(self, key: str) -> list[bytes]:
        """The pages as received that hold the report of ``key``, in the order of their arrival."""
        with self._engine.connect() as connection:
            return [page.body for page in stored.pages(connection, key)]

    def received(self, key: str) -> list[Page]:
        """As ``pages``, each with whence and when it came, and the head of the response of HTTP that brought it."""
        with self._engine.connect() as connection:
            return stored.pages(connection, key)

    def readings(self, keys: Sequence[str] | None = None) -> Iterator[Reading]:
        """The readings of the reports of ``keys``, or of all, in the order in which they were added."""
        with self._engine.connect() as connection:
            yield from stored.readings(connection, keys)

    def search(self, query: Query | str) -> list[Found]:
        """The reports that answer ``query``, the best first; a string asks for its words in any spelling."""
        with self._engine.connect() as connection:
            return search(connection, Query(query) if isinstance(query, str) else query, self._language)

    def dossier(self, keys: Sequence[str] | None = None) -> Dossier:
        """All that the reports of ``keys``, or all reports, say, side by side."""
        return dossier(self.readings(keys))

    def names(self, keys: Sequence[str] | None = None) -> tuple[Named, ...]:
        """Who is named in the reports of ``keys``, or in all."""
        return names(self.readings(keys))

    def export(self, stream: BinaryIO) -> Iterator[str]:
        """Write the whole desk to ``stream``; the key of each report as it is written."""
        with self._engine.connect() as connection:
            yield from moves.exported(connection, stream, stored.count(connection))

    def load(self, stream: BinaryIO) -> Iterator[str]:
        """Take in a desk that ``export`` wrote; the key of each report as it is kept. What is kept already stays.

        Raises ``ValueError`` where ``stream`` holds no whole desk; what was told before is kept.
        """
        for moved in moves.imported(stream):
            with writing(self._engine) as connection:
                moves.take(connection, moved, self._language)
            yield moved.reading.report.key

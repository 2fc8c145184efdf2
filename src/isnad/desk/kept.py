"""A desk that keeps what was read: the same verbs, and those of a store."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from hashlib import sha256
from os import PathLike
from typing import BinaryIO, Self, cast

from isnad.desk import judging, rereading
from isnad.desk.arrivals import changed, joined, whole_stories
from isnad.desk.batch import groups, made_or_trouble, read_in_processes
from isnad.desk.verbs import DEFAULT, dossier, names
from isnad.intake import paths as intake
from isnad.intake.taken import Taken
from isnad.intake.web.fetch import Fetcher, Seen
from isnad.intake.web.follow import Feed, follow
from isnad.intake.web.visit import Visited
from isnad.model import (
    Change,
    Dossier,
    Found,
    Joining,
    Judged,
    Judgement,
    Made,
    Named,
    Options,
    Query,
    Reading,
    Report,
    Reread,
    Trouble,
    Verdict,
)
from isnad.reading import LANGUAGES
from isnad.store import judged, moves, news, reindex, visits, write
from isnad.store import read as stored
from isnad.store.engine import opened, writing
from isnad.store.postings import Postings
from isnad.store.received import Page
from isnad.store.search import search

PER_WRITE = 128
"""Reports written at once: a transaction for each would wait for the disk each time."""


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

    def __init__(self, address: str = "isnad.db", *, tagger: str | None = None) -> None:
        """Open the desk at ``address``: a SQLite file, ``sqlite:///FILE`` or ``postgresql://…``.

        A desk that is not there is made. ``tagger`` finds the names of what is added and read again, as for ``read``.
        Raises ``StoreError`` where the desk cannot be opened, ``TaggerError`` where the tagger cannot be loaded.
        """
        self._tagger = tagger
        self._language = LANGUAGES["ar"] if tagger is None else LANGUAGES["ar"].tagged_by(tagger)
        self._engine = opened(address)

    @cached_property
    def _reader(self) -> str:
        """The hash of all stages that read here."""
        return sha256("".join(stage.version for stage in self._language.stages).encode()).hexdigest()[:16]

    def __enter__(self) -> Self:
        """The desk itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @property
    def in_memory(self) -> bool:
        """Whether it lies in memory, where each thread would see another one."""
        return self._engine.url.get_backend_name() == "sqlite" and self._engine.url.database in (None, "", ":memory:")

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
        yield from self._added(intake.visited([str(path) for path in several], stdin, options, self.visited), jobs)

    def follow(self, feed: Feed, fetcher: Fetcher) -> Iterator[Added | Trouble]:
        """Read and keep what ``feed`` holds that is not kept yet, and tell what became of each, as ``add`` does."""
        yield from self.taken_in(follow(feed, fetcher, self.visited))

    def taken_in(self, items: Iterable[Taken | Trouble | Visited]) -> Iterator[Added | Trouble]:
        """Read and keep what was fetched already, and tell what became of each, as ``add`` does."""
        yield from self._added(iter(items), 1)

    def visited(self, url: str) -> Seen | None:
        """What the host of ``url`` said of it when it was fetched last; ``None`` where it was not."""
        with self._engine.connect() as connection:
            found = visits.last(connection, url)
        return None if found is None else Seen(*found)

    def _added(self, items: Iterator[Taken | Trouble | Visited], jobs: int) -> Iterator[Added | Trouble]:
        waiting: deque[Taken | Added | Trouble | Visited] = deque()
        fresh = self._fresh(items, waiting)
        work = partial(made_or_trouble, tagger=self._tagger)
        found = map(work, fresh) if jobs <= 1 else read_in_processes(work, fresh, jobs)
        for group in groups(found, PER_WRITE):
            yield from self._keep(group, waiting)
        yield from self._keep((), waiting)

    def _fresh(
        self, items: Iterator[Taken | Trouble | Visited], waiting: deque[Taken | Added | Trouble | Visited]
    ) -> Iterator[Report]:
        """The reports that are not kept yet; all that came, in order, waits in ``waiting``."""
        for group in groups(items, PER_WRITE):
            ids = [item.report.id for item in group if isinstance(item, Taken)]
            with self._engine.connect() as connection:
                kept = write.known(connection, ids)
            for item in group:
                old = kept.get(item.report.id) if isinstance(item, Taken) else None
                waiting.append(item if old is None else Added(old, "known"))
                if isinstance(item, Taken) and old is None:
                    yield item.report

    def _keep(
        self, group: Sequence[Made | Trouble], waiting: deque[Taken | Added | Trouble | Visited]
    ) -> Iterator[Added | Trouble]:
        """Write what was read in one transaction; then tell, in the order in which it all came.

        What waits behind the last one that was read, up to the next one that was not, belongs to it.
        """
        told: list[Added | Trouble | Visited] = []
        kept: dict[int, write.Kept] = {}
        terms = self._postings()
        for made in group:
            while not isinstance(item := waiting.popleft(), Taken):
                told.append(item)
            if isinstance(made, Made):
                kept[len(told)] = self._kept(item, made)
            told.append(made if isinstance(made, Trouble) else Added(made.reading.report.key, "added"))
        while waiting and not isinstance(waiting[0], Taken):
            told.append(cast("Added | Trouble | Visited", waiting.popleft()))
        with writing(self._engine) as connection:
            done = write.write_all(connection, list(kept.values()), self._language, terms)
            for place, written in zip(kept, done, strict=True):
                told[place] = Added(written.key, written.status)
            terms.write(connection)
            for item in told:
                if isinstance(item, Visited):
                    visits.visited(connection, item.url, item.seen.tag, item.seen.modified)
        for item in told:
            if not isinstance(item, Visited):
                yield item
            elif item.unchanged:
                yield Added(item.url, "unchanged")

    def _kept(self, item: Taken, made: Made) -> write.Kept:
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

    def keys(self) -> list[str]:
        """The keys of all reports, in the order in which they were added."""
        with self._engine.connect() as connection:
            return news.keys_after(connection, -1)

    def search(self, query: Query | str) -> list[Found]:
        """The reports that answer ``query``, the best first; a string asks for its words in any spelling.

        What people decided on the facts that are shown comes with them.
        """
        with self._engine.connect() as connection:
            asked = judging.asked(connection, Query(query) if isinstance(query, str) else query)
            return judging.beside(connection, search(connection, asked, self._language))

    def dossier(self, keys: Sequence[str] | None = None) -> Dossier:
        """All that the reports of ``keys``, or all reports, say, side by side, as far as what people decided leaves it."""
        return dossier(self.readings(keys), self.decided())

    def story(self, keys: Sequence[str]) -> list[str]:
        """The keys of all reports of the stories that the reports of ``keys`` tell, however old, as they were added.

        A key that is not on the desk has no story.

        >>> from io import BytesIO
        >>> lines = [
        ...     '{"id": "a", "published": "2026-03-03", "text": "قتل 12 شخصا في انهيار سد نهران شمال درسلان."}',
        ...     '{"id": "b", "published": "2026-03-10", "text": "ارتفع سعر القمح في سوق مرسى."}',
        ...     '{"id": "c", "published": "2026-03-03", "text": "انهيار سد نهران شمال درسلان يودي بحياة 14 شخصا."}',
        ... ]
        >>> with Desk(":memory:") as desk:
        ...     added = list(desk.add("-", stdin=BytesIO("\\n".join(lines).encode())))
        ...     desk.story(["c"])
        ['a', 'c']
        """
        with self._engine.connect() as connection:
            return whole_stories(connection, self._language, keys)

    def reread(self) -> Iterator[Reread | Change | Trouble]:
        """Read again what an older version read, as far as its stages have changed, and tell what became of each report.

        What that changes in stories comes last, and stays with the desk until it is told (``untold``). Ids of facts stay.
        What was told is kept, and the same call goes on with a run that was cut short.
        """
        self.reindex()
        yield from rereading.Rereading(self._engine, self._language, self._reader).run()

    def _postings(self) -> Postings:
        return Postings(self._language.words_version)

    def finds_less(self) -> bool:
        """Whether older rules made a part of the index, so that ``search`` may miss reports until ``reread``."""
        with self._engine.connect() as connection:
            return reindex.old_block(connection, self._language) is not None

    def reindex(self) -> int:
        """Find the words anew in the reports whose index older rules made; how many these were. ``reread`` does so first.

        What is done is kept, and the same call goes on with a run that was cut short.
        """
        many = 0
        while True:
            with writing(self._engine) as connection:
                block = reindex.old_block(connection, self._language)
                if block is None:
                    return many
                many += reindex.index_again(connection, block, self._language)

    def judge(self, fact: str, verdict: Verdict, *, by: str, other: str = "", why: str = "") -> Judgement:
        """Keep what the person ``by`` decides on one fact, or on two: figures, statements, events, or two actors.

        One fact is right, wrong or unsure, two of one kind are the same, different or unsure; ``withdrawn`` takes back what
        the same person decided on the same facts. Raises ``KeyError`` for an id that no reading here has, ``ValueError``
        where a verdict does not fit its facts, nobody is named, or there is nothing to take back.

        >>> from io import BytesIO
        >>> with Desk(":memory:") as desk:
        ...     table = BytesIO('{"id": "سد", "text": "قتل 12 شخصا في انهيار سد نهران."}'.encode())
        ...     _ = list(desk.add("-", stdin=table))
        ...     (reading,) = desk.readings()
        ...     made = desk.judge(reading.figures[0].id, "wrong", by="نور", why="عدد المصابين")
        ...     [(item.about[0].text, item.verdict, item.by, item.holds) for item in desk.judgements()]
        ...     desk.dossier().judgements == tuple(desk.judgements())
        [('12 شخصا', 'wrong', 'نور', True)]
        True
        """
        who, reason = " ".join(by.split()), " ".join(why.split())
        made = Judgement(fact, verdict, who, datetime.now(UTC).isoformat(timespec="microseconds"), other, reason)
        with writing(self._engine) as connection:
            judging.judge(connection, made)
        return made

    def judgements(self, facts: Sequence[str] | None = None) -> list[Judged]:
        """What people decided, on these facts or on all, the oldest first: on what, and whether it holds."""
        with self._engine.connect() as connection:
            return judging.judgements(connection, facts)

    def decided(self) -> list[Judgement]:
        """The same without what it is about, as ``dossier`` and ``names`` take it."""
        with self._engine.connect() as connection:
            return judged.judgements(connection)

    def joinings(self, fresh: Sequence[str]) -> tuple[Joining, ...]:
        """Which stories the reports of the keys ``fresh`` founded, joined or bridged, each with why.

        They are compared with all reports of the stories that they join, however long ago these began.
        """
        with self._engine.connect() as connection:
            return joined(connection, fresh, self._language)

    def look(self) -> int:
        """Find what the reports that were added since the last look change in the stories of the desk; how many changes.

        Each is compared with its whole story, however long ago it began (``isnad.desk.around``). The first look finds
        nothing: what is there then is what later reports change. What was found stays with the desk until it is told
        (``untold``).
        """
        with self._engine.connect() as connection:
            last, newest = news.watched(connection), news.newest(connection)
            fresh = news.keys_after(connection, last) if last is not None else []
            found = changed(connection, fresh, self.decided(), self._language) if fresh else ()
        if newest != last:
            with writing(self._engine) as connection:
                news.looked(connection, newest, found)
        return len(found)

    def untold(self, *, sent: bool = False) -> list[Change]:
        """The changes that were found and not told yet; with ``sent``, not sent yet."""
        with self._engine.connect() as connection:
            return news.untold(connection, sent=sent)

    def told(self, found: Iterable[Change], *, sent: bool = False) -> None:
        """Remember that these changes were told; with ``sent``, that they were sent."""
        with writing(self._engine) as connection:
            news.told(connection, [change.id for change in found], sent=sent)

    def names(self, keys: Sequence[str] | None = None) -> tuple[Named, ...]:
        """Who is named in the reports of ``keys``, or in all; whom people judged to be one or two, is."""
        return names(self.readings(keys), self.decided())

    def export(self, stream: BinaryIO) -> Iterator[str]:
        """Write the whole desk to ``stream``; the key of each report as it is written."""
        with self._engine.connect() as connection:
            yield from moves.exported(connection, stream, stored.count(connection))

    def load(self, stream: BinaryIO) -> Iterator[str]:
        """Take in a desk that ``export`` wrote; the key of each report as it is kept. What is kept already stays.

        Raises ``ValueError`` where ``stream`` holds no whole desk; what was told before is kept.
        """
        for group in groups(moves.imported(stream), PER_WRITE):
            with writing(self._engine) as connection:
                moves.take_all(connection, group, self._language)
            yield from (moved.reading.report.key for moved in group if isinstance(moved, moves.Moved))

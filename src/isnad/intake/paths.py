"""Files, folders and standard input become reports; what gives none gives one clear line."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from io import BufferedReader, RawIOBase
from itertools import chain, groupby
from os import PathLike, fspath
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any, cast

from isnad.intake.feed import is_feed
from isnad.intake.file import PAGES, PLAIN
from isnad.intake.folder import files_below
from isnad.intake.kind import ENDINGS, PERHAPS, ending
from isnad.intake.limits import SAMPLE_BYTES
from isnad.intake.stream import stream_reports
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.intake.web.fetch import Fetcher, Seen
from isnad.intake.web.tour import tour
from isnad.intake.web.visit import Visited, is_address, is_list, listed
from isnad.model import Options, Report, Trouble

_STDIN = "-"
_STDIN_KEY = "stdin"
DEFAULT = Options()

_SAVED = ("_files", ".files", "_ملفات")


def reports(
    paths: Iterable[str | PathLike[str]], stdin: IO[bytes] | None = None, options: Options = DEFAULT
) -> Iterator[Report | Trouble]:
    """The reports that ``paths`` hold, in order: files, folders with all below them, addresses, ``-`` for ``stdin``.

    What a file holds shows in how it begins and in its ending (``isnad.intake.kind``): a text or an HTML page is one
    report; a table (``.jsonl``, ``.ndjson``, ``.csv``, ``.tsv``, also gzipped, ``.parquet``), a feed and a web archive
    (``.warc``, ``.warc.gz``, ``.wacz``) are many, and so is a list of addresses, one a line, each of which is fetched. Of a folder, only these, pages (``.html``, ``.htm``, ``.xhtml``) and files
    that end in ``.txt``, ``.text`` or nothing are taken, ``.xml`` and ``.json`` where they are feeds, and nothing that a
    browser saved beside a page (``…_files``). A report's key is the id that its row gives, or its address in a feed or an
    archive, else the path below the argument without its ending (of a file: its stem), with ``#2`` and so on where a key
    comes again. The same text twice is given once. Nothing here raises for bad input.

    >>> [item.line for item in reports(["لا/شيء.txt"])]
    ['لا/شيء.txt: there is no such file or folder; check the path']
    """
    for item in taken(paths, stdin, options):
        yield item if isinstance(item, Trouble) else item.report


def taken(
    paths: Iterable[str | PathLike[str]], stdin: IO[bytes] | None = None, options: Options = DEFAULT
) -> Iterator[Taken | Trouble]:
    """As ``reports``, each with the bytes it came from."""
    for item in visited(paths, stdin, options):
        if not isinstance(item, Visited):
            yield item


def visited(
    paths: Iterable[str | PathLike[str]],
    stdin: IO[bytes] | None = None,
    options: Options = DEFAULT,
    before: Callable[[str], Seen | None] = lambda _: None,
) -> Iterator[Taken | Trouble | Visited]:
    """As ``taken``; behind the reports of each address, that it was visited. ``before`` is as for ``visit``."""
    run, web = _Run({}, {}, {}), _Web(Fetcher(options), before)
    for of_the_web, names in groupby((fspath(path) for path in paths), is_address):
        given = list(names)
        files = (_given(name, stdin, options, web) for name in given)
        for item in web.tour(iter(given)) if of_the_web else chain.from_iterable(files):
            yield run.take(item) if isinstance(item, Taken) else item


@dataclass(frozen=True, slots=True)
class _Web:
    """How addresses are visited in this run."""

    fetcher: Fetcher
    before: Callable[[str], Seen | None]

    def tour(self, urls: Iterator[str | Trouble] | Iterator[str]) -> Iterator[Taken | Trouble | Visited]:
        return tour(urls, self.fetcher, self.before)


def _given(name: str, stdin: IO[bytes] | None, options: Options, web: _Web) -> Iterator[Taken | Trouble | Visited]:
    """What one argument holds that is no address: standard input, a file or a folder."""
    if name == _STDIN:
        yield from _stdin(stdin, options, web)
    else:
        yield from _argument(Path(name), options, web)


@dataclass(frozen=True, slots=True)
class _Run:
    """What was given in this run: keys with their sources, how often those came that came again, texts with their keys.

    It is all that grows with a run, so it is kept small: of the hash of a text one half tells it as well.
    """

    sources: dict[str, str]
    times: dict[str, int]
    keys: dict[bytes, str]

    def take(self, item: Taken) -> Taken | Trouble:
        """``item`` under a key of its own, or why it is not read again."""
        report = item.report
        text = bytes.fromhex(report.text_id)[:16]
        first = self.keys.get(text)
        if first is not None:
            what = f"the same text as {self.sources[first]} (key {shown(first)})"
            return trouble(report.source, what, "it is read once, nothing to do")
        key = self.keys[text] = self._own(report.key)
        self.sources[key] = report.source
        return item if key == report.key else replace(item, report=replace(report, key=key))

    def _own(self, key: str) -> str:
        made = key
        while made in self.sources:
            self.times[key] = self.times.get(key, 1) + 1
            made = f"{key}#{self.times[key]}"
        return made


def _argument(path: Path, options: Options, web: _Web) -> Iterator[Taken | Trouble | Visited]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _unreachable(path, error)
        return
    if S_ISDIR(mode):
        yield from _folder(path, options)
    elif S_ISREG(mode):
        yield from _file(path, _stem(path), options, web)
    else:
        yield trouble(str(path), "not a file but a pipe, a socket or a device", "give a file, a folder or -")


def _unreachable(path: Path, error: OSError | ValueError) -> Trouble:
    if isinstance(error, FileNotFoundError):
        return trouble(str(path), "there is no such file or folder", "check the path")
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return trouble(str(path), f"it cannot be opened ({why})", "check the path and its permissions")


def _folder(root: Path, options: Options) -> Iterator[Taken | Trouble | Visited]:
    empty = True
    for item in files_below(root):
        if isinstance(item, Trouble):
            yield item
            empty = False
            continue
        if not _wanted(item) or _part_of_a_page(item, root):
            continue
        empty = False
        yield from _file(item, item.relative_to(root).with_name(_stem(item)).as_posix(), options)
    if empty:
        yield trouble(
            str(root), "the folder holds no reports", "put texts, pages, tables, feeds or web archives into it"
        )


def _part_of_a_page(path: Path, root: Path) -> bool:
    """Whether ``path`` lies in the folder of pictures and frames that browsers save beside a page."""
    return any(folder.endswith(_SAVED) for folder in path.relative_to(root).parts[:-1])


def _stem(path: Path) -> str:
    """The name of a file without its ending, and without the one of gzip."""
    return Path(path.stem).stem if ending(path.name) != path.suffix.lower() else path.stem


def _wanted(path: Path) -> bool:
    """Whether a file of a folder may hold reports."""
    suffix = path.suffix.lower()
    if suffix in PERHAPS:
        try:
            with path.open("rb") as stream:
                return is_feed(stream.read(SAMPLE_BYTES))
        except OSError:
            return True
    return suffix in PLAIN | PAGES or ending(path.name) in ENDINGS


def _file(path: Path, key: str, options: Options, web: _Web | None = None) -> Iterator[Taken | Trouble | Visited]:
    """What a file holds. Only one that is given itself may be a list of addresses: no folder leads to the web."""
    try:
        with path.open("rb", buffering=SAMPLE_BYTES) as opened:
            stream = cast("BufferedReader[Any]", opened)
            if web is not None and is_list(stream.peek(SAMPLE_BYTES)):
                yield from web.tour(listed(stream, str(path)))
            else:
                yield from stream_reports(stream, str(path), shown(key), options)
    except OSError as error:
        yield _unreachable(path, error)


def _stdin(stream: IO[bytes] | None, options: Options, web: _Web) -> Iterator[Taken | Trouble | Visited]:
    if stream is None:
        yield trouble(_STDIN, "there is no standard input", "pipe a report in or give a path")
        return
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))
    try:
        if is_list(buffered.peek(SAMPLE_BYTES)):
            yield from web.tour(listed(buffered, _STDIN))
        else:
            yield from stream_reports(buffered, _STDIN, _STDIN_KEY, options)
    except OSError as error:
        yield trouble(_STDIN, f"it cannot be read ({error.strerror})", "check what is piped in")
    finally:
        if buffered is not stream:
            buffered.detach()

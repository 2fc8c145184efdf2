"""Files, folders and standard input become reports; what gives none gives one clear line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BufferedIOBase, BufferedReader, RawIOBase
from os import PathLike, fspath
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, cast

from isnad.intake.file import PAGES, PLAIN, TABLES, page, peeked_table
from isnad.intake.folder import files_below
from isnad.intake.table import rows
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.model import Report, Trouble

_STDIN = "-"
_STDIN_KEY = "stdin"
_SAVED = ("_files", ".files", "_ملفات")


def reports(paths: Iterable[str | PathLike[str]], stdin: IO[bytes] | None = None) -> Iterator[Report | Trouble]:
    """The reports that ``paths`` hold, in order: files, folders with all below them, ``-`` for ``stdin``.

    ``.jsonl`` and ``.ndjson`` are tables (``rows``), every other file is one report, as text or as an HTML page; of a
    folder, only tables, pages (``.html``, ``.htm``, ``.xhtml``) and files that end in ``.txt``, ``.text`` or nothing are
    taken, and nothing that a browser saved beside a page (``…_files``). A report's key is the id that
    its row gives, else the path below the argument without its ending (of a file: its stem), with ``#2`` and so on
    where a key comes again. The same text twice is given once. Nothing here raises for bad input.

    >>> [item.line for item in reports(["لا/شيء.txt"])]
    ['لا/شيء.txt: there is no such file or folder; check the path']
    """
    for item in taken(paths, stdin):
        yield item if isinstance(item, Trouble) else item.report


def taken(paths: Iterable[str | PathLike[str]], stdin: IO[bytes] | None = None) -> Iterator[Taken | Trouble]:
    """As ``reports``, each with the bytes it came from."""
    run = _Run({}, {})
    for path in paths:
        name = fspath(path)
        for item in _stdin(stdin) if name == _STDIN else _argument(Path(name)):
            yield item if isinstance(item, Trouble) else run.take(item)


@dataclass(frozen=True, slots=True)
class _Run:
    """What was given in this run: keys with their counts, texts with the source they came from."""

    keys: dict[str, int]
    texts: dict[str, tuple[str, str]]

    def take(self, item: Taken) -> Taken | Trouble:
        """``item`` under a key of its own, or why it is not read again."""
        report = item.report
        first = self.texts.get(report.text_id)
        if first:
            what = f"the same text as {first[1]} (key {shown(first[0])})"
            return trouble(report.source, what, "it is read once, nothing to do")
        key = self._own(report.key)
        self.texts[report.text_id] = (key, report.source)
        return item if key == report.key else Taken(replace(report, key=key), item.body)

    def _own(self, key: str) -> str:
        made = key
        while made in self.keys:
            self.keys[key] += 1
            made = f"{key}#{self.keys[key]}"
        self.keys[made] = 1
        return made


def _argument(path: Path) -> Iterator[Taken | Trouble]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _unreachable(path, error)
        return
    if S_ISDIR(mode):
        yield from _folder(path)
    elif S_ISREG(mode):
        yield from _file(path, path.stem)
    else:
        yield trouble(str(path), "not a file but a pipe, a socket or a device", "give a file, a folder or -")


def _unreachable(path: Path, error: OSError | ValueError) -> Trouble:
    if isinstance(error, FileNotFoundError):
        return trouble(str(path), "there is no such file or folder", "check the path")
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return trouble(str(path), f"it cannot be opened ({why})", "check the path and its permissions")


def _folder(root: Path) -> Iterator[Taken | Trouble]:
    empty = True
    for item in files_below(root):
        if isinstance(item, Trouble):
            yield item
            empty = False
            continue
        if item.suffix.lower() not in PLAIN | PAGES | TABLES or _part_of_a_page(item, root):
            continue
        empty = False
        yield from _file(item, item.relative_to(root).with_suffix("").as_posix())
    if empty:
        yield trouble(str(root), "the folder holds no reports", "put .txt, .html or .jsonl files into it")


def _part_of_a_page(path: Path, root: Path) -> bool:
    """Whether ``path`` lies in the folder of pictures and frames that browsers save beside a page."""
    return any(folder.endswith(_SAVED) for folder in path.relative_to(root).parts[:-1])


def _file(path: Path, key: str) -> Iterator[Taken | Trouble]:
    key = shown(key)
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() in TABLES:
                yield from _table(stream, str(path), key)
            else:
                yield from page(stream, str(path), key)
    except OSError as error:
        yield _unreachable(path, error)


def _stdin(stream: IO[bytes] | None) -> Iterator[Taken | Trouble]:
    if stream is None:
        yield trouble(_STDIN, "there is no standard input", "pipe a report in or give a path")
        return
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))
    try:
        if peeked_table(buffered):
            yield from _table(buffered, _STDIN, _STDIN_KEY)
        else:
            yield from page(buffered, _STDIN, _STDIN_KEY)
    except OSError as error:
        yield trouble(_STDIN, f"it cannot be read ({error.strerror})", "check what is piped in")
    finally:
        if buffered is not stream:
            buffered.detach()


def _table(stream: IO[bytes], source: str, key: str) -> Iterator[Taken | Trouble]:
    """The rows of a table, and a line where it has none at all."""
    none = True
    for item in rows(cast("BufferedIOBase", stream), source, key):
        none = False
        yield item
    if none:
        yield trouble(source, "the table is empty", "give it one JSON object a line")

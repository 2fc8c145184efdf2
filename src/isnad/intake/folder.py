"""The files below a folder, in order, each once."""

from collections.abc import Iterator
from os import DirEntry, scandir
from pathlib import Path

from isnad.intake.limits import MAX_DEPTH
from isnad.intake.trouble import trouble
from isnad.model import Trouble

_Seen = frozenset[tuple[int, int]]


def files_below(root: Path) -> Iterator[Path | Trouble]:
    """Every regular file below ``root`` by name, folders in their place; hidden ones and pipes are passed over.

    A folder that is linked into itself is passed over; one that cannot be opened gives a ``Trouble``.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as made:
    ...     _ = Path(made, "خبر.txt").write_text("وصل الوفد")
    ...     [path.name for path in files_below(Path(made))]
    ['خبر.txt']
    """
    yield from _below(root, frozenset(), 0)


def _below(folder: Path, above: _Seen, depth: int) -> Iterator[Path | Trouble]:
    try:
        state = folder.stat()
        with scandir(folder) as listing:
            entries = sorted((entry for entry in listing if not entry.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield trouble(str(folder), f"the folder cannot be opened ({error.strerror})", "check its permissions")
        return
    here = (state.st_dev, state.st_ino)
    if here in above:
        return
    for entry in entries:
        yield from _entry(Path(entry.path), entry, above | {here}, depth)


def _entry(path: Path, entry: DirEntry[str], above: _Seen, depth: int) -> Iterator[Path | Trouble]:
    try:
        folder, regular = entry.is_dir(), entry.is_file()
    except OSError as error:
        yield trouble(str(path), f"it cannot be opened ({error.strerror})", "check the link or its permissions")
        return
    if folder and depth >= MAX_DEPTH:
        yield trouble(str(path), f"more than {MAX_DEPTH} folders deep", "give this folder itself as the path")
    elif folder:
        yield from _below(path, above, depth + 1)
    elif regular:
        yield path
    elif entry.is_symlink():
        yield trouble(str(path), "a link that leads nowhere", "mend or remove it")
    else:
        yield trouble(str(path), "not a file but a pipe, a socket or a device", "remove it from the folder")

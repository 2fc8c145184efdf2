"""Where output goes: standard output, or a file that is there whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class OutputError(Exception):
    """The output cannot be written; the message says what, why and what to do, in one line."""


@contextmanager
def output(path: str | None) -> Iterator[BinaryIO]:
    """A stream to ``path``, or to standard output where it is ``None`` or ``-``.

    A file is written beside its place and put there when everything is in it: a run that fails or is
    stopped leaves what was there before.
    """
    if path in (None, "-"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = writable(path)
    if place.exists() and not place.is_file():  # a pipe or a device
        with place.open("wb") as stream:
            yield stream
        return
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as stream:
            yield stream
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


def writable(path: str) -> Path:
    """The place of ``path``, links followed; ``OutputError`` where a file cannot be made there."""
    place = Path(path).resolve()
    if place.is_dir():
        raise OutputError(f"{path} is a folder; name a file in it")
    if not place.parent.is_dir():
        raise OutputError(f"there is no folder {Path(path).parent}; make it first")
    if not os.access(place.parent, os.W_OK):
        raise OutputError(f"the folder {Path(path).parent} cannot be written to; name another")
    return place

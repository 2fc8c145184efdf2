"""How far a run is, for somebody who watches it."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def watched(items: Iterable[T], *, silent: bool) -> Iterator[T]:
    """``items`` as they come, counted on standard error where that is a terminal and ``silent`` is not asked for."""
    if silent or not sys.stderr.isatty():
        yield from items
        return
    # Most runs need no progress on a terminal, and loading it takes as long as a search.
    from rich.console import Console  # noqa: PLC0415 # so
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 # so

    columns = (SpinnerColumn(), TextColumn("{task.completed} reports"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        for item in items:
            yield item
            progress.advance(task)

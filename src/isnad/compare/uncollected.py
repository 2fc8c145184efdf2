"""Comparing without the search for cycles, which would walk through millions of values again and again and find none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector of cycles rest in the block, where it is on; what nothing refers to is freed as ever.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

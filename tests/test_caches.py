"""Every cache of isnad is bounded, so that a long run takes no more memory than a short one."""

import gc
import importlib
import pkgutil
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from random import Random
from typing import Any

import isnad
from isnad.arabic.text.kept import MANY

MORE = 20
"""Reports: a cache that keeps something of each grows by as many."""

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def caches() -> Iterator[tuple[str, "_lru_cache_wrapper[Any]"]]:
    """All caches of functions of isnad, with their names."""
    for module in pkgutil.walk_packages(isnad.__path__, "isnad."):
        importlib.import_module(module.name)
    for item in gc.get_objects():
        if isinstance(item, _lru_cache_wrapper) and str(getattr(item, "__module__", "")).startswith("isnad."):
            yield f"{item.__module__}.{item.__qualname__}", item


def report(random: Random) -> str:
    """A report of words that are in no list."""
    words = ["".join(random.choices(LETTERS, k=random.randint(3, 9))) for _ in range(60)]
    return f"قال {words[0]} {words[1]} إن {random.randint(2, 90)} شخصا قتلوا في {words[2]} يوم الأحد. " + " ".join(
        words
    )


def test_no_cache_holds_more_than_it_may() -> None:
    """A cache that has a bound has one that is small beside the words of an archive."""
    found = {name: cache.cache_info().maxsize for name, cache in caches()}

    assert len(found) > 50
    assert {name: size for name, size in found.items() if size is not None and size > MANY} == {}


def test_caches_without_a_bound_do_not_grow_with_reports() -> None:
    """What a cache without a bound keeps are lists and files: reports with other words add no entry each to it."""
    random = Random(7)  # noqa: S311 # drawn, not secret

    def read(number: int) -> dict[str, int]:
        with isnad.Desk(":memory:") as desk:
            for at in range(number):
                desk.search(report(random).split()[1])
                isnad.read(report(random), key=str(at), published="2026-03-04")
            isnad.dossier([isnad.read(report(random), key=str(at)) for at in range(number)])
        return {name: cache.cache_info().currsize for name, cache in caches() if cache.cache_info().maxsize is None}

    before, after = read(10), read(MORE)

    assert {name: size - before[name] for name, size in after.items() if size - before[name] >= MORE // 2} == {}

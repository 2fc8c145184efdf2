"""The reasons that reading and comparing give in English, said in Arabic."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

LONGEST = 600
"""Longer reasons stay in English: they hold more of a report than of a reason."""

_NAME = re.compile(r"\\{(\w+)\\}")


@lru_cache(maxsize=4096)
def in_arabic(reason: str) -> str:
    """The reason in Arabic; one that the catalogue does not hold stays as it is.

    >>> in_arabic("counted from 2025-07-13, when the report was published: the dateline of the report")
    'محسوب من 2025-07-13، تاريخ نشر التقرير: التاريخ في مستهل الخبر'
    >>> in_arabic("some other reason")
    'some other reason'
    """
    whole, patterns = _catalogue()
    if reason in whole or len(reason) > LONGEST:
        return whole.get(reason, reason)
    for pattern, arabic in patterns:
        found = pattern.fullmatch(reason)
        if found is not None:
            return arabic.format_map({name: in_arabic(said) for name, said in found.groupdict().items()})
    return reason


@cache
def _catalogue() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Reasons without names by their words, and those with names as patterns, in the order of the file."""
    entries = tomllib.loads(files("isnad.render").joinpath("reasons.toml").read_text("utf-8"))["reasons"]
    whole = {entry["en"]: entry["ar"] for entry in entries if "{" not in entry["en"]}
    patterns = tuple((_pattern(entry["en"]), entry["ar"]) for entry in entries if "{" in entry["en"])
    return whole, patterns


def _pattern(reason: str) -> re.Pattern[str]:
    return re.compile(_NAME.sub(r"(?P<\1>.+?)", re.escape(reason)), re.DOTALL)

"""The words of the interface in Arabic and English, from one catalogue."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

Tongue = Literal["ar", "en"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)

COMMA: dict[Tongue, str] = {"ar": "، ", "en": ", "}
"""What stands between the names of a list."""


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every string of the interface by its key, in both languages."""
    return tomllib.loads(files("isnad.render").joinpath("strings.toml").read_text("utf-8"))


def word(key: str, tongue: Tongue, **values: str) -> str:
    """The string ``key`` in one language, its names filled in; raises ``KeyError`` where there is none.

    >>> word("bound.about", "en", low="40")
    'about 40'
    >>> word("bound.about", "ar", low="40")
    'نحو 40'
    """
    return catalogue()[key][tongue].format(**values)


def value_word(kind: str, value: str, tongue: Tongue) -> str:
    """The word for a value that other parts of isnad may add to: without an entry, the value itself.

    >>> value_word("fate", "killed", "ar"), value_word("fate", "left_behind", "ar")
    ('قتلى', 'left behind')
    >>> value_word("unit", "train per day", "ar")
    'قطار لكل يوم'
    """
    words = value.replace("_", " ")
    entry = catalogue().get(f"{kind}.{value}") or catalogue().get(f"{kind}.{words}")
    if entry is not None:
        return entry[tongue]
    one, per, other = words.partition(" per ")
    if per and kind == "unit":
        return f"{value_word(kind, one, tongue)} {word('per', tongue)} {value_word(kind, other, tongue)}"
    return words

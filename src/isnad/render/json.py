"""Readings and dossiers as JSON, by the public contract."""

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import msgspec

from isnad.model import Dossier, Evidence, Lineage, Reading

RENAMED: dict[type, dict[str, str]] = {Evidence: {"where": "in"}, Lineage: {"origin": "from"}}
"""Names of the contract that are reserved words in Python."""

OF_THE_TEXT = ("text", "nodes", "regions", "hints")
"""What a dossier leaves out of its reports: it stands in their readings."""

WHOLE = 2**53
"""Above this a float no longer tells neighbouring whole numbers apart, so it is not written as one."""

SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


def reading_json(reading: Reading) -> bytes:
    r"""One reading as one line of JSON Lines, the newline included (UTF-8; schema ``isnad/reading/1``).

    >>> from isnad.intake.text import report
    >>> from isnad.model import Published, Reader, Reading
    >>> reader = Reader("isnad", "0", "ar", {})
    >>> made = Reading("isnad/reading/1", report("خبر", key="a"), reader, Published(None, "the page has no date"))
    >>> reading_json(made)[:52]
    b'{"schema":"isnad/reading/1","report":{"key":"a","id"'
    """
    return encoded(plain(reading)) + b"\n"


def dossier_json(dossier: Dossier) -> bytes:
    """One dossier as indented JSON (UTF-8; schema ``isnad/dossier/1``); its reports come without ``OF_THE_TEXT``."""
    document = plain(dossier)
    for reading in document["reports"]:
        for name in OF_THE_TEXT:
            del reading["report"][name]
    return msgspec.json.format(encoded(document), indent=1) + b"\n"


def plain(value: Any) -> Any:
    """A value of the model as dicts, lists, strings and numbers under the names of the contract.

    Whole numbers are written as integers, numbers that JSON does not know as ``None``; only evidence
    in the text has offsets.

    >>> plain(Evidence("url", "2025-07-12"))
    {'in': 'url', 'quote': '2025-07-12'}
    >>> plain((9e6, 68.5))
    [9000000, 68.5]
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < WHOLE else value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if not is_dataclass(value):
        raise TypeError(f"no value of the model: {type(value).__name__}")
    return {
        written: plain(item)
        for name, written in keys(value.__class__)
        if not ((item := getattr(value, name)) is None and isinstance(value, Evidence))
    }


@cache
def keys(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """The fields of a type of the model, each with the key under which it is written."""
    renamed = RENAMED.get(kind, {})
    return tuple((field.name, renamed.get(field.name, field.name)) for field in fields(kind))


def encoded(document: Any) -> bytes:
    """A plain value as compact JSON in UTF-8."""
    try:
        return msgspec.json.encode(document)
    except UnicodeEncodeError:
        # Half a surrogate pair cannot be written in UTF-8; replacing it keeps all offsets right.
        return msgspec.json.encode(_without_surrogates(document))


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(SURROGATES)
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    return value

"""JSON Schema of the public documents, generated from the types."""

from typing import Any

import msgspec

from isnad.model import Dossier, Evidence, Named, Reading
from isnad.render.json import OF_THE_TEXT, RENAMED

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line that ``isnad read --format jsonl`` prints.

    >>> sorted(reading_schema()["$defs"]["Evidence"]["properties"])
    ['end', 'in', 'quote', 'start']
    """
    return _document(Reading, "isnad/reading/1")


def dossier_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``isnad dossier --format json`` writes.

    >>> "text" in dossier_schema()["$defs"]["Report"]["properties"]
    False
    """
    document = _document(Dossier, "isnad/dossier/1")
    report = document["$defs"]["Report"]
    for name in OF_THE_TEXT:
        del report["properties"][name]
        report["required"].remove(name)
    for name in ("Hint", "Node", "Region"):
        del document["$defs"][name]
    document["$defs"]["Reading"]["properties"]["schema"] = {"const": "isnad/reading/1"}
    return document


def named_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line that ``isnad names --format jsonl`` prints."""
    return _document(Named, "isnad/named/1")


def _document(kind: type, name: str) -> dict[str, Any]:
    _, parts = msgspec.json.schema_components((kind,), ref_template="#/$defs/{name}")
    for part in parts.values():
        _closed(part)
    for renamed, names in RENAMED.items():
        if renamed.__name__ in parts:
            _rename(parts[renamed.__name__], names)
    if Evidence.__name__ in parts:
        parts[Evidence.__name__]["required"] = ["in", "quote"]
    parts[kind.__name__]["properties"]["schema"] = {"const": name}
    return {"$schema": DIALECT, "title": name, "$ref": f"#/$defs/{kind.__name__}", "$defs": dict(sorted(parts.items()))}


def _closed(part: dict[str, Any]) -> None:
    # Every key is always written; defaults are how Python builds the types, not what the document may lack.
    if "properties" not in part:
        return
    part["required"] = list(part["properties"])
    part.pop("description", None)
    for entry in part["properties"].values():
        entry.pop("default", None)


def _rename(part: dict[str, Any], names: dict[str, str]) -> None:
    part["properties"] = {names.get(key, key): entry for key, entry in part["properties"].items()}
    part["required"] = [names.get(key, key) for key in part["required"]]

"""The articles of the collections of news in ../shared/data, for scripts that count."""

import gzip
import json
from collections.abc import Iterator
from zipfile import ZipFile


def texts(paths: list[str]) -> Iterator[str]:
    """Title and text of every article."""
    for path in paths:
        if path.endswith(".zip"):
            with ZipFile(path) as folder:
                rows = [row for name in folder.namelist() for row in json.loads(folder.read(name).decode("utf-8-sig"))]
        else:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
        for row in rows:
            yield f"{row.get('title') or ''}\n{row.get('text') or row.get('content') or ''}"

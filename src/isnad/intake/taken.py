"""A report with the bytes it came from."""

from dataclasses import dataclass

from isnad.model import Report


@dataclass(frozen=True, slots=True)
class Taken:
    """One report and its ``body``, the bytes as received: of a file all of it, of a table the row."""

    report: Report
    body: bytes

"""A report with the bytes it came from."""

from dataclasses import dataclass

from isnad.model import Report


@dataclass(frozen=True, slots=True)
class Taken:
    """One report and its ``body``, the bytes as received: of a file all of it, of a table the row, of a feed the entry.

    ``head`` is the status line and the header fields of HTTP as they were printed, where the page came with them.
    """

    report: Report
    body: bytes
    head: str = ""

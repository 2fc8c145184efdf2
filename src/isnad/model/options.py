"""What the user says about the input, where it does not tell itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How input is taken; what is left at its default is found out, or not asked for.

    Of a CSV table ``delimiter``, ``encoding``, and ``columns``, the names of its columns where it has no header (a name
    that is empty or not known passes over its column). Of web archives only the pages of ``hosts`` (with all hosts below
    them) that were captured on the days from ``since`` to ``until`` (ISO 8601, both included). Of addresses on the web,
    whether those of ``private`` networks and of this machine may be fetched, and the ``delay`` in seconds between two requests
    to one host.

    >>> Options(hosts=("ahdath.example",), since="2026-03-01").until
    ''
    """

    delimiter: str = ""
    encoding: str = ""
    columns: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    private: bool = False
    delay: float = 2.0

"""One entry of a lexicon: a form with what it is worth."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of one word or several, as printed, with its sense, register, source and note.

    ``data`` holds the further keys of the entry (``act``, ``code``, ``kind`` …) as strings.
    """

    form: str
    sense: str
    register: str = "written"
    source: str = ""
    note: str = ""
    data: dict[str, str] = field(default_factory=dict)

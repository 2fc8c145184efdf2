"""A happening as told at one place, before the tellings of a report are brought together."""

from dataclasses import dataclass

from isnad.arabic.grammar.event_cues import CueForm
from isnad.model import Link, Phrase, Status, Timing


@dataclass(frozen=True, slots=True)
class Happening:
    """Token ``at`` tells of a happening in the clause from token ``first`` up to ``last``.

    ``about`` is the folded word behind it. ``line`` counts the lines of the report's own text from 0 (the headline is -1); ``near`` is whether the
    date stands in the clause itself, ``light`` whether a verb that only says that it happened carries the noun,
    ``month`` that of the report's own time where the clause may go on with it, ``given`` a date taken from there, and
    ``earlier`` whether the clause puts it before what the report tells (كان قد …).
    """

    at: int
    first: int
    last: int
    form: CueForm
    status: Status
    line: int
    sentence: int
    opens: bool
    quoted: bool
    timing: Timing | None
    near: bool
    place: Phrase | None
    participants: tuple[Link, ...]
    about: str
    again: bool
    light: bool
    earlier: bool
    relative: bool = False
    month: str | None = None
    given: str | None = None

    @property
    def when(self) -> str | None:
        """The date of the clause itself, or where only the day of publication could tell it, how it is reached."""
        if self.timing is None or not self.near:
            return None
        return self.date or repr(self.timing.offset)

    @property
    def moment(self) -> str | None:
        """As ``when``, but also of a date that only the sentence tells."""
        return None if self.timing is None else self.date or repr(self.timing.offset)

    @property
    def date(self) -> str | None:
        """The day, month or year of the happening, where the text tells it; the begin of a range."""
        if self.given is not None:
            return self.given
        return self.timing.value.split("/")[0] if self.timing and self.timing.value else None

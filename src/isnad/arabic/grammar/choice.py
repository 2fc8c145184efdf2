"""What became of the dates that may be that of publication."""

from dataclasses import dataclass
from datetime import date

from isnad.model import Evidence, Rejected


@dataclass(frozen=True, slots=True)
class Choice:
    """The day chosen with why, or none with why not, and the others with why not.

    Without a day and a basis nothing was decided, and other sources may still be asked.
    """

    day: date | None
    basis: str
    evidence: tuple[Evidence, ...]
    rejected: tuple[Rejected, ...]

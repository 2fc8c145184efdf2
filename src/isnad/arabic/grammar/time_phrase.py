"""A time expression as found, before its tense and its day of publication are known."""

from dataclasses import dataclass
from typing import Literal

from isnad.model import Grain, Offset

Edge = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Tokens ``first`` up to (not including) ``last`` tell a time, reached by ``offset``.

    ``open`` says that the words leave past and future open; ``edge`` which end of the time is meant;
    ``anaphor`` that it is counted from the time told before it and not from the day of publication;
    ``of_event`` that it tells when another event was, counted from the event of the report; ``hijri`` that
    it was printed in that calendar, whose months begin a day apart in different countries.
    """

    first: int
    last: int
    grain: Grain
    offset: Offset
    open: bool = False
    edge: Edge | None = None
    anaphor: bool = False
    of_event: bool = False
    hijri: bool = False

"""What a person decided on a fact, or on two."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Verdict = Literal["right", "wrong", "same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """``by`` found the fact of the id ``fact`` right or wrong, or it and ``other`` the same or different; ``at`` (RFC 3339), ``why``.

    Ids of facts stay when reports are read again, and so do judgements. The last one of a person on the same facts holds.
    """

    fact: str
    verdict: Verdict
    by: str
    at: str
    other: str = ""
    why: str = ""

    @property
    def id(self) -> str:
        """The same for the same person, facts and time, in whatever order the two facts are named."""
        facts = ":".join(sorted((self.fact, self.other)))
        return sha256(f"{facts}:{self.by}:{self.at}:{self.verdict}".encode()).hexdigest()[:16]

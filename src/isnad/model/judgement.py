"""What a person decided on a fact, or on two."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from isnad.model.fact import Fact

Verdict = Literal["right", "wrong", "same", "different", "unsure", "withdrawn"]
"""``withdrawn`` takes back what the same person decided on the same facts."""

ON_ONE: tuple[Verdict, ...] = ("right", "wrong", "unsure", "withdrawn")
ON_TWO: tuple[Verdict, ...] = ("same", "different", "unsure", "withdrawn")


@dataclass(frozen=True, slots=True)
class Judgement:
    """``by`` found the fact of the id ``fact`` right or wrong, or it and ``other`` the same or different; ``at`` (RFC 3339), ``why``.

    Ids of facts stay when reports are read again, and so do judgements. All are kept; which of them hold is in ``Judged``.
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

    @property
    def facts(self) -> frozenset[str]:
        """The ids of the one or the two facts."""
        return frozenset((self.fact, self.other)) - {""}

    @property
    def said(self) -> str:
        """Who decided, on which day, and why.

        >>> Judgement("a", "wrong", "نور", "2026-03-04T10:00:00+00:00", why="عدد المصابين").said
        'نور, 2026-03-04: عدد المصابين'
        """
        return f"{self.by}, {self.at[:10]}" + (f": {self.why}" if self.why else "")


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with what it is about, and whether it holds; ``note`` says why it does not.

    ``copies`` are facts of the same words where the text of its report stands in others, which nobody judged: a judgement is
    not carried to them. Dossiers find them.
    """

    id: str
    fact: str
    other: str
    verdict: Verdict
    by: str
    at: str
    why: str
    holds: bool
    note: str
    about: tuple[Fact, ...]
    copies: tuple[Fact, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether all that it is about is read today."""
        return {fact.id for fact in self.about if fact.read} == {self.fact, self.other} - {""}

"""Family names that stand alone, put to whoever bears them in the story or is by far the best known who does."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from isnad.compare.bearers import Bearer, Namesakes
from isnad.model import Language

MAY = 0.5
"""From this likeness on two names may be one actor's."""

_SHORT = 0.6
"""From this likeness on a short name is a fuller one's: its letters are all that speaks for it."""

_FAR_MORE = 5
_OFTEN = 3
IN_STORY = "a family name with one bearer in the story"
BEST_KNOWN = "a family name of which one bearer is by far the best known"


@dataclass(slots=True)
class Full:
    """A person with a full name: by which groups it is known, and in which stories and reports."""

    names: tuple[str, ...]
    stories: frozenset[int | None]
    reports: frozenset[str]
    short: list[tuple[Bearer, str]] = field(default_factory=list)
    """The bearers of a short name that are put here, each with the reason."""


class ShortNames:
    """The full names of a run by family name."""

    def __init__(self, groups: Sequence[Sequence[Namesakes]], language: Language[Any]) -> None:
        self._language = language
        self._shelves: defaultdict[str, list[Full]] = defaultdict(list)
        self.full: dict[int, Full] = {}
        for number, group in enumerate(groups):
            if group[0].kind != "person" or all(self.is_short(same.name) for same in group):
                continue
            members = [member for same in group for member in same.members]
            made = Full(
                tuple({same.name: None for same in group}),
                frozenset(member.story for member in members),
                frozenset(member.report for member in members),
            )
            self.full[number] = made
            for key in {key for name in made.names if (key := language.family_key(name))}:
                self._shelves[key].append(made)

    def is_short(self, name: str) -> bool:
        """Whether a name is one word."""
        return self._language.name_length(name) <= 1

    def settle(self, short: Namesakes) -> Namesakes | None:
        """Put the bearers of a short name to their full names; those that stay apart are returned, with the doubt."""
        known = self._known(short.name)
        left = Namesakes(short.kind, short.name, doubts=short.doubts)
        for bearer in short.members:
            found = self._whose(bearer, known)
            if found is None:
                left.take(bearer)
            else:
                found[0].short.append((bearer, found[1]))
        if left.members and known:
            for full in sorted(known, key=lambda full: full.names)[:_FAR_MORE]:
                left.doubts[full.names[0]] = "a family name alone"
        return left if left.members else None

    def _known(self, name: str) -> list[Full]:
        key = self._language.family_key(name)
        near = self._shelves.get(key, []) if key else []
        return [full for full in near if any(self._language.same_name(name, other) >= _SHORT for other in full.names)]

    def _whose(self, bearer: Bearer, known: Sequence[Full]) -> tuple[Full, str] | None:
        if any(bearer.report in full.reports for full in known):
            return None
        here = [full for full in known if bearer.story is not None and bearer.story in full.stories]
        if len(here) == 1:
            return here[0], IN_STORY
        by_reports = sorted(here or known, key=lambda full: (-len(full.reports), full.names))
        if not by_reports or len(by_reports[0].reports) < _OFTEN or not self._language.telling(bearer.name):
            return None
        others = sum(len(full.reports) for full in by_reports[1:])
        return (by_reports[0], BEST_KNOWN) if len(by_reports[0].reports) >= _FAR_MORE * others else None

"""Who is who in one report: mentions joined to persons, bodies, places and groups."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.arabic.grammar.content_words import content_words
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_parts import name_parts
from isnad.arabic.grammar.office_match import Introduction, bearer, duty
from isnad.arabic.grammar.same_name import same_name
from isnad.arabic.grammar.spelling import arabic
from isnad.model import ActorKind

_MAY = 0.5
_PLURAL = 5
_GAP = 3
_MOST = 32
"""The most actors with a like word that a name is compared with: a text of a hundred thousand names stays linear."""

_ALIAS = str.maketrans("جقكخوبطصثزشضظذ", "غغغغففتسسسسددد")


@dataclass(slots=True)
class Member:
    """One actor while the report is gone through: its printed names and where they stand."""

    kind: ActorKind
    texts: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    unnamed: bool = False

    counts: Counter[str] = field(default_factory=Counter)
    name: str = ""
    """The fullest printed name: most words, then most often, then first."""

    def take(self, text: str, span: tuple[int, int]) -> None:
        """Put a printed name and its place to this actor."""
        if not self.counts[text]:
            self.texts.append(text)
        self.counts[text] += 1
        self.spans.append(span)
        if not self.name or self._rank(text) > self._rank(self.name):
            self.name = text

    def last_before(self, start: int) -> int:
        """Where it was last named before ``start``, as far as the last mentions taken show; else -1."""
        return max((at for at, _ in self.spans[-_MOST:] if at < start), default=-1)

    def _rank(self, text: str) -> tuple[int, int]:
        return len(name_parts(text).words), self.counts[text]


@dataclass(slots=True)
class Cast:
    """The actors of a report; ``of`` maps where a mention starts to the number of its actor."""

    members: list[Member] = field(default_factory=list)
    of: dict[int, int] = field(default_factory=dict)
    postings: defaultdict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    introductions: list[Introduction] = field(default_factory=list)

    def add(
        self, kind: ActorKind, text: str, span: tuple[int, int], number: int | None, *, unnamed: bool = False
    ) -> int:
        """Put a printed name to actor ``number``, or to a new one; returns the number."""
        if number is None:
            number = len(self.members)
            self.members.append(Member(kind, unnamed=unnamed))
        member = self.members[number]
        if member.counts[text]:
            member.take(text, span)
            return number
        member.take(text, span)
        for key in keys(kind, text):
            posting = self.postings[key]
            if number not in posting[-_MOST:]:
                posting.append(number)
        return number

    def near(self, kind: ActorKind, text: str) -> list[int]:
        """The actors of a kind that share a like word with ``text``, the latest first."""
        found = {number for key in keys(kind, text) for number in self.postings[key][-_MOST:]}
        return sorted(found, reverse=True)


def keys(kind: ActorKind, text: str) -> list[tuple[str, str]]:
    """Under what an actor is found again: the first letters of its words, spellings put together."""
    parts = name_parts(text)
    words = parts.words if kind == "person" else parts.content
    found: list[tuple[str, str]] = [(kind, (arabic(word) or word)[:1].translate(_ALIAS)) for word in words]
    if parts.listed is not None:
        found.append((kind, parts.listed))
    return found


def cast(text: str, names: Sequence[Mention]) -> Cast:
    """Join the mentions of a report.

    >>> page = "قال وزير الطاقة سمير الزعفران. وأضاف الزعفران. وقال الوزير"
    >>> spans = [("person", 4, 29, (16, 29), "title"), ("person", 37, 45, (37, 45), "tagger")]
    >>> found = [Mention(0, 1, a, b, kind, head, source) for kind, a, b, head, source in spans]
    >>> made = cast(page, [*found, Mention(0, 1, 52, 58, "person", (52, 58), "office")])
    >>> [(member.name, len(member.spans)) for member in made.members]
    [('سمير الزعفران', 3)]
    """
    made = Cast()
    named = [m for m in names if m.kind == "person" and m.source != "office"]
    for mention in sorted(named, key=lambda m: -len(name_parts(text[slice(*m.head)]).words)):
        _person(made, text, mention)
    made.introductions.sort(key=lambda intro: intro.start)
    for mention in names:
        if mention.kind == "person" and mention.source == "office":
            _office(made, text, mention)
    for mention in sorted(
        (m for m in names if m.kind != "person"), key=lambda m: (-len(content_words(text[m.start : m.end])), m.start)
    ):
        _other(made, text, mention)
    return made


def _person(made: Cast, text: str, mention: Mention) -> None:
    head = text[slice(*mention.head)]
    number = _best(made, "person", head, mention.start)
    made.of[mention.start] = number = made.add("person", head, (mention.start, mention.end), number)
    title = text[mention.start : mention.head[0]].strip(" ،,\n")
    if title:
        made.introductions.append(Introduction(mention.start, duty(title), number))


def _best(made: Cast, kind: ActorKind, text: str, start: int) -> int | None:
    """The actor whose name ``text`` may be: the likest, and of those the last one named before."""
    best: tuple[float, int, int] | None = None
    number = None
    for other in made.near(kind, text):
        member = made.members[other]
        sure = same_name(member.name, text)
        if sure < _MAY or (kind != "person" and _many(text) != _many(member.name)):
            continue
        before = member.last_before(start)
        rank = (round(sure, 1), len(member.spans), before)
        if best is None or rank > best:
            best, number = rank, other
    return number


def _office(made: Cast, text: str, mention: Mention) -> None:
    office = text[mention.start : mention.end]
    number = _apposition(made, text, mention)
    if number is None:
        number = bearer(office, mention.start, made.introductions)
    else:
        made.introductions.append(Introduction(mention.start, duty(office), number))
    if number is not None:
        made.members[number].spans.append((mention.start, mention.end))
        made.of[mention.start] = number
        return
    made.of[mention.start] = made.add("person", office, (mention.start, mention.end), None, unnamed=True)
    made.introductions.append(Introduction(mention.start, duty(office), made.of[mention.start]))


def _apposition(made: Cast, text: str, mention: Mention) -> int | None:
    """``فلان، وزير كذا،``, ``فلان المتحدث باسم كذا``: the person named right before."""
    at = mention.start
    while at and mention.start - at < _GAP and text[at - 1] in " ،,\xa0":
        at -= 1
    gap = text[at : mention.start]
    if not gap or not ("،" in gap or "," in gap or text.startswith("ال", mention.start)):
        return None
    for number, member in enumerate(made.members[-_MOST:], start=max(0, len(made.members) - _MOST)):
        if member.kind == "person" and any(end == at for _, end in member.spans[-_MOST:]):
            return number
    return None


def _other(made: Cast, text: str, mention: Mention) -> None:
    printed = text[mention.start : mention.end]
    number = body_like(made, mention.kind, printed, mention.start)
    made.of[mention.start] = made.add(mention.kind, printed, (mention.start, mention.end), number)


def body_like(made: Cast, kind: ActorKind, printed: str, start: int) -> int | None:
    """The body, place or group that ``printed`` means: by likeness, or as a part of a fuller name before it."""
    number = _best(made, kind, printed, start)
    if number is not None:
        return number
    parts = name_parts(printed)
    words = set(parts.content)
    if not words or parts.listed is not None:
        return None
    found: tuple[int, int] | None = None
    several = 0
    for other in made.near(kind, printed):
        full = name_parts(made.members[other].name)
        states = not parts.states or not full.states or parts.states & full.states
        if not words < set(full.content) or not states:
            continue
        if parts.content[0] != full.content[0] and parts.body:
            continue
        before = made.members[other].last_before(start)
        if len(words) == 1 and parts.body and not printed.startswith("ال"):
            continue
        if _many(printed) != _many(made.members[other].name):
            continue
        several += before < 0
        if found is None or before > found[0]:
            found = (before, other)
    return found[1] if found and (found[0] >= 0 or several == 1) else None


def _many(printed: str) -> bool:
    """Whether the head of a phrase is a sound plural: ``وكالات`` are not the ``وكالة``, ``مسؤولون`` no ``مسؤول``."""
    word = printed.split(maxsplit=1)[0]
    return word.endswith("ات") or (len(word) > _PLURAL and word.endswith(("ون", "ين")))

"""A sheet with what the rules of names look up: learned labels as spans, listed names, words that end a phrase."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.listed import Listed, listed
from isnad.arabic.taggers.namelike import namelike
from isnad.arabic.taggers.tagger import Tagger
from isnad.arabic.taggers.vocabulary import name_parts
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_FULL = 2
_JOINTS = frozenset("#_")
_TIMES = frozenset({"past", "future", "current", "part", "today", "tomorrow", "yesterday", "next", "season"})


@dataclass(frozen=True, slots=True)
class Tagged:
    """Tokens ``first`` up to ``last`` that the tagger takes for one name."""

    first: int
    last: int
    kind: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class NamePage:
    """A sheet with its tagged and listed names by first token, and the tagged one over each token."""

    sheet: Sheet
    tagged: dict[int, Tagged]
    over: dict[int, Tagged]
    listed: dict[int, Listed]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sheet."""
        return self.sheet.tokens

    def person_at(self, at: int) -> Tagged | None:
        """The person whose name the tagger sees begin at token ``at``."""
        found = self.tagged.get(at)
        return found if found is not None and found.kind == "PERS" else None


def name_page(sheet: Sheet, tagger: Tagger) -> NamePage:
    """Look everything up once; the words of a hashtag are read as if the strokes between them were spaces."""
    tagged: dict[int, Tagged] = {}
    for sentence in sheet.sentences:
        places = [at for at in range(sentence.first, sentence.last) if sheet.tokens[at].text not in _JOINTS]
        labels = tagger.tag([sheet.tokens[at] for at in places])
        for span in _spans(places, labels):
            for piece in _pieces(sheet.tokens, span):
                tagged[piece.first] = piece
    _join_parts(tagged)
    over = {at: span for span in tagged.values() for at in range(span.first, span.last)}
    return NamePage(sheet, tagged, over, listed(sheet.tokens))


def _join_parts(tagged: dict[int, Tagged]) -> None:
    """Two persons with nothing between them are one whose name the tagger broke."""
    for first in sorted(tagged):
        one = tagged.get(first)
        other = tagged.get(one.last) if one is not None else None
        if one is None or other is None or one.kind != "PERS" or other.kind != "PERS" or one.joined or other.joined:
            continue
        if one.last - one.first < _FULL or other.last - other.first < _FULL:
            continue
        tagged[first] = Tagged(first, other.last, "PERS")
        del tagged[other.first]


def _spans(places: list[int], labels: tuple[str, ...]) -> list[Tagged]:
    found: list[Tagged] = []
    first = None
    for number, label in enumerate((*labels, "O")):
        if first is not None and not label.startswith("I-"):
            found.append(Tagged(places[first], places[number - 1] + 1, labels[first][2:]))
            first = None
        if label.startswith("B-") or (label.startswith("I-") and first is None):
            first = number
    return found


_THAT = frozenset(("إن", "أن"))
"""What opens reported words may be tagged as part of the name behind it."""


def _pieces(tokens: tuple[Token, ...], span: Tagged) -> list[Tagged]:
    """A person's name parted where another is joined to it (``فلان وفلان``), without common words at its end."""
    if span.kind != "PERS":
        return [span]
    that = next((at for at in range(span.first, span.last) if tokens[at].text in _THAT), None)
    if that is not None:
        sides = (Tagged(span.first, that, span.kind), Tagged(that + 1, span.last, span.kind))
        return [piece for side in sides if side.first < side.last for piece in _pieces(tokens, side)]
    if _led_by_adjective(tokens, span):
        span = Tagged(span.first + 1, span.last, span.kind)
    cuts = [
        at
        for at in range(span.first + 1, span.last)
        if _another(tokens[at].norm) or tokens[at].norm == tokens[at - 1].norm
    ]
    found = []
    for first, last in pairwise((span.first, *cuts, span.last)):
        end = last
        while end > first + 1 and not namelike(tokens[end - 1].norm):
            end -= 1
        found.append(Tagged(first, end, "PERS", joined=bool(cuts)))
    return found


def _led_by_adjective(tokens: tuple[Token, ...], span: Tagged) -> bool:
    """``الوزير الفلاني سامر الحداد``: behind a definite noun an adjective of a state that no list has; then the name."""
    first = span.first
    if first == 0 or span.last - first < 2 or not tokens[first].norm.endswith(("ي", "يه")):
        return False
    several = tokens[first].norm.startswith("ال") and tokens[first - 1].norm.startswith(("ال", "لل", "وال", "بال"))
    family = tokens[first + 1].norm.startswith(("ال", "و")) or tokens[first].norm in name_parts()
    return several and not family


def _another(norm: str) -> bool:
    """Whether و or ل before a word inside a name begins another name: the rest is a name, the whole is none."""
    return norm[0] in "ول" and not name_parts().get(norm) and (norm[0] == "و" or norm[1:] in name_parts())


@lru_cache(maxsize=SOME)
def ends_name(norm: str) -> bool:
    """Whether a folded word stands outside every name: function words, days, months, parts of the day.

    >>> ends_name("الذي"), ends_name("الخميس"), ends_name("الخارجيه")
    (True, True, False)
    """
    for front, rest in fronts(norm):
        if front in ("", "و", "ف"):
            if load("phrase_stops").get(rest) or load("stopwords").get(rest):
                return True
            if load("weekdays").get(rest) or load("weekdays").get(rest.removeprefix("ال")):
                return True
    return any(entry.sense in _TIMES for entry in load("time_words").get(norm))

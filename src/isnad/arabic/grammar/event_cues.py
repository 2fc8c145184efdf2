"""Words of happening: the folded forms of the verbs and nouns that tell of an event."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, cast

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME, WORDS
from isnad.model import EventType

Tense = Literal["past", "present", "future", "noun"]

_BEFORE_VERB = frozenset({"", "و", "ف", "س", "وس", "فس"})
_BEFORE_NOUN = frozenset(
    {
        "",
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "ال",
        "لل",
        "وال",
        "فال",
        "بال",
        "كال",
        "ولل",
        "فلل",
        "وب",
        "ول",
        "فب",
        "فل",
        "وبال",
        "فبال",
    }
)
_FUTURE = frozenset({"س", "وس", "فس"})
_PRONOUNS = ("ه", "ها", "هم", "هما")
_LONG = 4


@dataclass(frozen=True, slots=True)
class Stems:
    """Stems of companion words: short ones are compared whole, long ones as beginnings."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is any stem."""
        return bool(self.whole or self.beginnings)

    def found(self, norm: str) -> bool:
        """Whether a folded word, freed of its proclitics, is one of the stems or begins with one."""
        return any(rest in self.whole or rest.startswith(self.beginnings) for _, rest in fronts(norm))


@dataclass(frozen=True, slots=True)
class EventCue:
    """What a word of happening is worth: ``family`` is shared by the words that tell one happening again.

    ``needs``: one of these must stand near; ``bars``: none may. ``weight`` (1 to 3) says how often such a
    happening is what a report is about.
    """

    type: EventType
    family: str
    weight: int
    needs: Stems
    bars: Stems


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a cue: its tense, and for nouns what stands around the bare word.

    ``tense`` is ``noun`` for nouns; ``owned`` means that a pronoun stands behind, ``purpose`` that ل stands before.
    """

    cue: EventCue
    tense: Tense
    definite: bool = False
    plural: bool = False
    owned: bool = False
    purpose: bool = False


def _stems(listed: str) -> Stems:
    words = [fold(word) for word in listed.split()]
    whole = {word + tail for word in words if len(word) < _LONG for tail in ("", "ه", "ات", "ا")}
    return Stems(frozenset(whole), tuple(word for word in words if len(word) >= _LONG))


@lru_cache(maxsize=SOME)
def _past(form: str) -> tuple[str, ...]:
    word = fold(form)
    if word[-1] in "يا":
        return word, word[:-1] + "ت", word[:-1] + "وا", word + "ا", word + "ت"
    return tuple(word + tail for tail in ("", "ت", "ا", "تا", "وا", "ن"))


@lru_cache(maxsize=SOME)
def _present(form: str) -> tuple[str, ...]:
    word = fold(form)
    stem = word[:-1] if word[-1] in "يو" and len(word) > _LONG else word
    forms = (word, *(stem + tail for tail in ("ون", "ان", "وا", "ا", "ن")))
    return tuple(dict.fromkeys((*forms, *("ت" + each[1:] for each in forms))))


def _noun(form: str) -> Iterator[tuple[str, bool, bool]]:
    word = fold(form)
    open_end = word[:-1] + "ت" if word.endswith("ه") else word
    yield word, False, False
    yield from ((open_end + tail, True, False) for tail in ("ان", "ين"))
    yield from ((open_end + tail, False, True) for tail in _PRONOUNS)
    if word != open_end:
        yield open_end, False, True
    elif word[-1] not in "اء":
        yield word + "ا", False, False


def _forms(entry: Entry) -> Iterator[tuple[str, CueForm]]:
    data = entry.data
    cue = EventCue(
        cast("EventType", data["type"]),
        entry.sense,
        int(data["weight"]),
        _stems(data.get("needs", "")),
        _stems(data.get("bars", "")),
    )
    if data["pos"] in ("verb", "both"):
        yield from ((form, CueForm(cue, "past")) for form in _past(entry.form))
        yield from ((form, CueForm(cue, "present")) for form in _present(data["present"]))
    if data["pos"] in ("noun", "both"):
        yield from (
            (form, CueForm(cue, "noun", plural=plural, owned=owned)) for form, plural, owned in _noun(entry.form)
        )
        if "plural" in data:
            yield fold(data["plural"]), CueForm(cue, "noun", plural=True)


@cache
def _table() -> dict[str, tuple[CueForm, ...]]:
    found: dict[str, tuple[CueForm, ...]] = {}
    for entry in load("event_cues"):
        for form, worth in _forms(entry):
            if worth not in found.get(form, ()):
                found[form] = (*found.get(form, ()), worth)
    return found


@lru_cache(maxsize=WORDS)
def event_cues(norm: str) -> tuple[CueForm, ...]:
    """All that a folded word may tell of a happening: those that need a companion first.

    >>> [(form.cue.type, form.tense) for form in event_cues("وسيجتمع")]
    [('meeting', 'future')]
    >>> event_cues("الانفجار")[0].definite
    True
    >>> event_cues("وردي")
    ()
    """
    found: list[CueForm] = []
    table = _table()
    for front, rest in fronts(norm):
        for form in table.get(rest, ()):
            if form.tense == "noun":
                article = front.endswith(("ال", "لل"))
                if front in _BEFORE_NOUN and not (article and form.owned):
                    found.append(replace(form, definite=article, purpose=front.lstrip("وف")[:1] == "ل"))
            elif front in _BEFORE_VERB and (front not in _FUTURE or form.tense == "present"):
                found.append(CueForm(form.cue, "future" if front in _FUTURE else form.tense))
    return tuple(sorted(found, key=lambda form: not form.cue.needs))

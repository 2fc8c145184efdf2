"""Which statement another one denies, inside one report."""

from dataclasses import replace

from isnad.arabic.grammar.content_words import content_words
from isnad.arabic.grammar.objects import CHARGES, DEMONSTRATIVES
from isnad.arabic.grammar.word_core import word_core
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.text.fold import fold
from isnad.model import Statement

_NEAR = 1200
"""How many characters may lie between what is denied and its denial."""

_MOST = 64
"""How many statements are looked back on: so many characters hold fewer."""

_POINTING = DEMONSTRATIVES | {"الامر"}
"""Words that take up what was said before; so do charges."""

_GUILT = tuple(form.removesuffix("ه") for form in word_set("speech_words", "guilt"))
"""How the words begin by which one denies guilt who was charged with something, in whatever words."""


def with_denials(text: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """A denial is linked to the nearest accusation of somebody else before it, else to the nearest claim that it is about.

    It is about a claim if the two share a content word, if it points back (``نفى ذلك``), or denies guilt
    (``نفى ضلوعه``), which no claim tells in the same words.
    """
    made = []
    for index, one in enumerate(statements):
        if one.act != "deny":
            made.append(one)
            continue
        before = statements[max(0, index - _MOST) : index]
        others = [s for s in before if one.start - s.end < _NEAR and s.act != "deny" and not _one_speaker(s, one)]
        accusations = [s for s in others if s.act == "accuse"]
        target = accusations[-1:] or [s for s in others if _about(text, one, s)][-1:]
        made.append(replace(one, denies=target[0].id) if target else one)
    return tuple(made)


def _about(text: str, denial: Statement, claim: Statement) -> bool:
    printed = {fold(word) for part in denial.content for word in part.of(text).split()}
    told = _words_of(text, denial)
    charges = {word.removeprefix("ال") for word in printed} & CHARGES
    if not told or charges or printed & _POINTING or any(word.startswith(_GUILT) for word in told):
        return True
    return bool({word_core(word) for word in told} & {word_core(word) for word in _words_of(text, claim)})


def _words_of(text: str, statement: Statement) -> list[str]:
    return [word for part in statement.content for word in content_words(part.of(text))]


def _one_speaker(one: Statement, other: Statement) -> bool:
    """Whether two speakers are one: every word of the shorter name stands in the longer (``الوزارة``, ``وزارة الصحة``)."""
    names = [_words(one), _words(other)]
    less, more = sorted(names, key=len)
    return less == more or (bool(less) and less <= more)


def _words(statement: Statement) -> set[str]:
    name = statement.speaker.name or statement.speaker.text or ""
    return {fold(word).removeprefix("ال") for word in name.split()}

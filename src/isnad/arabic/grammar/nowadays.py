"""Whether a bare ``اليوم`` means these days and not this day: ``باتت اليوم أقرب من أي وقت``, ``واليوم، نرى أن``, ``إلى اليوم``."""

from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.arabic.grammar.weekday_tense import news_verb

_UNTIL = frozenset({"حتي", "الي", "لغايه", "غايه", "لحد"})
_SELF = frozenset({"انا", "نحن", "هو", "هي", "هم", "انت", "انتم"})
_BECAME = frozenset(
    {"اصبح", "اصبحت", "اصبحوا", "اصبحنا", "بات", "باتت", "باتوا", "اضحي", "اضحت", "صار", "صارت", "يعد", "تعد", "نعد"}
    | {
        "زال",
        "زالت",
        "يزال",
        "تزال",
        "يعتبر",
        "تعتبر",
        "يعيش",
        "تعيش",
        "يعيشون",
        "نعيش",
        "يوجد",
        "توجد",
        "يبلغ",
        "تبلغ",
    }
    | {"مستعد", "مستعده", "ليس", "ليست"}
)
"""Verbs and participles of a state, which holds for more than a day."""

_OURS = frozenset({"نري", "نواجه", "نعيش", "نعرف", "نشهد", "نستخدم", "نحتاج", "نسمع", "نملك"})
"""``التي نواجهها اليوم``: what we see and face lasts."""

_LEADS = frozenset({"اما", "لكن", "ان", "بان", "بل", "لكنه", "لكنها"})
_STOPS = frozenset(".!?؟:…")
_QUOTES = frozenset('«"“')
_NO_EVENT = frozenset({"كان", "كانت", "كانوا", "لم", "يمكن", "ينبغي", "يجب"})
_MORE = 4
_NEAR, _CLAUSE, _AFTER = 4, 10, 2
_SHORTEST = 4
_PAST = ("ت", "وا")
_NOUNS = ("ات", "يت", "وت", "نت")
"""Ends of nouns in ``ت``; other words of four letters and more with it are verbs of the past."""


def nowadays(words: Words, at: int) -> bool:
    """Whether the words around ``اليوم`` at token ``at`` tell a state of these days and nothing that happens on one.

    >>> from isnad.arabic.text.tokens import tokens
    >>> nowadays(tokens("باتت اليوم أقرب من أي وقت"), 1), nowadays(tokens("أعلنت الوزارة اليوم أن"), 2)
    (True, False)
    """
    before = _bare(norm(words, at - 1))
    if before == "من" and find(words, at - 2, "unit") is not None:
        return True
    if before in _UNTIL or before in _SELF or norm(words, at + 1) == "مما" or _compared(words, at):
        return True
    if any(before.removesuffix(end) in _OURS for end in ("ه", "ها")):
        return True
    after = any(_happens(words, i) for i in range(at + 1, min(len(words), at + 1 + _AFTER)))
    if _opens(words, at):
        return not after
    if any(_bare(norm(words, i)) in _BECAME for i in range(max(0, at - _NEAR), at)):
        return True
    return not after and not _told(words, at)


def _bare(word: str) -> str:
    """A folded word without a conjunction before it."""
    return word[1:] if word[:1] in ("و", "ف") and len(word) > 2 else word


def _compared(words: Words, at: int) -> bool:
    """``أكثر من أي وقت مضى``."""
    return any(
        norm(words, i) == "من" and norm(words, i + 1) == "اي" and norm(words, i + 2) == "وقت"
        for i in range(at + 1, at + 1 + _MORE)
    )


def _opens(words: Words, at: int) -> bool:
    """Whether ``اليوم`` opens its sentence, its quotation or its clause."""
    mark = words[at - 1].text
    if at == 0 or _bare(norm(words, at - 1)) in _LEADS or mark in _STOPS or words[at].norm[0] in ("و", "ف"):
        return True
    return mark in _QUOTES and (at == 1 or words[at - 2].text in _STOPS)


def _told(words: Words, at: int) -> bool:
    """Whether something happens in the clause before ``اليوم``, by its verb or by its noun."""
    for i in range(at - 1, max(0, at - _CLAUSE) - 1, -1):
        if words[i].text in _STOPS or find(words, i, "that_clause") is not None:
            return False
        if _happens(words, i) or find(words, i, "event_of_day") is not None:
            return True
    return False


def _happens(words: Words, at: int) -> bool:
    """A verb of the news, of the past or of the future, or what is planned."""
    word = words[at].norm
    if _bare(word) in _NO_EVENT:
        return False
    return (
        news_verb(word)
        or foretells(words[at])
        or (len(word) >= _SHORTEST and word[:2] != "ال" and word.endswith(_PAST) and not word.endswith(_NOUNS))
        or any(find(words, at, sense) is not None for sense in ("past_cue", "future_cue", "future_noun", "weekday"))
    )

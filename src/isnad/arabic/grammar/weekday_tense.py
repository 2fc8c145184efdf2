"""Whether a bare weekday is the last or the next such day: the verbs and nouns of its clause say so."""

from functools import cache, lru_cache
from typing import Literal

from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME

WeekdayTense = Literal["past", "near", "likely", "sure"]
"""``sure``: a verb of the future; ``likely``: a verb of the present, or what is planned; ``near``: an event that may lie
on either side of the day of publication."""

_WINDOW = 18
_AFTER = 3
_CLAUSE = 4
"""How many tokens before a verb of its clause ``كان`` may stand."""

_OPENERS = frozenset({"في", "وفي", "ففي", "و", "اما", "واما"})
_STARTS = frozenset(
    {
        "التي",
        "الذي",
        "الذين",
        "اللذين",
        "اللتين",
        "والتي",
        "والذي",
        "حيث",
        "اذ",
        "ان",
        "ما",
        "كما",
        "فيما",
        "بينما",
        "قد",
        "وقد",
    }
    | {"عندما", "حين", "حينما", "سوف", "هل", "متي", "ثم", "لكن"}
)
"""Words behind which a clause has its verb first."""

_PRESENT_OF = {"التي": "ت", "الذي": "ي"}

_NOT_YET = frozenset({"قبل", "بعد", "دون", "الي", "منذ"})
"""With ``أن`` they make a verb of the present tell no time of its own: ``قبل أن تبدأ``."""

_IF = frozenset({"اذا", "واذا", "فاذا", "لو", "حال", "حاله"})
_WHETHER = frozenset({"ما", "عما", "فيما"})
_WAS = frozenset({"كان", "كانت", "وكان", "وكانت"})
_WILL = frozenset({"سوف", "وسوف", "لن", "ولن"})
_BEHIND = frozenset({"خلال", "عقب", "بعد", "وبعد", "اثر", "جراء", "غداه", "بعدما", "اثناء"})
_BEFORE = frozenset({"قبل", "قبيل", "عشيه"})
_THIS = frozenset({"هذا", "وهذا"})
_UNTIL = frozenset({"لغايه", "غايه"})
_HELD = frozenset({"عقد", "اجراء", "اقامه", "تنظيم"})
_DECIDE = frozenset({"قرر", "قررت", "تقرر", "طلب", "طلبت", "دعا", "دعت", "اقترح"})
"""``قرر المجلس عقد جلسة الاثنين``: what is decided lies ahead."""

_CALL = frozenset({"دعا", "دعت", "دعوا", "دعوه", "ودعا", "ودعت"})
_CHANCE = frozenset({"امكانيه", "احتمال", "موعد", "قرب", "اعتزام", "اعتزامه", "اعتزامها", "نيته", "نيتها"})

_PRONOUNS = ("ها", "هما", "هم", "ه")
_STEM = 3


@cache
def _verbs() -> dict[str, str]:
    return {fold(entry.form): entry.sense for entry in load("weekday_verbs")}


@lru_cache(maxsize=SOME)
def _verb(norm: str) -> str | None:
    """``past`` or ``present`` for a folded verb of the list, with its clitics."""
    verbs = _verbs()
    for word in (norm, norm[1:]) if norm[:1] in ("و", "ف") else (norm,):
        if word in verbs:
            return verbs[word]
        for pronoun in _PRONOUNS:
            stem = word.removesuffix(pronoun)
            if stem != word and len(stem) >= _STEM and stem in verbs and not _looks_like_noun(stem):
                return verbs[stem]
    return None


def news_verb(norm: str) -> bool:
    """Whether a folded word is a verb of the list, with its clitics: what happens on a day.

    >>> news_verb("وارتفعت"), news_verb("نري")
    (True, False)
    """
    return _verb(norm) is not None


def _past_cue(words: Words, at: int) -> bool:
    """A verb or particle of the list; behind a preposition (``بقتل``) it is a noun."""
    cue = find(words, at, "past_cue")
    return cue is not None and cue.front in ("", "و", "ف")


def _looks_like_noun(stem: str) -> bool:
    """``إقامتها`` is both ``إقامة`` and ``أقامت`` with a pronoun, and the noun is the commoner."""
    return stem[0] == "ا" and stem[-1] == "ت"


def weekday_tense(words: Words, phrase: TimePhrase, first: int, last: int) -> WeekdayTense | None:
    """What the clause between tokens ``first`` and ``last`` says of a weekday; ``None`` where it says nothing.

    >>> from isnad.arabic.grammar.weekdays import weekday
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("يصوت الناخبون الأحد")
    >>> weekday_tense(words, weekday(words, 2), 0, 3)
    'likely'
    """
    before = _before(words, phrase, first)
    if find(words, phrase.first - 1, "until") is not None or norm(words, phrase.first - 1) in _UNTIL:
        return before if before == "sure" else "near"
    if before is not None:
        return before
    if norm(words, phrase.first - 1) in _THIS:
        return "near"
    if all(words[at].kind == "punct" or norm(words, at) in _OPENERS for at in range(first, phrase.first)):
        return _after(words, phrase, last)
    return None


def _before(words: Words, phrase: TimePhrase, first: int) -> WeekdayTense | None:
    """The nearest word back that tells; what reports (``قال إن``) does not tell of what is reported."""
    reported = False
    seen: set[str] = set()
    for at in range(phrase.first - 1, max(first, phrase.first - _WINDOW) - 1, -1):
        kind = _kind(words, at, phrase)
        if kind in ("sure", "planned") or (kind == "present" and _starts_clause(words, at, first)):
            return _ahead(kind, was=_was(words, at, first), seen=seen)
        if kind == "past":
            if norm(words, at - 1) in _IF and norm(words, at - 2) not in _WHETHER:
                return "likely"
            if not reported:
                return "near" if seen == {"near"} else "past"
            break
        if kind is not None:
            seen.add(kind)
        reported = reported or (find(words, at, "that_clause") is not None and norm(words, at - 1) not in _NOT_YET)
        if find(words, at, "weekday") is not None:
            break
    if "behind" in seen:
        return "past"
    if "present" in seen:
        return "likely"
    return "near" if "near" in seen else None


def _ahead(kind: str, *, was: bool, seen: set[str]) -> WeekdayTense:
    """``سيغيب بعد إصابته الأحد``, ``سيعلق القصف خلال هدنة من الأحد``: the day is of either, and the nearer one."""
    if was or "behind" in seen:
        return "near"
    return "sure" if kind == "sure" else "likely"


def _kind(words: Words, at: int, phrase: TimePhrase) -> str | None:
    word = norm(words, at)
    if foretells(words[at]) or word in _WILL:
        return "sure"
    if _decided(words, at):
        return "planned"
    verb = _verb(word) or (_of_relative(words, at) if phrase.first - at <= _CLAUSE else None)
    if verb == "present" and _met_with(words, at):
        verb = "past"
    if verb == "present":
        return None if _tells_no_time(words, at) else "present"
    if word in _BEHIND:
        return "behind" if at < phrase.first - 1 or not word.endswith("بعد") else None
    if verb == "past" or _past_cue(words, at):
        return "past"
    if find(words, at, "future_noun") is not None or (word in _BEFORE and norm(words, at + 1) != "ان"):
        return "near"
    return "planned" if find(words, at, "future_cue") is not None else None


def _met_with(words: Words, at: int) -> bool:
    """``تعرض اللاعب لإصابة``: before ``لـ`` the verb is met with, of the past, and not shows."""
    return norm(words, at).lstrip("وف") == "تعرض" and any(
        norm(words, near).startswith("ل") for near in range(at + 1, at + 1 + _CLAUSE)
    )


def _decided(words: Words, at: int) -> bool:
    """``قرر المجلس عقد جلسة``, ``دعت إلى اجتماع``, ``إمكانية عقد الجلسة``."""
    word = norm(words, at)
    if word in _HELD:
        back = range(max(0, at - 2 * _CLAUSE), at)
        return norm(words, at - 1) in _CHANCE or any(norm(words, i) in _DECIDE for i in back)
    if find(words, at, "meeting") is None:
        return False
    calls = any(norm(words, i) in _CALL for i in range(max(0, at - _CLAUSE), at))
    return calls and (norm(words, at - 1) == "الي" or word[0] == "ل")


def _of_relative(words: Words, at: int) -> str | None:
    """``المباراة التي تجمع``, ``الوفد الذي يصل``: behind its pronoun a word of this form is a verb of the present."""
    word = words[at].norm
    before = norm(words, at - 1).removeprefix("و")
    if len(word) < _STEM or word[-1] == "ت":
        return None
    return "present" if _PRESENT_OF.get(before) == word[0] else None


def _tells_no_time(words: Words, at: int) -> bool:
    """``قبل أن تبدأ``, ``لم تبدأ``: the word before the verb of the present sets its time."""
    return norm(words, at - 1) in ("لم", "ولم") or (norm(words, at - 1) == "ان" and norm(words, at - 2) in _NOT_YET)


def _starts_clause(words: Words, at: int, first: int) -> bool:
    """Whether the verb at ``at`` leads its clause, so that no verb before it sets its time."""
    return (
        at == first
        or words[at - 1].kind == "punct"
        or words[at].norm[:1] in ("و", "ف")
        or norm(words, at - 1) in _STARTS
    )


def _was(words: Words, at: int, first: int) -> bool:
    """``كان من المقرر أن يبدأ``: the plan is of the past, the day on either side."""
    return any(norm(words, back) in _WAS for back in range(max(first, at - _CLAUSE), at))


def _after(words: Words, phrase: TimePhrase, last: int) -> WeekdayTense | None:
    """The verb behind a weekday that opens its sentence."""
    for at in range(phrase.last, min(last, phrase.last + _AFTER)):
        if foretells(words[at]) or norm(words, at) in _WILL:
            return "sure"
        verb = _verb(norm(words, at))
        if verb == "past" or _past_cue(words, at):
            return "past"
        if verb == "present":
            return "likely"
    return None

"""Whose clause it is in which somebody goes on speaking: the subject behind its verb (``رفع المحامي دعوى وطالب``)."""

from functools import cache

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.apposition import with_apposition
from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.far_names import to_far_name
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.speakers import behind_adverbs
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold

_OPENS = word_set("speech_words", "keeps_subject") | {"ثم", "عندما", "لطالما", "ولطالما"}
_RELATIVES = word_set("speech_words", "relative")
_OF_OFFICE = word_set("speech_words", "of_office")
_PEOPLE = ("ون", "ين", "ان", "اء")
_SHORTEST = 3
_GOES_BACK = 60
"""How many tokens before a verb the verb of its clause may stand: news sentences are no longer."""


@cache
def _verbs() -> dict[str, str]:
    """Folded verbs of the past with their gender, with and without what joins them to the clause before."""
    found = {fold(entry.form): entry.sense for entry in load("past_verbs")}
    return {front + norm: sense for front in ("", "و", "ف") for norm, sense in found.items()} | found


def clause_subject(scene: Scene, cue: Cue, first: int) -> tuple[int, int] | None:
    """The subject behind the last verb that opens a clause between token ``first`` and the cue, and agrees with it.

    >>> from isnad.arabic.grammar.cues import cues
    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("رفضت الحكومة مقترح المعارضة مشددة على أنه ناقص"), {}, {}, {})
    >>> scene.sheet.slice(*clause_subject(scene, next(cue for cue in cues(scene) if cue.kind == "participle"), 0))
    'الحكومة'
    """
    for index in range(cue.first - 1, max(first, cue.first - _GOES_BACK) - 1, -1):
        gender = _verbs().get(scene.tokens[index].norm) or _present(scene, cue, index, first)
        if gender is not None and index not in scene.mention_over and _opens(scene, index, first):
            return _subject(scene, cue, index, gender)
    return None


def _present(scene: Scene, cue: Cue, index: int, first: int) -> str | None:
    """The gender of a verb of the present that opens the sentence of a cue of the present, before its named subject."""
    norm = scene.tokens[index].norm.removeprefix("و")
    if index != first or not cue.present or len(norm) < _SHORTEST or norm[0] not in "يت" or noun_senses(norm):
        return None
    named = index not in scene.mention_over and index + 1 in scene.mention_at
    return ("he" if norm[0] == "ي" else "she") if named and scene.mention_at[index + 1].kind != "place" else None


def _opens(scene: Scene, index: int, first: int) -> bool:
    """Whether a verb opens a clause that has its subject behind it; joined by و it may go on with the one before."""
    if index == first:
        return True
    before = scene.tokens[index - 1]
    if before.norm in _OPENS:
        return True
    return before.text in "،,-–" and scene.tokens[index].norm[0] not in "وف"


def _subject(scene: Scene, cue: Cue, verb: int, gender: str) -> tuple[int, int] | None:
    at = behind_adverbs(scene, verb + 1, cue.first)
    phrase = phrase_after(scene, at, cue.first)
    if phrase is None or not plausible(scene, phrase, strict=True) or _another_acts(scene, phrase[1], cue.first):
        return None
    head = scene.tokens[phrase[0]].norm
    person = scene.mention_over.get(phrase[0])
    named = person is not None and person.kind == "person"
    many = head.endswith(_PEOPLE) and not named
    if cue.plural != many or (not cue.plural and cue.feminine is not None and cue.feminine != (gender == "she")):
        return None
    if gender == "he" and head.endswith("ه") and not named:
        return None
    return with_apposition(scene, to_far_name(scene, _without_object(scene, phrase), cue.first), cue.first)[0]


def _another_acts(scene: Scene, first: int, last: int) -> bool:
    """``سأل الصحفي عن الخطة، فقاطعه الوزير وقال``: behind ف with a verb and its pronoun somebody else acts."""
    return any(
        scene.tokens[index - 1].norm[0] == "ف" and scene.tokens[index - 1].norm.endswith(("ه", "ها", "هم"))
        for index in range(first + 1, last)
        if index in scene.mention_at
    )


def _without_object(scene: Scene, phrase: tuple[int, int]) -> tuple[int, int]:
    """``استقبل الوزير الوفد``: behind a name, or behind a definite noun, another definite noun is the object."""
    held = scene.mention_at.get(phrase[0])
    if held is not None and held.kind == "person" and held.source != "office":
        return phrase[0], min(held.last, phrase[1])
    whole = held.last if held is not None and held.source != "office" else phrase[0] + 1
    for index in range(whole, phrase[1]):
        norm, before = scene.tokens[index].norm, scene.tokens[index - 1].norm
        if not before.startswith("ال") or _person_at(scene, index):
            continue
        if norm.startswith("ال") and _person_at(scene, index + 1):
            continue
        another = norm.startswith("ال") and not is_adjective(norm) and norm not in _OF_OFFICE
        if another or (not norm.startswith(("ال", "و", "ل")) and index not in scene.mention_over):
            return phrase[0], index
    return phrase


def _person_at(scene: Scene, at: int) -> bool:
    named = scene.mention_at.get(at)
    return named is not None and named.kind == "person"

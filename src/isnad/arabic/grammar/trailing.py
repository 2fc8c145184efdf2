"""Tellers named behind the words: ``قال فلان إن …، وفق وكالة كذا، نقلا عن …``."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.told import Told
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sentences import Sentence


def trailing(scene: Scene, cue: Cue, sentence: Sentence, told: Sequence[Told]) -> tuple[Told, ...] | None:
    """``told`` with the teller of ``cue`` added to the statement before it; ``None`` where it adds to none.

    A medium behind somebody's words passed them on (``وفق وكالة كذا``, ``حسبما نقلت عنه وكالة كذا``); anybody else
    behind them says the words himself, and where a medium tells them it passes his words on
    (``ذكرت وكالة كذا أن …، نقلا عن الوزير``).
    """
    at = _source_at(scene, cue)
    if at is None or cue.first <= sentence.first + 1:
        return None
    for index in range(len(told) - 1, -1, -1):
        one = told[index]
        if one.cue.first < sentence.first and (one.content.last < sentence.first or not one.content.direct):
            return None
        if one.cue.kind in ("according", "clause") and cue.kind != "citing":
            continue
        if cue.first < one.content.first or (
            one.phrase is not None and cue.first < one.phrase[1] and one.phrase[0] > one.cue.first
        ):
            return None
        phrase = phrase_after(scene, at, sentence.last, named=cue.kind == "clause")
        if phrase is None or not plausible(scene, phrase):
            return None
        if cue.kind != "citing" and not is_medium(scene, phrase) and not _behind_quotation(one, cue, sentence):
            return None
        if cue.kind == "clause" and _carries(scene, phrase, sentence):
            return None
        if phrase in one.tellers:
            return tuple(told)
        if one.phrase is not None and is_medium(scene, one.phrase) and not is_medium(scene, phrase):
            sourced = replace(one, phrase=phrase, tellers=(one.phrase, *one.tellers))
            return (*told[:index], sourced, *told[index + 1 :])
        return _passed_on(scene, told, index, phrase, sentence)
    return None


def _passed_on(
    scene: Scene, told: Sequence[Told], index: int, phrase: tuple[int, int], sentence: Sentence
) -> tuple[Told, ...]:
    """``phrase`` passed on the statement at ``index`` and what else was said before it in the same sentence."""
    found = list(told)
    for at in range(index, -1, -1):
        one = told[at]
        if at < index and (
            one.cue.first < sentence.first
            or one.cue.kind in ("according", "clause", "carry")
            or (one.phrase is not None and is_medium(scene, one.phrase))
        ):
            break
        if phrase not in one.tellers:
            found[at] = replace(one, tellers=(*one.tellers, phrase))
    return tuple(found)


def _behind_quotation(one: Told, cue: Cue, sentence: Sentence) -> bool:
    """``وقالت الوزيرة: "…"، حسبما ذكر مكتب كذا``: whoever is named behind somebody's quoted words passed them on."""
    opens = sentence.first <= one.cue.first <= sentence.first + 1
    return cue.kind == "clause" and opens and one.phrase is not None and one.content.direct


def _source_at(scene: Scene, cue: Cue) -> int | None:
    """Where the phrase of the teller begins: behind the preposition, or behind the verb that it opens a clause with."""
    if cue.kind in ("according", "citing"):
        return cue.last
    if cue.kind != "clause" or scene.tokens[cue.first].norm in ("كما", "مثلما"):
        return None
    at = cue.last + 1
    return at + (at < len(scene.tokens) and scene.tokens[at].norm in ("عنه", "عنها", "عنهم"))


def _carries(scene: Scene, phrase: tuple[int, int], sentence: Sentence) -> bool:
    """``وفق ما نقلت وكالة كذا عن الوزير``: somebody else is named whose words they are."""
    return phrase[1] < sentence.last and scene.tokens[phrase[1]].norm == "عن"


def is_medium(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether a phrase names an agency, an outlet or a platform."""
    first = phrase[0] + (scene.tokens[phrase[0]].text in "\"“«'(" and phrase[1] - phrase[0] > 1)
    if noun_senses(scene.tokens[first].norm) & {"medium", "platform"}:
        return True
    return load("agencies").match(scene.tokens, first, frozenset(("", "ل", "ب"))) is not None

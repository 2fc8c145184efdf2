"""Tellers named behind the words: ``قال فلان إن …، وفق وكالة كذا، نقلا عن …``."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.speakers import plausible
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.told import Told
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sentences import Sentence


def trailing(scene: Scene, cue: Cue, sentence: Sentence, told: Sequence[Told]) -> tuple[Told, ...] | None:
    """``told`` with the teller of ``cue`` added to the statement before it; ``None`` where it adds to none.

    A medium behind somebody's words passed them on; anybody else behind them says the words himself, and where a
    medium tells them it passes his words on (``ذكرت وكالة كذا أن …، نقلا عن الوزير``).
    """
    if cue.kind not in ("according", "citing") or cue.first <= sentence.first + 1:
        return None
    for index in range(len(told) - 1, -1, -1):
        one = told[index]
        if one.cue.first < sentence.first:
            return None
        if one.cue.kind in ("according", "clause") and cue.kind == "according":
            continue
        if cue.first < one.content.first or (
            one.phrase is not None and cue.first < one.phrase[1] and one.phrase[0] > one.cue.first
        ):
            return None
        phrase = phrase_after(scene, cue.last, sentence.last)
        if phrase is None or not plausible(scene, phrase) or (cue.kind == "according" and not is_medium(scene, phrase)):
            return None
        if phrase in one.tellers:
            return tuple(told)
        if one.phrase is not None and is_medium(scene, one.phrase) and not is_medium(scene, phrase):
            sourced = replace(one, phrase=phrase, tellers=(one.phrase, *one.tellers))
            return (*told[:index], sourced, *told[index + 1 :])
        return (*told[:index], replace(one, tellers=(*one.tellers, phrase)), *told[index + 1 :])
    return None


def is_medium(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether a phrase names an agency, an outlet or a platform."""
    first = phrase[0] + (scene.tokens[phrase[0]].text in "\"“«'(" and phrase[1] - phrase[0] > 1)
    if noun_senses(scene.tokens[first].norm) & {"medium", "platform"}:
        return True
    return load("agencies").match(scene.tokens, first, frozenset(("", "ل", "ب"))) is not None

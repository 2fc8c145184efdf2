"""The noun that a relative clause of speech tells of (``المجلس، الذي يخشى من``, ``السلطات التي تقول إن``)."""

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.speech_nouns import SPEAKING, noun_senses
from isnad.arabic.grammar.word_sets import word_set

_RELATIVES = word_set("speech_words", "relative")
_SEVERAL = word_set("speech_words", "several")
_ADJECTIVES = 3


def agrees_with_relative(norm: str, cue: Cue) -> bool:
    """Whether the pronoun can be the subject of the verb: ``الذي تتهم`` and ``الذين يقول`` have another one."""
    if norm in ("الذي", "التي"):
        return not cue.plural and (cue.feminine is None or cue.feminine == (norm == "التي"))
    return cue.plural


def _of_gender(scene: Scene, index: int, relative: str) -> bool:
    """``كلمات الزوج التي تشير``: no man is meant by التي, but the noun before him."""
    norm = scene.tokens[index].norm
    return relative != "التي" or norm.endswith(("ه", "ات", "ا")) or norm.removeprefix("ال") in _SEVERAL


def relative_noun(scene: Scene, cue: Cue, first: int) -> tuple[int, int] | None:
    """The noun before a relative pronoun right before ``cue``, where it may speak and is of the verb's number.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("حارب السكان الذين يقولون إن الأرض لهم")
    >>> page.slice(*relative_noun(Scene(page, {}, {}, {}), Cue(3, 4, 17, "verb", plural=True), 0))
    'السكان'
    """
    at = cue.first - 1
    if cue.proclitic or at <= first or scene.tokens[at].norm not in _RELATIVES:
        return None
    if not agrees_with_relative(scene.tokens[at].norm, cue):
        return None
    last = at - (at - 1 > first and scene.tokens[at - 1].text in "،,")
    name = scene.mention_over.get(last - 1)
    if name is not None and name.last == last and name.first >= first:
        plain = name.source == "office"
        return (name.first, last) if not plain or _of_gender(scene, name.first, scene.tokens[at].norm) else None
    index = last - 1
    while index > max(first, last - _ADJECTIVES) and is_adjective(scene.tokens[index].norm):
        index -= 1
    if not noun_senses(scene.tokens[index].norm) & SPEAKING or not _of_gender(scene, index, scene.tokens[at].norm):
        return None
    return index, last

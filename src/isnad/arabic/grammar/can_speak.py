"""Whether a phrase names somebody or something that can speak."""

from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.shares_of import share_of
from isnad.arabic.grammar.speech_nouns import SPEAKING, noun_senses
from isnad.arabic.grammar.word_sets import word_set

_DETERMINERS = word_set("speech_words", "determiner") | {"من"}


def plausible(scene: Scene, phrase: tuple[int, int], *, strict: bool = False) -> bool:
    """Whether a phrase names somebody or something that can speak.

    ``strict`` asks it of the first word itself (``نفت تورط ابنها`` has no subject), or of a person's name.
    """
    first = phrase[0]
    if share_of(scene, first, phrase[1]) == phrase:
        return True
    while first < phrase[1] - 1 and scene.tokens[first].norm in _DETERMINERS:
        first += 1
    for index in range(first, min(phrase[1], first + 4)):
        near = index == first or (index == first + 1 and not strict) or scene.tokens[first].kind == "punct"
        mention = scene.mention_over.get(index)
        if mention is not None and (near or mention.kind == "person"):
            return True
        if near and noun_senses(scene.tokens[index].norm) & SPEAKING:
            return True
    return any(t.kind == "latin" for t in scene.tokens[phrase[0] : phrase[1]])

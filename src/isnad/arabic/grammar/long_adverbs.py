"""Adverbs of several words that part a verb of speech from its subject or its words (``في الوقت نفسه``)."""

from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.lexicon.load import load


def behind_long_adverb(scene: Scene, at: int, limit: int) -> int:
    """The token behind the adverb of several words that begins at ``at``; ``at`` itself where none does.

    >>> from isnad.arabic.text.sheet import sheet
    >>> behind_long_adverb(Scene(sheet("دعا في الوقت نفسه إلى الهدوء"), {}, {}, {}), 1, 6)
    4
    """
    for forms, entry in load("speech_words").by_first.get(scene.tokens[at].norm, ()):
        end = at + len(forms)
        if (
            entry.sense == "long_adverb"
            and end <= limit
            and all(scene.tokens[at + step].norm == form for step, form in enumerate(forms))
        ):
            return end
    return at
